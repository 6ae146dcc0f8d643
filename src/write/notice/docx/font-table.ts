import {fallbackFonts, type Style} from '../../../render/style.ts'

/**
 * The table of a document's fonts: by it a program knows what to take in the place of a font that its computer lacks.
 *
 *     fontTable(defaultStyle) // '…<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>…'
 */
export function fontTable({fonts}: Style): string {
  const entries = [...new Set(Object.values(fonts))].map((name) => {
    const other = Object.hasOwn(fallbackFonts, name) ? `<w:altName w:val="${fallbackFonts[name]}"/>` : ''
    return `<w:font w:name="${quoted(name)}">${other}</w:font>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
}

const quoted = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[character]!)
