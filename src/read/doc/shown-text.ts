// Characters of binary Word that are instructions.
const fieldBegin = '\x13'
const fieldSeparator = '\x14'
const fieldEnd = '\x15'
const noBreakHyphen = '\x1e'
const lineBreak = '\x0b'
const pageBreak = '\x0c'
const tab = '\t'

/** What is printed of a paragraph: field results without codes, line breaks as such, marks of pictures and notes gone. */
export function shownText(text: string): string {
  let shown = ''
  // for each open field, whether its code is being read, and how many codes are
  const fields: boolean[] = []
  let codes = 0
  for (const character of text) {
    if (character === fieldBegin) {
      fields.push(true)
      codes++
    } else if (character === fieldSeparator || character === fieldEnd) {
      const open = fields.pop()
      if (open) codes--
      if (open !== undefined && character === fieldSeparator) fields.push(false)
    } else if (codes > 0) continue
    else if (character === lineBreak || character === pageBreak) shown += '\n'
    else if (character === noBreakHyphen) shown += '-'
    else if (character === tab || character >= ' ') shown += character
  }
  return shown
}
