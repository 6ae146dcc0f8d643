import type {Node} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import {isBlank} from '../source/characters.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import {everyOutside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {annexNumber, annexSteps, entryLabel, followsAnnex} from '../vocabulary/annex-numbers.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {readDate} from '../vocabulary/calendar.ts'
import {fileEnding} from '../vocabulary/file-ending.ts'
import {endsEntry} from '../vocabulary/glued-names.ts'
import {printedKind} from '../vocabulary/kinds.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {attachmentHead} from './attachment-head.ts'
import {readNote} from './note.ts'

const listOpening = new RegExp(`^附(?:\\s{0,4}件\\s{0,4}(?:${annexNumber}\\s{0,4})?[：:.．]|[：:])`)
const numberedOpening = new RegExp(`^附\\s{0,4}件\\s{0,4}${annexNumber}`)
const firstEntry =
  /^(?:附\s?件\s?[1一](?!\d)[.．、：:\s]|1(?:-1)?(?:[.．、]|[：:](?=[\u4e00-\u9fa5《“]|\d{4}年)|\s(?=[\u4e00-\u9fa5《“]))|[（(]1[）)]|一、|A[.．、]|[①⑴⒈])/
const hanEntry = /^[一二三四五六七八九十]{1,3}[、.．]/
const anyEntry = new RegExp(`^${entryLabel}`)
const separator = new RegExp(entryLabel, 'g')
// No list on one line is longer, but for one of files: 1.甲表.doc2.乙表.doc.
const longestLine = 300
const filesInRow = new RegExp(`\\.${fileEnding}\\s?2[.．、]`, 'i')
// No entry of a list is longer.
const longest = 160

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
  const value = text.slice(first.start, Math.min(first.end, first.start + 120))
  // 附件1 by itself heads an annex, whose first units may look like entries
  const head = attachmentHead.exec(text.slice(first.start, first.end))
  const alone = head !== null && head[1] === undefined
  const opening = listOpening.exec(value)
  if (!opening && !alone) return undefined
  const below = index + 1 < limit || index + 1 === pieces.length ? undefined : pieces[index + 1]
  const isWhole = below !== undefined && attachmentHead.test(text.slice(below.start, Math.min(below.end, below.start + 14)))
  if (!alone && !isWhole && first.end - first.start > longestLine && !filesInRow.test(value)) return undefined
  // 附件：（以下附件可从网站下载）
  const noted = opening !== null && noteOnly.test(text.slice(first.start + opening[0].length, first.end))
  const entries = alone || noted ? firstBelow(source, index, limit) : index
  if (entries === undefined) return undefined
  // 一、 opens a unit, unless the first entry opened with it
  const han = hanEntry.test(text.slice(pieces[entries].start, pieces[entries].end).replace(listOpening, '').trimStart())
  const isEntry = (at: number) => isEntryLine(source, at, han)
  let next = entries + 1
  while (next < limit && (isEntry(next) || isRest(source, next, limit, isEntry))) next++
  const items: Node[] = []
  for (let p = entries; p < next; p++) {
    const piece = pieces[p]
    if (piece.boilerplate) continue
    let from = piece.start
    if (p === entries && (p === index || isHeadedEntry(source, p))) {
      const words = text.slice(piece.start, piece.start + 24)
      from = numberedOpening.test(words) ? piece.start : piece.start + (listOpening.exec(words)?.[0].length ?? 0)
    } else from += headAgain.exec(text.slice(piece.start, piece.start + 16))?.[0].length ?? 0
    let end = piece.end
    while (p + 1 < next && !source.pieces[p + 1].boilerplate && !isEntry(p + 1)) end = source.pieces[++p].end
    items.push(...itemsIn(source, from, end))
  }
  const {length: behind} = opening?.[0] ?? ''
  if (noted) items.unshift(leaf(source, 'boilerplate', skipBlanks(text, first.start + behind, first.end), first.end, {reason: 'site'}))
  const titled = items.filter((node) => node.type !== 'attachmentItem' || node.title !== '')
  if (titled.length === 0) return undefined
  return {node: parent('attachmentList', first.start, pieces[next - 1].end, titled), next}
}

