import type {Line, Lines, Source} from '../syntax/lines.ts'

/**
 * Divides decoded text into its physical lines, in one pass over the character codes. Each line is
 * a `Line` without the white space at its ends; empty lines are counted in `blankBefore` of the next.
 * `text` stays as it is, to the letter (the caller takes a byte order mark off).
 *
 * Lines end at \n, \r\n, \r, form feed, U+2028, U+2029, and at U+E003 and U+E004, private-use signs
 * that stand for paragraph ends in texts of the tax administration's law library.
 *
 * @example toLines('　　一、甲\n\n乙', source).lines // [{start: 2, end: 5, indent: 4}, {start: 7, end: 8, blankBefore: 1}]
 */
export function toLines(text: string, source: Source): Lines {
  const lines: Line[] = []
  const length = text.length
  let blank = 0
  let first = -1
  let last = 0
  let indent = 0
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : 10
    // almost every character of a notice leaves here
    const kind = code > 0x3000 && code < 0xe000 ? 0 : classify(code)
    if (kind === 0) {
      if (first < 0) first = i
      last = i + 1
    } else if (kind > 0) {
      if (first < 0) indent += kind
    } else if (kind === lineEnd) {
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++
      if (first < 0) blank++
      else {
        const line: Line = {start: first, end: last}
        if (blank > 0) line.blankBefore = blank
        if (indent > 0) line.indent = indent
        lines.push(line)
        blank = 0
      }
      first = -1
      indent = 0
    }
  }
  return {text, lines, source}
}

const lineEnd = -1
const zeroWidth = -2
const tabWidth = 4

/** 0 for ink, the width in half-width columns for a blank, `lineEnd`, or `zeroWidth`. */
function classify(code: number): number {
  switch (code) {
    case 0x20:
    case 0xa0:
    case 0x202f:
      return 1
    case 0x09:
    case 0x0b:
      return tabWidth
    case 0x3000:
      return 2
    case 0x0a:
    case 0x0c:
    case 0x0d:
    case 0x85:
    case 0x2028:
    case 0x2029:
    case 0xe003:
    case 0xe004:
      return lineEnd
    case 0x200b:
    case 0xfeff:
      return zeroWidth
    default:
      return code >= 0x2000 && code <= 0x200a ? 1 : 0
  }
}
