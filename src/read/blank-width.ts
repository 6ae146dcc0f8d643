/** What `blankWidth` gives for a character that is no white space. */
export const ink = -1

const tabWidth = 4

/** The width of a character of white space, given by its code, in half-width columns, or `ink`. */
export function blankWidth(code: number): number {
  switch (code) {
    case space:
    case noBreakSpace:
    case narrowNoBreakSpace:
      return 1
    case tab:
      return tabWidth
    case ideographicSpace:
    case lostBlank:
      return 2
    case carriageReturn:
    case zeroWidthSpace:
    case byteOrderMark:
      return 0
    default:
      return code >= enQuad && code <= hairSpace ? 1 : ink
  }
}

const tab = 0x09
const carriageReturn = 0x0d
const space = 0x20
const noBreakSpace = 0xa0
const enQuad = 0x2000
const hairSpace = 0x200a
const zeroWidthSpace = 0x200b
const narrowNoBreakSpace = 0x202f
const ideographicSpace = 0x3000
const byteOrderMark = 0xfeff
// what conversions from GBK make of its wide blank
const lostBlank = 0xe5e5

/** The width of a string of white space in half-width columns. `indentWidth('　　')` → 4 */
export function indentWidth(blanks: string): number {
  let columns = 0
  for (let i = 0; i < blanks.length; i++) {
    const width = blankWidth(blanks.charCodeAt(i))
    // separators that no one types as an indent
    columns += width === ink ? 1 : width
  }
  return columns
}