const noteOnly = /^\s{0,4}[（(][^（()）]{2,80}[）)]$/

/** The head again before a further entry: 附件：1.甲表 ⏎ 附件：2.乙表. */
const headAgain = /^附\s{0,4}件\s{0,4}[：:]\s{0,4}(?=\d{1,2}\s?[.．、])/

/** Are all lines from a piece to the end of the text entries of a list? */
export function areEntries(source: SourceText, first: number): boolean {
  const {text, pieces} = source
  for (let index = first; index < pieces.length; index++) {
    const {start, end, boilerplate} = pieces[index]
    if (!boilerplate && (!isEntryLine(source, index, false) || /[。；：:]/.test(text.slice(start, end)))) return false
  }
  return true
}

/** The head of the list and its first entry on one line. */
const isHeadedEntry = ({text, pieces}: SourceText, index: number) =>
  headedEntry.test(text.slice(pieces[index].start, Math.min(pieces[index].end, pieces[index].start + longest)))
const headedEntry = /^附\s{0,4}件\s{0,4}[：:]\s{0,4}[^\s。；：:][^。；：:]{2,}$/

/** The first entry below a head that stands alone, which may be printed twice: 附件： ⏎ 附件：1.申报表. */
export function firstBelow(source: SourceText, index: number, limit: number): number | undefined {
  const {text, pieces} = source
  let next = index + 1
  while (
    next < limit &&
    (pieces[next].boilerplate || (next <= index + 2 && attachmentHead.test(text.slice(pieces[next].start, pieces[next].end))))
  )
    next++
  if (next >= limit) return undefined
  return firstEntry.test(text.slice(pieces[next].start, pieces[next].start + 8)) || isHeadedEntry(source, next) ? next : undefined
}

function isEntryLine({text, pieces}: SourceText, index: number, han: boolean): boolean {
  const {start, end, boilerplate} = pieces[index]
  if (boilerplate) return true
  if (end - start > longest) return false
  const value = text.slice(start, end)
  if (headAgain.test(value) && !/[。；]/.test(value)) return true
  return anyEntry.test(value) && (han || !hanEntry.test(value)) && !attachmentHead.test(value) && !/。[^（()]/.test(value)
}

// 目录（2020 ⏎ 年）: a bracket that the next line closes
const open = /[（(《“][^（(《“）)》”]{0,60}$/
const goesOn = /(?:的|和|与|及|或|、|，|关于)$/

/** The second line of a wrapped title: an entry follows it, or what stands above it is plainly not over. */
function isRest(source: SourceText, index: number, limit: number, isEntry: (at: number) => boolean): boolean {
  const {text, pieces} = source
  const {start, end, boilerplate} = pieces[index]
  const value = text.slice(start, end)
  if (boilerplate || value.length > 60 || /[。：]/.test(value) || readDate(value)) return false
  if (value.length <= 40 && index + 1 < limit && !pieces[index + 1].boilerplate && isEntry(index + 1)) return true
  const above = text.slice(pieces[index - 1].start, pieces[index - 1].end)
  if (open.test(above) || goesOn.test(above)) return true
  // entries are indented, and this line is not
  const indent = (at: number) => pieces[at].line.indent ?? 0
  if (indent(index) < 2 && indent(index - 1) >= 2 && above.length >= 20 && pieces[index].gap === 'line' && !isBodyName(value)) return true
  if (pieces[index].gap !== 'line') return false
  // …统计表⏎（截至9月末）
  if (/^（[^（）]{2,20}）$/.test(value) && !readNote(source, pieces[index])) return true
  // hung below the words of its entry
  if (indent(index) > indent(index - 1) && ends(value) && !ends(above) && !isBodyName(value)) return true
  // …关于公布第二批名单⏎复核结果的通知
  if (above.includes('关于') && value.includes('的') && printedKind(value) && !printedKind(above) && !isBodyName(value)) return true
  // two lines that make one title: …研学实践⏎活动方案
  return (
    above.length >= 16 &&
    above.length + value.length <= longest &&
    (!ends(above) || (isOpenTitle(above) && ofKind.test(value))) &&
    ends(value) &&
    !isBodyName(value) &&
    value.length <= above.length
  )
}

/** 关于公布…名单, a title whose kind is still to come. */
const isOpenTitle = (line: string) => line.includes('关于') && !ofKind.test(line) && !/[》）)]$/.test(line)
const ofKind = /的\s?[\u4e00-\u9fa5]{1,4}$/

