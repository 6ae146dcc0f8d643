import {numeral} from './numerals.ts'
import {squeeze} from './squeeze.ts'

const digit = '[0-9０-９]'
const hanYear = '[二一][〇○Ｏ零oO0一二三四五六七八九]{3}'
// 2 0 2 5 年 3 月 2 1 日: signs may be set apart
const gap = '[ \\u3000]?'
const spacedYear = `(?:${digit}(?:${gap}${digit}){3}|[二一](?:${gap}[〇○Ｏ零oO0一二三四五六七八九]){3})`
const year = `(?:${digit}{4}|${hanYear})`
const month = `(?:${digit}(?:${gap}${digit})?|十(?:${gap}[一二])?|[一二三四五六七八九元])`
const day = `(?:${digit}(?:${gap}${digit})?|(?:[一二三]${gap})?十(?:${gap}[一二三四五六七八九])?|[一二三四五六七八九]|廿[一二三四五六七八九]?)`
const blank = '\\s*'

/** A whole date in either digits: `2022年8月17日`, `二〇〇六年五月二十三日`, `2020 年 4 月 1 日`. */
export const fullDate = `(${spacedYear})${blank}年${blank}(${month})${blank}月${blank}(${day})${blank}日`
// an urgent notice is dated to the hour: 2024年7月9日17时
const hour = `(?:${blank}${digit}{1,2}${blank}[时点](?:${blank}${digit}{1,2}${blank}分)?)?`
/** What may stand behind a date: which day of the week it is, where the seal goes, or nothing. */
export const weekday = '(?:\\s{0,4}[（(]?(?:(?:星期|周)[一二三四五六日天]|盖章|印章|公章)[）)]?)?'
const whole = new RegExp(`^[（(]?${fullDate}${hour}[）)]?${weekday}$`)

const hole = '[\\s_＿Xx×＊*]{0,8}'
/** A date that a draft leaves to be filled in: `2025年　月　日`, `2025年9月　日`, `X月X日`. It may be a whole date as well. */
export const blankDate = `(?:(?:19|20)\\d{2}|(?:19|20)?[Xx×＊*_＿]{2,4}|二[〇○Ｏ零][〇○Ｏ零一二三四五六七八九]{2})?\\s{0,6}年?${hole}\\d{0,2}${hole}月${hole}\\d{0,2}${hole}日`
const onlyBlank = new RegExp(`^${blankDate}$`)
const filled = new RegExp(`^(?:${fullDate}|\\d{1,2}月\\d{1,2}日)$`)

/** Is the text a date that is still to be filled in? */
export const isBlankDate = (text: string) => text.endsWith('日') && text.length <= 40 && onlyBlank.test(text) && !filled.test(text)

const dotted = /^((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})$/
const monthOnly = new RegExp(`^${year}${blank}年${blank}${month}${blank}月$`)

/** The last day of a month. */
export const lastDay = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()

/** `2022-08-17`, or `undefined` for a day that no calendar has (2021年9月31日). */
export const isoDate = (y: number, m: number, d: number): string | undefined =>
  m >= 1 && m <= 12 && d >= 1 && d <= lastDay(y, m)
    ? `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
    : undefined

/** A year in either digits. `二〇〇六` → 2006 */
export const yearOf = (text: string): number | undefined => {
  const plain = text.replace(/[oOＯ○]/g, '〇').replace(/(?<=\D)0|0(?=\D)/g, '〇')
  const value = numeral(plain)
  return value !== undefined && value >= 1900 && value < 2200 ? value : undefined
}

/** The ISO form of a whole date, where the text is one. `date` is absent when the day does not exist. */
export function readDate(text: string): {date?: string} | undefined {
  const match = whole.exec(text) ?? dotted.exec(text)
  if (match) return {date: dateOf(match[1], match[2], match[3])}
  return monthOnly.test(text) ? {} : undefined
}

/** The ISO date of its three printed parts. */
const dateOf = (y: string, m: string, d: string): string | undefined => {
  const yy = yearOf(squeeze(y))
  const mm = m === '元' ? 1 : numeral(squeeze(m))
  const dd = numeral(squeeze(d))
  return yy === undefined || mm === undefined || dd === undefined ? undefined : isoDate(yy, mm, dd)
}
