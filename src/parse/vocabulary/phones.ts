import {codes, isDigit} from '../source/characters.ts'

/** Telephone numbers, which stand among names in clauses and lists, and are never parties. */
const digits = '(?:\\d[\\d\\-—－转（）()]{4,24}|\\d{3,4} ?\\d{7,8})'
const label = '(?:(?:(?:联系|办公|咨询|移动|值班|座机)?(?:电话|手机|号码|传真|方式)(?:号码)?|邮箱|电子邮箱)[：:]?)'
const alone = new RegExp(`^(?:${label}.{0,40}|${label}?${digits})$`)
const behind = new RegExp(`(?<=[^\\d\\s])\\s*[，,]?${label}?${digits}$`)

/** Is the text a telephone number, or a field of one? `0571-1234567`, `联系电话1234567` */
export const isPhone = (text: string) => (isDigit(text.charCodeAt(text.length - 1)) || labels.has(text.charCodeAt(0))) && alone.test(text)

// what labels of numbers begin with; most names begin with none of it
const labels = codes('联办咨移值座电手号传方邮')

/** How much of the end of the text is a telephone number, blanks before it included: `赵磊 1234567` → 8 */
export const trailingPhone = (text: string): number => {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0x30 && last <= 0x39 ? (behind.exec(text)?.[0].length ?? 0) : 0
}