/** Does a line end as the titles of annexes do? */
const ends = (line: string) =>
  (endsEntry(line) && !/(?:[代发]表|注册|[企意]图)$/.test(line)) || line.endsWith('》') || printedKind(line) !== undefined

interface Mark {
  index: number
  label: string
  steps: number[]
}

/** Is the number a later one behind the end of a title, those between left out: 1.申报表3.汇总表? */
const skipsTo = (last: Mark, {index, steps}: Mark, value: string) =>
  steps.length === 1 &&
  last.steps.length === 1 &&
  steps[0] > last.steps[0] &&
  steps[0] <= last.steps[0] + mostSkipped &&
  ends(value.slice(last.index, index).trimEnd())
const mostSkipped = 3

/** The entries on one line: usually one, several where lines were poured together. */
function itemsIn(source: SourceText, start: number, end: number): Node[] {
  const value = source.text.slice(start, end)
  // numbers go up by one; the first one opens the line
  const chain: Mark[] = []
  for (const match of value.matchAll(separator)) {
    const mark: Mark = {index: match.index, label: match[0], steps: annexSteps(match[0])}
    const last = chain[chain.length - 1]
    if (!last) {
      if (squeeze(value.slice(0, match.index)) !== '') break
    } else if (!followsAnnex(last.steps, mark.steps) && !skipsTo(last, mark, value)) continue
    // 1.2024年度…: a year, not a decimal; behind 、 there is none
    const rest = value.slice(match.index + match[0].length)
    if (!match[0].includes('、') && /^\d/.test(rest) && !/^\d{4}年?|^\d{3}\s?年|^\d{1,2}号/.test(rest) && match[0].length <= 3) continue
    chain.push(mark)
  }
  if (chain.length === 0) return item(source, start, end)
  return chain.flatMap(({index, label, steps}, k) =>
    item(source, start + index, k + 1 < chain.length ? start + chain[k + 1].index : end, label.length, steps),
  )
}

/** An entry, and the page's link to its file behind it; names of files that are glued to it are entries of their own. */
function item(source: SourceText, from: number, to: number, label = 0, steps: number[] = []): Node[] {
  const file = fileGlued.exec(source.text.slice(from + label, to))
  if (file) {
    const next = from + label + file.index + file[0].length
    return [...item(source, from, next, label, steps), ...item(source, next, to)]
  }
  let end = to
  while (end > from && (isBlank(source.text.charCodeAt(end - 1)) || '。；;'.includes(source.text[end - 1]))) end--
  const start = skipBlanks(source.text, from, end)
  const last = end
  // …申请表；（点此下载）
  end -= download.exec(source.text.slice(Math.max(start + label, end - 28), end))?.[0].length ?? 0
  const link = end < last ? [leaf(source, 'boilerplate', end, last, {reason: 'site'})] : []
  if (end <= start + label) return [leaf(source, 'boilerplate', start, last, {reason: 'site'})]
  // the page's link to the file, or the head of the attachment that was cut off
  end -= /(?<=[^见及和])附件\d?$/.exec(source.text.slice(Math.max(start + label, end - 4), end))?.[0].length ?? 0
  const words = source.text.slice(start + label, end)
  const children: Node[] = label > 0 ? [leaf(source, 'label', start, start + label)] : []
  return [
    parent('attachmentItem', start, end, children, {title: squeezeTitle(words), ...(steps.length === 1 && {number: steps[0]})}),
    ...link,
  ]
}

const download = /[；;。]?\s?[（(【[](?:点此|点击|附件)?(?:下载|查看)(?:附件[\d、，\-附件]{0,12})?[）)】\]]$/
const fileGlued = new RegExp(`\\.${fileEnding}(?=[《\\u4e00-\\u9fa5])`, 'i')
const squeezeTitle = (words: string) => words.trim().replace(/\s{2,}|[\n\r]/g, '')

