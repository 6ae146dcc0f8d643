/** The text without its white space. Names and titles are spaced out to fill a line: `科 技 部` → 科技部 */
export const squeeze = (text: string) => (blanks.test(text) ? text.replace(everyBlank, '') : text)

const blanks = /[\s\u3000\u00a0\u2000-\u200b\ufeff]/
const everyBlank = /[\s\u3000\u00a0\u2000-\u200b\ufeff]+/g
