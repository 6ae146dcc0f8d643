/** The text without its white space. Names and titles are spaced out to fill a line: `科 技 部` → 科技部 */
export const squeeze = (text: string) => (blanks.test(text) ? text.replace(everyBlank, '') : text)

const blanks = /[\s\u200b]/
const everyBlank = /[\s\u200b]+/g
