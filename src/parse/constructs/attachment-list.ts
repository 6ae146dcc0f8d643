import type {Node} from '../../syntax/nodes.ts'
import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import {isBlank, isSentenceEnd} from '../source/characters.ts'
import {splitPiece} from '../source/pieces.ts'
import {everyOutside} from '../source/scan.ts'
import type {Page} from '../source/source.ts'
import {leaf, parent} from '../tree/build.ts'
import {numeral} from '../vocabulary/numerals.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/** `附件`, `附件1`, `附件一：` alone on a line: the head of an attachment (GB/T 9704-2012, 7.3.7). */
export const attachmentHead = /^附\s*(?:件|表|录)?\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[：:.．、]?$/
const listOpening = /^附(?:\s*件\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*[：:.．]|[：:])/

/**
 * 附件说明 (GB/T 9704-2012, 7.3.4), before the signature.
 *
 * ```text
 * 附件：1.任务分工表
 *       ^ ^^^^^^^^^^
 *       number title
 *       2.联系人名单
 * ```
 *
 * Reads pieces from `index` up to `limit`; `undefined` where they are none.
 */
export function readAttachmentList(
  page: Page,
  index: number,
  limit: number,
): {node: Extract<Node, {type: 'attachmentList'}>; next: number} | undefined {
  const {text, pieces} = page
  const first = pieces[index]
  if (first.chrome || text[first.start] !== '附') return undefined
  const value = text.slice(first.start, Math.min(first.end, first.start + 30))
  const alone = attachmentHead.test(text.slice(first.start, first.end))
  const opening = listOpening.exec(value)
  if (!opening && !alone) return undefined
  if (!alone && first.end - first.start > 300) return undefined
  if (alone && !(index + 1 < limit && /^1[.．、]/.test(text.slice(pieces[index + 1].start, pieces[index + 1].start + 3)))) return undefined
  let next = index + 1
  while (next < limit && (isItem(page, next, next === index + 1 && alone) || isRest(page, next, limit))) next++
  const items: Node[] = []
  for (let p = index; p < next; p++) {
    const piece = pieces[p]
    if (piece.chrome) continue
    let from = piece.start
    if (p === index) {
      if (alone) continue
      const own = /^附\s*件\s*(\d{1,2})/.exec(value)
      from = own ? piece.start : piece.start + (opening as RegExpExecArray)[0].length
    }
    let end = piece.end
    while (p + 1 < next && !page.pieces[p + 1].chrome && !isItem(page, p + 1, false) && !(p === index && alone)) end = page.pieces[++p].end
    items.push(...itemsIn(page, from, end))
  }
  const titled = items.filter((node) => node.type !== 'attachmentItem' || node.title !== '')
  if (titled.length === 0) return undefined
  return {node: parent('attachmentList', first.start, pieces[next - 1].end, titled), next}
}

function isItem({text, pieces}: Page, index: number, first: boolean): boolean {
  const piece = pieces[index]
  if (piece.chrome) return true
  const value = text.slice(piece.start, piece.end)
  if (first || /^(?:\d{1,2}[.．、]|附件\s*\d{1,2}\s*[：:.．]|[（(]\d{1,2}[）)])/.test(value))
    return value.length <= 160 && !attachmentHead.test(value)
  return false
}

/** The second line of a wrapped title: an item follows it. */
const isRest = (page: Page, index: number, limit: number) =>
  index + 1 < limit &&
  page.pieces[index].end - page.pieces[index].start <= 40 &&
  !/[。：]/.test(page.text.slice(page.pieces[index].start, page.pieces[index].end)) &&
  isItem(page, index + 1, false)

const separator = /(?:附件\s*)?(\d{1,2})[.．、：:]\s*/g

/** The items on one line: usually one, several where lines were poured together. */
function itemsIn(page: Page, start: number, end: number): Node[] {
  const value = page.text.slice(start, end)
  const marks = [...value.matchAll(separator)].filter((match, k, all) => {
    const before = value[match.index - 1]
    if (match.index > 0 && before !== undefined && !/[\s；;]/.test(before) && !(k > 0 && Number(match[1]) === Number(all[k - 1][1]) + 1))
      return false
    // 1.2024年度…: a year, not a decimal
    const rest = value.slice(match.index + match[0].length)
    return !/^\d/.test(rest) || /^\d{4}年?|^\d{1,2}号/.test(rest) || match[0].length > 3
  })
  // numbers go up by one; the first one opens the line
  const chain: RegExpMatchArray[] = []
  for (const match of marks) {
    if (chain.length === 0 ? squeeze(value.slice(0, match.index)) === '' : Number(match[1]) === Number(chain[chain.length - 1][1]) + 1)
      chain.push(match)
  }
  if (chain.length === 0) return [item(page, start, end)]
  return chain
    .map((match, k) => {
      const from = start + (match.index as number)
      const to = k + 1 < chain.length ? start + (chain[k + 1].index as number) : end
      return item(page, from, to, Number(match[1]), match[0].length)
    })
    .filter((node) => node !== undefined)
}

