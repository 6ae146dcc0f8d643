const entities: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** The text that stands escaped in XML. `unescapeXml('甲&amp;乙')` → `甲&乙` */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    return code !== undefined && code <= 0x10ffff ? String.fromCodePoint(code) : Object.hasOwn(entities, name) ? entities[name] : whole
  })

/** Text as the content of an XML element. `escapeXml('甲&乙')` → `甲&amp;乙` */
export const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[sign]!)
