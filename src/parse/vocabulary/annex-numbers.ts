import {numeral} from './numerals.ts'

// 1 · 1-1 · 一 · 之一 · A · （1） · （一） · ⒈ ⑴ ①
const signs = '[①-⑳⑴-⒇⒈-⒛]'
// 1-2, 1.2 before a blank; the 1 of 附件12025年…表 ends where the year begins
const arabic =
  '(?:\\d(?=(?:19|20)\\d{2}年)|[\\d０-９]{1,2}(?![\\d０-９年]))(?:\\s?[-—－–]\\s?\\d{1,2}(?!\\d)|[.．]\\d{1,2}(?=[\\s：:.．、]|$)){0,2}'
const han = '[一二三四五六七八九十]{1,3}'

/** The number of an annex, as its head prints it. */
export const annexNumber = `(?:之?${han}|${arabic}|[A-Z](?![A-Za-z])|[（(]\\s?(?:\\d{1,2}|${han})\\s?[）)]|${signs})`

/** The label of an entry in an 附件说明, with what parts it from the title. */
export const entryLabel = `(?:附\\s*(?:[件表]\\s*)?${annexNumber}(?:\\s*[.．、：:]|\\s+)|${arabic}(?:\\s*[.．、：:]|\\s+(?=[\\u4e00-\\u9fa5《“])(?![年月日个]))|[（(]\\d{1,2}[）)][.．、]?|${han}[、.．]|[A-H][.．、](?![A-Za-z])|${signs}[.．、]?)`

/** A number as the steps that it goes down: `1` → [1], `1-2` → [1, 2], `二` → [2], `⒊` → [3]; [] where it has none. */
export function annexSteps(printed: string): number[] {
  const sign = /[①-⑳⑴-⒇⒈-⒛]/.exec(printed)?.[0].charCodeAt(0)
  if (sign) return [((sign - 0x2460) % 20) + 1]
  const letter = /[A-H](?=[.．、])/.exec(printed)?.[0]
  if (letter) return [letter.charCodeAt(0) - 0x40]
  const parts = printed.match(/[\d０-９]+|[一二三四五六七八九十]+/g) ?? []
  return parts.map((part) => numeral(part) ?? 0)
}

/** Is the second number the next one: 1 → 2, 1-1 → 1-2, 1-2 → 2, 1 → 1-1? */
export function followsAnnex(before: readonly number[], after: readonly number[]): boolean {
  if (before.length === 0 || after.length === 0) return false
  if (after[0] === before[0] + 1) return after.length === 1 || after[1] === 1
  if (after[0] !== before[0]) return false
  return (after[1] ?? 0) === (before[1] ?? 0) + 1
}
