import type {AttachmentLabel} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import type {Facts} from '../facts.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import {isSentenceEnd} from '../source/characters.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {numeral} from '../vocabulary/numerals.ts'

/** `附件`, `附件1`, `附件一：` alone on a line: the head of an attachment (GB/T 9704-2012, 7.3.7). */
export const attachmentHead = /^附\s*(?:[件表录]\s*)?(?:([\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*)?[：:.．、]?$/
const opening = /^附\s*(?:[件表]\s*)?(?:([\d０-９]{1,2}(?![\d年０-９])|[一二三四五六七八九十]{1,2})\s*)?[：:.．、]?/
const titleOpening = /^.{4,50}?(?:方案|要点|办法|措施|计划|规定|细则|名单|清单|表|意见|标准|目录|流程|规范)/

/**
 * The head of an attachment at a piece; its title may stand on the same line, behind `end`.
 *
 * ```text
 * 附件2：督导组分工
 * ^^^^^^ label
 *       ^^^^^^^^^^ what follows is read as the title
 * ```
 */
export function readAttachmentHead(
  {text, pieces}: SourceText,
  index: number,
  {announced}: Facts,
): {node: AttachmentLabel; end: number} | undefined {
  const piece = pieces[index]
  if (piece.boilerplate || text[piece.start] !== '附') return undefined
  const value = text.slice(piece.start, Math.min(piece.end, piece.start + 80))
  const match = opening.exec(value)
  if (!match) return undefined
  const rest = value.slice(match[0].length)
  // 附 then a blank is the first half of 附　则
  if (/^附\s*$/.test(match[0]) && rest !== '') return undefined
  const titled = announced.some((title) => rest.startsWith(title)) || titleOpening.test(rest)
  if (rest !== '' && !/[：:.．、\s\d]$/.test(match[0]) && piece.end - piece.start > match[0].length + 60 && !titled) return undefined
  const end = piece.start + match[0].length
  const fields = match[1] && {number: numeral(match[1])}
  return {node: leaf({text}, 'attachmentLabel', piece.start, skipBlanksBack(text, end, piece.start), {...fields}), end}
}

const bareHead =
  /^(?:[【[（(]\s*)?附\s*(?:件|表|录)\s*(?:[\d０-９]{1,2}(?:[-—－][\d０-９]{1,2})?|[一二三四五六七八九十]{1,2})?\s*[】\]）)]?\s*[：:.．、]?/

/**
 * Where the head ends that stands above the title of a file that is itself an annex, or in a poured text right before it; `undefined` where
 * the piece opens with none. The line below has to be no item of a list.
 */
export function ownHeadEnd({text, pieces}: SourceText, index: number): number | undefined {
  const {start, end} = pieces[index]
  if (text[start] !== '附' && !'【[（('.includes(text[start])) return undefined
  const words = text.slice(start, Math.min(end, start + 60))
  const head = bareHead.exec(words)
  if (!head) return undefined
  const to = start + head[0].length
  if (to >= end) {
    const below = pieces[index + 1]
    return below && !/^1[.．、]/.test(text.slice(below.start, below.start + 3)) ? end : undefined
  }
  // 附件上传说明, 附录编制要求: a title that opens with the word
  const rest = words.slice(head[0].length)
  return /^[\u4e00-\u9fa5]{2,30}?(?:省|市|县|区|公司|局|厅|大学|学院|委员会|政府)|^《|^\d{4}年|^关于/.test(rest) ||
    /\d|[：:】]$/.test(head[0])
    ? to
    : undefined
}

/** A head inside a poured piece: where it is cut off, the title behind it, and where that begins. */
export interface HeadCut extends Cut {
  title: string
  end: number
}

/** Where a poured piece is to be cut round the heads of annexes that the list announced, the last one first: `…合格。附件2督导组分工第一组…` */
export function findAttachmentHeads({text}: SourceText, {start, end}: Range, announced: readonly string[]): readonly HeadCut[] {
  if (announced.length === 0) return noCuts
  const heads: HeadCut[] = []
  for (const match of text.slice(start, end).matchAll(/附件(\d{1,2})[：:.．]?/g)) {
    const at = start + match.index
    const title = announced[Number(match[1]) - 1]
    if (at === start || !title || !isSentenceEnd(text.charCodeAt(at - 1))) continue
    const behind = at + match[0].length
    if (text.startsWith(title, behind)) heads.push({at, gap: 'blank', title, end: behind})
  }
  return heads.reverse()
}
