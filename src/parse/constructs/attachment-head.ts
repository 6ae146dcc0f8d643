import type {AttachmentLabel} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import type {Facts} from '../facts.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import {codes} from '../source/characters.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import {everyOutside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {annexNumber, annexSteps} from '../vocabulary/annex-numbers.ts'
import {numeral} from '../vocabulary/numerals.ts'

const opened = '(?:[【[（(〔]\\s?)?'
const closed = '(?:\\s?[】\\]）)〕])?\\s{0,4}[：:.．、]?'
/** `附件`, `附件1`, `附件一：`, `附件1-2`, `【附件3】` alone on a line: the head of an attachment (GB/T 9704-2012, 7.3.7). */
export const attachmentHead = new RegExp(`^${opened}附\\s{0,4}(?:[件表录]\\s{0,4})?(${annexNumber})?${closed}$`)
const opening = new RegExp(
  `^${opened}附\\s{0,4}(?:[件表]\\s{0,4}(?:(${annexNumber})\\s{0,4})?|录\\s{0,4}(${annexNumber})\\s{0,4}|(${annexNumber})\\s{0,4})?${closed}`,
)
/** What the head of an attachment opens with. */
export const headOpens = codes('附【[（(〔')
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
  if (piece.boilerplate || !headOpens.has(text.charCodeAt(piece.start))) return undefined
  const value = text.slice(piece.start, Math.min(piece.end, piece.start + 80))
  const match = opening.exec(value)
  if (!match || (!value.startsWith('附') && !/[】\]）)〕]/.test(match[0]))) return undefined
  const rest = value.slice(match[0].length)
  const number = match[1] ?? match[2] ?? match[3]
  // 附 then a blank is the first half of 附　则
  if (/^附\s*$/.test(match[0]) && rest !== '') return undefined
  const titled = announced.some((title) => opensAlike(rest, 0, title)) || titleOpening.test(rest)
  if (rest !== '' && !/[：:.．、\s\d]$/.test(match[0]) && piece.end - piece.start > match[0].length + 60 && !titled) return undefined
  const end = piece.start + match[0].length
  const steps = number ? annexSteps(number) : []
  const fields = steps.length === 1 && {number: steps[0]}
  return {node: leaf({text}, 'attachmentLabel', piece.start, skipBlanksBack(text, end, piece.start), {...fields}), end}
}

/**
 * Where the head ends that stands above the title of a file that is itself an annex, or in a poured text right before it; `undefined` where
 * the piece opens with none. The line below has to be no item of a list.
 */
export function ownHeadEnd({text, pieces}: SourceText, index: number): number | undefined {
  const {start, end} = pieces[index]
  if (!headOpens.has(text.charCodeAt(start))) return undefined
  const words = text.slice(start, Math.min(end, start + 60))
  const head = (attachmentHead.test(words) ? attachmentHead : opening).exec(words)
  if (!head || !/^.?附\s*[件表录：:\d]/.test(words)) return undefined
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

/**
 * Does a piece open the next annex, its title on the same line: `附件2：督导组分工`, `【附件3】报名表`? A title that the list announced may be glued
 * to it; another is a line of its own, and no entry of a list, below which another entry or nothing stands.
 */
export function opensNextAnnex(source: SourceText, index: number, {announced}: Facts): boolean {
  const {text, pieces} = source
  const {start, end, gap} = pieces[index]
  const words = text.slice(start, Math.min(end, start + 120))
  const match = opening.exec(words)
  if (!match || !(match[1] ?? match[2] ?? match[3])) return false
  const title = words.slice(match[0].length)
  if (title === '') return false
  const known = announced.some((one) => opensAlike(title, 0, one))
  if (gap !== 'line') return known
  const entry = (piece: Range | undefined) => !piece || listed.test(text.slice(piece.start, piece.start + 8))
  if (entry(pieces[index - 1]) || entry(pieces[index + 1])) return false
  return known || (end - start <= 60 && !/[。；，]/.test(title) && /[：:】\]）)\s]$/.test(match[0]))
}