// Whom to ask, behind the entries.
const contacts = /(?<=[\u4e00-\u9fa5）)》])联系(?:人|电话|方式)[：:]/
const lostColon = /^附\s?件\s?1[.．、](?!\d)/

/**
 * Where a poured piece is to be cut before the 附件： that stands in it, and round the head of the first annex or before whom to ask, where that
 * follows the list at once; 见附件： and 详见附件 are references.
 */
export function findAttachmentList(source: SourceText, piece: Range): readonly Cut[] {
  const at = listStart(source, piece)
  if (at === undefined) return noCuts
  const head = findFirstHead(source.text, at, piece.end)
  const contact = head.length > 0 ? null : contacts.exec(source.text.slice(at, Math.min(piece.end, at + longestLine)))
  return [{at}, ...head, ...(contact ? [{at: at + contact.index}] : [])]
}

function listStart({text, partner}: SourceText, {start, end}: Range): number | undefined {
  if (onlyEntry.test(text.slice(start, start + longest))) return start
  if (!text.slice(start + 1, end).includes('附')) return undefined
  for (let i = everyOutside(partner, start + 1, end); i < end; i = everyOutside(partner, i + 1, end)) {
    // 附件：附件1：…: the first entry says it again
    if (text[i] !== '附' || attachmentHead.test(text.slice(start, Math.min(i, start + 12)))) continue
    const words = text.slice(i, i + 12)
    if (/^附\s{0,4}件\s{0,2}[一二三四五六七八九十\d]{0,2}\s?[：:]/.test(words) && !/[见按照如将及和与的由送关]/.test(text[i - 1])) return i
    // 附件1.申报表2.实施方案, behind a sentence: the colon was lost
    if (
      lostColon.test(words) &&
      /[。！）)]/.test(text[skipBlanksBack(text, i, start) - 1]) &&
      /2[.．、]/.test(text.slice(i + 6, Math.min(end, i + 200)))
    )
      return i
    // 附：…, behind a sentence, a number or a contact
    if (/^附[：:]/.test(words) && /[。；！）)\d\s]/.test(text[i - 1])) return i
  }
  return undefined
}

/**
 * The head of the first annex behind the list, nobody having signed between: with the title that the list gave it
 * (`附件：1.申报表2.名单附件1申报表…`), or right behind the only entry (`附件：费率参考表附件 品种 费率…`).
 */
function findFirstHead(text: string, list: number, end: number): Cut[] {
  const value = text.slice(list, end)
  const title = firstTitle.exec(value.slice(0, 60))
  if (!title) return []
  const [opening, name] = title
  for (let at = value.indexOf(name, opening.length); at >= 0; at = value.indexOf(name, at + 1)) {
    const head = headBefore.exec(value.slice(Math.max(opening.length, at - 8), at))
    // a file of the page
    if (head && !fileBehind.test(value.slice(at, at + longest))) return [{at: list + at - head[0].length, gap: 'blank'}, {at: list + at}]
  }
  const only = onlyEntry.exec(text.slice(list, list + longest))
  const head = only && ends(only[1]) ? list + only[0].length : undefined
  return head === undefined ? [] : [{at: head - 2, gap: 'blank'}, {at: head}]
}
const firstTitle = /^附\s?件?\s?[：:]\s?(?:[1１]\s?[.．、]\s?)?((?:(?!\d{1,2}[.．、]|附\s?件)[\u4e00-\u9fa5《“\d]){4,14})/
const onlyEntry = /^附\s?件?\s?[：:]\s?([^。；：:，\s]{4,80}?)附件(?=[^\S\n]{0,4}[\u4e00-\u9fa5])(?!\s?(?:下载|链接|附件))/
const fileBehind = new RegExp(`^[^。；]{6,90}?\\.${fileEnding}`, 'i')
const headBefore = /附\s?(?:[件表]\s?[1１一]?|[1１一])(?:\s?[-—－]\s?1)?\s?[：:]?\s?$/