function item(page: Page, from: number, to: number, number?: number, label = 0) {
  let end = to
  while (end > from && (isBlank(page.text.charCodeAt(end - 1)) || '。；;'.includes(page.text[end - 1]))) end--
  const start = skipBlanks(page.text, from, end)
  // the page's link to the file, or the head of the attachment that was cut off
  end -= /(?<=[^见及和])附件\d?$/.exec(page.text.slice(Math.max(start + label, end - 4), end))?.[0].length ?? 0
  const words = page.text.slice(start + label, end)
  const children: Node[] = label > 0 ? [leaf(page, 'label', start, start + label)] : []
  return parent('attachmentItem', start, end, children, {title: squeezeTitle(words), ...(number !== undefined && {number})})
}

const squeezeTitle = (words: string) => words.trim().replace(/\s{2,}|[\n\r]/g, '')

/** The head of an attachment at a piece: its label, and its title where that stands on the same line. */
export function readAttachmentHead(page: Page, index: number): Extract<Node, {type: 'attachmentLabel'}> | undefined {
  const {text, pieces} = page
  const piece = pieces[index]
  if (piece.chrome || text[piece.start] !== '附') return undefined
  const value = text.slice(piece.start, Math.min(piece.end, piece.start + 80))
  const match = /^附\s*(?:件|表)?\s*([\d０-９]{1,2}(?![\d年０-９])|[一二三四五六七八九十]{1,2})?\s*[：:.．、]?/.exec(value)
  if (!match) return undefined
  const rest = value.slice(match[0].length)
  // 附 then a blank is the first half of 附　则
  if (/^附\s*$/.test(match[0]) && rest !== '') return undefined
  const titled =
    page.annexTitles.some((title) => rest.startsWith(title)) ||
    /^.{4,50}?(?:方案|要点|办法|措施|计划|规定|细则|名单|清单|表|意见|标准|目录|流程|规范)/.test(rest)
  if (rest !== '' && !/[：:.．、\s\d]$/.test(match[0]) && piece.end - piece.start > match[0].length + 60 && !titled) return undefined
  const to = piece.start + match[0].length
  if (to < piece.end) splitPiece(pieces, index, to, text, 'blank')
  return leaf(page, 'attachmentLabel', piece.start, skipBlanksBack(text, to, piece.start), {...(match[1] && {number: numeral(match[1])})})
}

/** Cuts a poured piece round the heads of annexes that the list announced: `…合格。附件2督导组分工第一组…` */
export function splitAttachmentHeads(page: Page, index: number) {
  const {text, pieces, annexTitles} = page
  if (annexTitles.length === 0) return
  const {start, end} = pieces[index]
  const heads: Array<{at: number; end: number}> = []
  for (const match of text.slice(start, end).matchAll(/附件(\d{1,2})[：:.．]?/g)) {
    const at = start + match.index
    const title = annexTitles[Number(match[1]) - 1]
    if (at === start || !title || page.headed?.has(title) || !isSentenceEnd(text.charCodeAt(at - 1))) continue
    if (!text.startsWith(title, at + match[0].length)) continue
    page.headed ??= new Set()
    page.headed.add(title)
    heads.push({at, end: at + match[0].length})
  }
  // the last one first, so that the piece keeps its index
  for (const head of heads.reverse()) {
    splitPiece(pieces, index, head.end, text)
    splitPiece(pieces, index, head.at, text, 'blank')
  }
}

/** Cuts a poured piece before the 附件： that stands in it; 见附件： and 详见附件 are references. */
export function splitAttachmentList({text, scan: {partner}, pieces}: Page, index: number) {
  const piece = pieces[index]
  if (!text.slice(piece.start + 1, piece.end).includes('附件')) return
  for (let i = everyOutside(partner, piece.start + 1, piece.end); i < piece.end; i = everyOutside(partner, i + 1, piece.end)) {
    if (text[i] !== '附' || text[i + 1] !== '件') continue
    if (!/^附件\d{0,2}[：:]/.test(text.slice(i, i + 6)) || /[见按照如将及和与的由送关]/.test(text[i - 1])) continue
    splitPiece(pieces, index, i, text)
    return
  }
}
