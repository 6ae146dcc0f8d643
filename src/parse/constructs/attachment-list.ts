import type {Node} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {skipBlanks} from '../source/blanks.ts'
import {isBlank} from '../source/characters.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import {everyOutside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {attachmentHead} from './attachment-head.ts'

const listOpening = /^附(?:\s*件\s*(?:(?:\d{1,2}|[一二三四五六七八九十])\s*)?[：:.．]|[：:])/

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
  source: SourceText,
  index: number,
  limit: number,
): {node: Extract<Node, {type: 'attachmentList'}>; next: number} | undefined {
  const {text, pieces} = source
  const first = pieces[index]
  if (first.boilerplate || text[first.start] !== '附') return undefined
  const value = text.slice(first.start, Math.min(first.end, first.start + 30))
  const alone = attachmentHead.test(text.slice(first.start, first.end))
  const opening = listOpening.exec(value)
  if (!opening && !alone) return undefined
  if (!alone && first.end - first.start > 300) return undefined
  if (alone && !(index + 1 < limit && /^1[.．、]/.test(text.slice(pieces[index + 1].start, pieces[index + 1].start + 3)))) return undefined
  let next = index + 1
  while (next < limit && (isItem(source, next, next === index + 1 && alone) || isRest(source, next, limit))) next++
  const items: Node[] = []
  for (let p = index; p < next; p++) {
    const piece = pieces[p]
    if (piece.boilerplate) continue
    let from = piece.start
    if (p === index) {
      if (alone) continue
      const own = /^附\s*件\s*(\d{1,2})/.exec(value)
      from = own ? piece.start : piece.start + (opening as RegExpExecArray)[0].length
    }
    let end = piece.end
    while (p + 1 < next && !source.pieces[p + 1].boilerplate && !isItem(source, p + 1, false) && !(p === index && alone))
      end = source.pieces[++p].end
    items.push(...itemsIn(source, from, end))
  }
  const titled = items.filter((node) => node.type !== 'attachmentItem' || node.title !== '')
  if (titled.length === 0) return undefined
  return {node: parent('attachmentList', first.start, pieces[next - 1].end, titled), next}
}

function isItem({text, pieces}: SourceText, index: number, first: boolean): boolean {
  const piece = pieces[index]
  if (piece.boilerplate) return true
  const value = text.slice(piece.start, piece.end)
  if (first || /^(?:\d{1,2}[.．、]|附件\s*\d{1,2}\s*[：:.．]|[（(]\d{1,2}[）)])/.test(value))
    return value.length <= 160 && !attachmentHead.test(value)
  return false
}

/** The second line of a wrapped title: an item follows it. */
const isRest = (source: SourceText, index: number, limit: number) =>
  index + 1 < limit &&
  source.pieces[index].end - source.pieces[index].start <= 40 &&
  !/[。：]/.test(source.text.slice(source.pieces[index].start, source.pieces[index].end)) &&
  isItem(source, index + 1, false)

const separator = /(?:附件\s*)?(\d{1,2})[.．、：:]\s*/g

/** The items on one line: usually one, several where lines were poured together. */
function itemsIn(source: SourceText, start: number, end: number): Node[] {
  const value = source.text.slice(start, end)
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
  if (chain.length === 0) return [item(source, start, end)]
  return chain
    .map((match, k) => {
      const from = start + (match.index as number)
      const to = k + 1 < chain.length ? start + (chain[k + 1].index as number) : end
      return item(source, from, to, Number(match[1]), match[0].length)
    })
    .filter((node) => node !== undefined)
}

function item(source: SourceText, from: number, to: number, number?: number, label = 0) {
  let end = to
  while (end > from && (isBlank(source.text.charCodeAt(end - 1)) || '。；;'.includes(source.text[end - 1]))) end--
  const start = skipBlanks(source.text, from, end)
  // the page's link to the file, or the head of the attachment that was cut off
  end -= /(?<=[^见及和])附件\d?$/.exec(source.text.slice(Math.max(start + label, end - 4), end))?.[0].length ?? 0
  const words = source.text.slice(start + label, end)
  const children: Node[] = label > 0 ? [leaf(source, 'label', start, start + label)] : []
  return parent('attachmentItem', start, end, children, {title: squeezeTitle(words), ...(number !== undefined && {number})})
}

const squeezeTitle = (words: string) => words.trim().replace(/\s{2,}|[\n\r]/g, '')

/** Where a poured piece is to be cut before the 附件： that stands in it; 见附件： and 详见附件 are references. */
export function findAttachmentList({text, partner}: SourceText, {start, end}: Range): readonly Cut[] {
  if (!text.slice(start + 1, end).includes('附件')) return noCuts
  for (let i = everyOutside(partner, start + 1, end); i < end; i = everyOutside(partner, i + 1, end)) {
    if (text[i] !== '附' || text[i + 1] !== '件') continue
    if (/^附件\d{0,2}[：:]/.test(text.slice(i, i + 6)) && !/[见按照如将及和与的由送关]/.test(text[i - 1])) return [{at: i}]
  }
  return noCuts
}
