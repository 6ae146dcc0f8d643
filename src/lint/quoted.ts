import type {Language} from '../messages/report.ts'

/** What characters are called that say nothing between quotation marks, or are such marks. */
const names: Record<string, Record<Language, string>> = {
  ' ': {zh: '空格', en: 'a blank'},
  '\u3000': {zh: '全角空格', en: 'a full-width blank'},
  '\u00a0': {zh: '不间断空格', en: 'a no-break blank'},
  '\t': {zh: '制表符', en: 'a tab'},
  '\n': {zh: '换行', en: 'a line break'},
  '“': {zh: '左双引号', en: 'a left double quotation mark'},
  '”': {zh: '右双引号', en: 'a right double quotation mark'},
  '‘': {zh: '左单引号', en: 'a left single quotation mark'},
  '’': {zh: '右单引号', en: 'a right single quotation mark'},
  '"': {zh: '直双引号', en: 'a straight double quotation mark'},
  "'": {zh: '直单引号', en: 'a straight single quotation mark'},
}

/**
 * A piece of text as a message quotes it. Blanks and lone quotation marks are named, for nobody sees them between quotation marks; a
 * text with quotation marks in it stands between corner ones.
 *
 *     quoted('：', 'zh') // '“：”'
 *     quoted('　', 'zh') // '全角空格'
 */
export function quoted(text: string, language: Language): string {
  const characters = [...text]
  const [first] = characters
  if (first !== undefined && characters.every((each) => each === first) && Object.hasOwn(names, first)) {
    const name = names[first][language]
    if (characters.length === 1) return name
    return language === 'zh' ? `${characters.length} 个${name}` : `${name} (${characters.length} times)`
  }
  return /[“”]/.test(text) ? `「${text}」` : `“${text}”`
}
