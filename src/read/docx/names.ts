/** Namespaces of WordprocessingML by the end of their address (transitional and strict), and the prefixes used here. */
export const prefixes: Record<string, string> = {
  '/wordprocessingml/2006/main': 'w',
  '/wordprocessingml/main': 'w',
  '/markup-compatibility/2006': 'mc',
  '/officeDocument/2006/math': 'm',
}

/** A `w:` attribute, `w:val` unless another is asked for. */
export const value = (attributes: Record<string, string>, name = 'val'): string | undefined => attributes[`w:${name}`]

/** A property that is on when it is there: `<w:b/>`, but not `<w:b w:val="0"/>`. */
export function toggle(attributes: Record<string, string>): boolean {
  const given = value(attributes)
  return given === undefined || !(given === '0' || given === 'false' || given === 'off' || given === 'none')
}

/** An attribute that is a whole number, brought between two bounds; `undefined` where it is no number. */
export function integer(text: string | undefined, least: number, most: number): number | undefined {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isNaN(number) ? undefined : Math.min(most, Math.max(least, number))
}