/** Are two pieces heads of annexes with different numbers: 附件2, 附件3? */
export const isOtherHead = ({text}: SourceText, one: Range, other: Range): boolean => {
  const [first, second] = [one, other].map(({start, end}) => attachmentHead.exec(text.slice(start, Math.min(end, start + 24)))?.[1])
  return first !== undefined && second !== undefined && first !== second
}

// an entry of a list, a line each
const listed = /^附\s?[件表]\s?[\d一二三四五六七八九十]/

const unnumbered = /^附(?:\s?件)?\s?[：:]\s?/
const firstUnit = /^(?:一、|（一）|第一[章条节部])/

/** Does a piece open an annex that stands before the signature, without a number: `附：重点领域目录` with units of its own below or right behind? */
export function opensOwnText({text, pieces}: SourceText, index: number): boolean {
  const {start, end} = pieces[index]
  const words = text.slice(start, Math.min(end, start + 60))
  const head = unnumbered.exec(words)
  if (!head) return false
  const title = words.slice(head[0].length)
  if (firstUnit.test(title)) return false
  const inside = /^[^。；：，]{3,40}?(?=一、|（一）|第一[章条])/.exec(title)
  if (inside) return true
  const below = pieces[index + 1]
  return end - start <= 50 && !/[。；：，]/.test(title) && below !== undefined && firstUnit.test(text.slice(below.start, below.start + 4))
}

/** A head inside a poured piece: where it is cut off, the title behind it, and where that begins. */
export interface HeadCut extends Cut {
  title: string
  end: number
}

const headInside = new RegExp(`附\\s?(?:[件表](?:${annexNumber})?|\\d{1,2}(?:-\\d)?)[：:.．]?\\s?`, 'g')
// 见附件1名单, 附件1名单、附件2台账: a reference
const refers = /[见按照如将把及和与或、的在由送写报交附（(《“填看对至以用为依据载]$/

/** Where a poured piece is to be cut round the heads of annexes that the list announced, the last one first: `…合格。附件2督导组分工第一组…` */
export function findAttachmentHeads({text}: SourceText, {start, end}: Range, announced: readonly string[]): readonly HeadCut[] {
  if (announced.length === 0) return noCuts
  const heads: HeadCut[] = []
  for (const match of text.slice(start, end).matchAll(headInside)) {
    const at = start + match.index
    if (at === start || refers.test(text[at - 1])) continue
    const behind = at + match[0].length
    const title = announced.find((one) => opensAlike(text, behind, one))
    if (title) heads.push({at, gap: 'blank', title, end: behind})
  }
  return heads.reverse()
}

/** Do words open with a title, whatever brackets each has: 〔2021〕 and [2021]? */
export const opensAlike = (text: string, at: number, title: string): boolean =>
  text[at] === title[0] && alike(text.slice(at, at + title.length)) === alike(title)
const alike = (words: string) =>
  words
    .replace(/[〔[【﹝［]/g, '（')
    .replace(/[〕\]】﹞］]/g, '）')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')

/**
 * The heads of annex `number` and of those behind it inside a poured piece, which a blank, a full stop or one another parts from what stands
 * before them, or whatever where the list has so many entries: `…13900000000 附件2 督导组名单 序号 姓名…附件3…`
 */
export function findNextHeads({text, partner}: SourceText, {start, end}: Range, number: number, listed: number): readonly Cut[] {
  const cuts: Cut[] = []
  let next = number
  let free = start
  for (let i = everyOutside(partner, start + 1, end); i < end; i = everyOutside(partner, i + 1, end)) {
    if (text[i] !== '附') continue
    const isParted = i === free || /[\s。！]/.test(text[i - 1])
    if (!isParted && (next > listed || refers.test(text[i - 1]))) continue
    const head = nextHead.exec(text.slice(i, i + 24))
    if (!head || numeral(head[1]) !== next) continue
    free = i + head[0].length
    cuts.push({at: i, gap: 'blank'}, {at: free})
    next++
  }
  return cuts
}

const nextHead =
  /^附\s?件\s?(\d{1,2}|[一二三四五六七八九十]{1,2})[：:]?(?=\s?(?:[\u4e00-\u9fa5]{4}|附\s?件\s?\d|$))(?!\s?(?:[和及与或中所要的]|规定|格式|内容))/
