import type {Range} from '../../syntax/range.ts'

// Who or what, and what is ordered of it: a sentence, which is no heading.
const orders = /[^，。；：]{2}(?:应当|必须|不得|可(?=[以向到在按])|须(?!知)|要(?=[在于按对将把向从以]))/
// 各类应当移交的档案 is one.
const attribute = /(?:应当|必须|不得|可以|须|要)[^，。；]{1,16}的[^，。；的]{1,6}$/
const dangles = /(?:应当|必须|不得|(?<!(?:^|[^醒])目|标)的|[第将把按或其各])$/
// What waits for its object, where somebody is told to do it.
const waits = /(?:[应须可由并及和与对向从在于以为经每任何]|办理|完成|进行|开展|提[交出供]|报送|填写|制定|建立|使用)$/
const since = /自[^，。；]{4,20}[起日]$/
const shortRest = 16

/**
 * Does a line break, at whatever width, cut the sentence that a paragraph ends in, the next piece going on with it from `from` to `to`?
 *
 * ```text
 * 第二条　经营者应当在开业前十五日
 * 内向区文旅局备案。
 * ```
 */
export function cutsSentence(text: string, {start, end}: Range, from: number, to: number): boolean {
  const words = text.slice(Math.max(start, end - longest), end)
  if (dangles.test(words)) return true
  if (since.test(words)) return /^起?(?:[施执]行|实施|生效|[，开])/.test(text.slice(from, from + 4))
  if (words.includes('；') && words.includes('，')) return /[。；]$/.test(text.slice(from, to))
  if (!orders.test(words) || attribute.test(words)) return false
  return words.includes('，') || waits.test(words) || (to - from <= shortRest && text[to - 1] === '。')
}
const longest = 120
