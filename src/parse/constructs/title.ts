import {blankSigns} from '../../syntax/blank-signs.ts'
import type {Title} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import {codes, isColon} from '../source/characters.ts'
import {outside} from '../source/scan.ts'
import {inTable, type SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {kindsOfNotices, printedKind, statusAt, withoutStatus} from '../vocabulary/kinds.ts'
import {opensSequence, opensWithNumber} from '../vocabulary/number-opening.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {looksLikeAddressees} from './addressees.ts'
import {mayBeTitle} from './may-be-title.ts'
import {endsPortalPrefix} from './portal-prefix.ts'
import {titleEnd} from './title-end.ts'
import {keyword, readTitleText} from './title-text.ts'

/**
 * 标题 (GB/T 9704-2012, 7.3.1): 发文机关 + 事由 + 文种, on one to five lines.
 *
 * ```text
 * 云岭市应急管理局关于2023年          one blank line inside is allowed
 *
 * 第7次调度会议工作要求的通知
 * ^^^^^^^^^^^^^^^ ^^^^^^^^^ ^^
 * subject …                kind
 * ```
 *
 * Where the text was poured together the title ends at the first kind behind which an addressee, a
 * number or the opening of a preamble stands.
 */
export function readTitle(source: SourceText, from: number, limit: number): Title | undefined {
  const {text, pieces} = source
  let complete = -1
  let last = from
  for (let index = from; index < Math.min(limit, from + 7); index++) {
    const piece = pieces[index]
    if (piece.boilerplate || (index > from && inTable(source, piece.start))) break
    const inner = titleEnd(source, index)
    if (inner !== undefined) return makeTitle(source, from, index, inner)
    if (!isTitleLine(source, index, index > from)) break
    last = index
    const joined = squeeze(text.slice(pieces[from].start, piece.end))
    if (joined.length > 160 || (index > from && beginsAgain(text, pieces[from], piece))) break
    if (printedKind(joined) && !trailsOff(joined) && !isOpen(joined)) {
      complete = index
      if (!goesOn(source, index + 1, limit, joined)) break
    } else if (complete >= 0 && !goesOn(source, index + 1, limit, joined)) break
  }
  if (complete < 0 && last >= from) complete = withoutKind(source, from, limit)
  return complete < 0 ? undefined : makeTitle(source, from, complete)
}

/** Does a line begin as the title above it does: is it that title again, which no title goes on with? */
const beginsAgain = (text: string, first: Range, {start, end}: Range) => {
  const opening = text.slice(first.start, Math.min(first.end, first.start + longestOpening))
  return opening.length === longestOpening && end - start >= longestOpening && keyword.test(opening) && text.startsWith(opening, start)
}
const longestOpening = 12

const sentenceMark = codes('。；！')

/** A line that a title could be made of: no sentence, no number, no addressee. */
function isTitleLine({text, partner, pieces}: SourceText, index: number, continuing: boolean): boolean {
  const {start, end} = pieces[index]
  if (end - start > 140 || end - start < (continuing ? 1 : 2)) return false
  const opening = text.slice(start, start + 8)
  if (opensWithNumber(opening) || /^(?:附件|抄送|联系人)[\d：:]/.test(opening)) return false
  // 云岭市统计局　内部明电
  if (!continuing && aboveTitle.test(text.slice(Math.max(start, end - 24), end))) return false
  for (let i = outside(partner, start, end); i < end; i = outside(partner, i + 1, end)) {
    const code = text.charCodeAt(i)
    if (sentenceMark.has(code)) return false
    // a portal's prefix: 某市工信局：关于…的函
    if (isColon(code) && !endsPortalPrefix(text, start, i, end)) return false
  }
  return !/[，、,]$/.test(text.slice(start, end)) || continuing || /[、]$/.test(text.slice(start, end))
}

/** How the head of a telegram ends, which stands above the title. */
const aboveTitle = /[明密]电$|电报$/

/** Does a name in 《》, or a bracket, go on in the next line? */
const isOpen = (joined: string) =>
  joined.lastIndexOf('《') > joined.lastIndexOf('》') ||
  Math.max(joined.lastIndexOf('（'), joined.lastIndexOf('(')) > Math.max(joined.lastIndexOf('）'), joined.lastIndexOf(')'))

/** （试行） on a line of its own; one with a whole date is the line of a meeting. */
const isStatus = (line: string) => statusAt(line, 0) === line.length && !/日/.test(line)

/** 的 or 关于… at the end: the title is not over. */
const trailsOff = (joined: string) => /(?:关于|的|和|及|与|、)$/.test(withoutStatus(joined))

/** Does the next line carry the title on: `…若干措施` ⏎ `的通知`? */
function goesOn(source: SourceText, index: number, limit: number, joined: string) {
  if (index >= limit || source.pieces[index].boilerplate) return false
  const {start, end} = source.pieces[index]
  if (inTable(source, start)) return false
  const value = squeeze(source.text.slice(start, end))
  if (value.length > 60 || !isTitleLine(source, index, true) || value === joined) return false
  if (value.startsWith('的') || isStatus(value) || isOpen(joined) || goesOnTwice(source, index, limit, joined, value)) return true
  if (/^(?:关于|.{0,12}(?:人民政府|办公厅|办公室|委员会|局|厅)关于)/.test(value)) return isBodyName(joined)
  return (
    endsBelow(source, index, limit, joined, value) || (/^[^《》]{4,50}$/.test(value) && endsNotice.test(value) && !endsNotice.test(joined))
  )
}

/** Is a short line that ends in a kind the end of the title that stands right above it: `…督察反馈意见` ⏎ `整改清单`? The first unit or an empty line follows. */
function endsBelow({text, pieces}: SourceText, index: number, limit: number, joined: string, value: string): boolean {
  const [piece, below] = [pieces[index], pieces[index + 1]]
  if (piece.gap !== 'line' || (piece.line.blankBefore ?? 0) > 0 || !below || index + 1 >= limit || endsNotice.test(joined)) return false
  return (
    /^[\u4e00-\u9fa5]{4,12}$/.test(value) &&
    printedKind(value) !== undefined &&
    !isBodyName(value) &&
    ((below.line.blankBefore ?? 0) > 0 || opensSequence(text.slice(below.start, below.start + 6)))
  )
}

/**
 * Is a line the middle of a title, which a line below it ends: `…招生计划` ⏎ `执行情况和下一年度招生方案` ⏎ `编制说明的通知`?
 */
function goesOnTwice(source: SourceText, index: number, limit: number, joined: string, value: string): boolean {
  const {text, pieces} = source
  if (!keyword.test(joined) || /的/.test(joined.slice(-4)) || isBodyName(value) || /^(?:关于|[（(])|日[）)]?$/.test(value)) return false
  for (let next = index + 1; next < Math.min(limit, index + 3) && isTitleLine(source, next, true); next++) {
    const words = squeeze(text.slice(pieces[next].start, pieces[next].end))
    if (pieces[next].boilerplate || pieces[next].gap !== 'line' || /关于|印发/.test(words) || words.length > 40) return false
    if (endsNotice.test(words)) return true
  }
  return false
}
const endsNotice = new RegExp(`的(?:(?:指导|实施|若干)意见|${kindsOfNotices})$`)

/** A first line that is plainly a title though no kind ends it. */
function withoutKind(source: SourceText, from: number, limit: number): number {
  const {text, pieces} = source
  const {start, end} = pieces[from]
  const value = text.slice(start, end)
  // 防　汛　电　报 is the head of a form
  if (from + 1 >= limit || !isTitleLine(source, from, false) || squeeze(value.slice(0, 40)).length < 5) return -1
  // the name of a document in 《》 may be as long as it is
  if (value.replace(/《[^》]{0,300}》/g, '').length > 60) return -1
  if (isBodyName(value) || /[：:，,]$/.test(value) || /^(?:为|根据|按照|附件|抄送)/.test(value) || /\d{4}年\d{1,2}月\d{1,2}日$/.test(value))
    return -1
  const about = /关于|《/.test(value)
  const second = pieces[from + 1]
  const below = text.slice(second.start, second.start + 6)
  const poured = second.gap !== 'line' && !(mayBeTitle(value) && opensSequence(below))
  if (poured && !about && !isHeadline(value, text.slice(second.start, second.end))) return -1
  const opens = opensSequence(below) || looksLikeAddressees(source, second.start, second.end) > 0
  return about || opens || second.end - second.start > 60 || (second.line.blankBefore ?? 0) > 0 ? from : -1
}

/** A heading of news: words without any mark, which a blank parts from the first sentences. */
const isHeadline = (words: string, below: string) =>
  /^[\u4e00-\u9fa5\dA-Za-z“”]{14,45}$/.test(words) && below.length >= 80 && /^[^。：；]{4,90}[，,]/.test(below) && !opensWithNumber(below)

/**
 * The node of a title over the pieces `[from, to]`, up to the offset `limit` in the last of them: lines as `text` leaves, and
 * what the joined title says.
 */
export function makeTitle({text, pieces}: SourceText, from: number, to: number, limit = pieces[to].end): Title {
  const last = limit < pieces[to].end ? skipBlanksBack(text, limit, pieces[to].start) : pieces[to].end
  const children = []
  for (let index = from; index <= to; index++)
    if (!pieces[index].boilerplate) children.push(leaf({text}, 'text', pieces[index].start, index === to ? last : pieces[index].end))
  const title = joinTitle(children.map((line) => line.value))
  return parent('title', pieces[from].start, last, children, {title, ...readTitleText(title)})
}

/** Lines → the joined title: blanks dropped except between two joint authorities. */
export function joinTitle(lines: string[]): string {
  const printed = lines.join('\n')
  const raw = printed.endsWith('。') ? printed.slice(0, -1) : printed
  const head = keyword.exec(raw)?.index ?? endOfNames(raw)
  return joinNames(raw.slice(0, head)) + squeezeBetweenHan(raw.slice(head))
}

/** Without 关于: where the names end that stand right before the kind, 甲局 乙局通告. */
function endOfNames(raw: string): number {
  const kind = /\s/.test(raw) ? printedKind(raw) : undefined
  const head = kind && raw.endsWith(kind) ? raw.slice(0, -kind.length) : ''
  return head.split(/\s+/).every(isBodyName) ? head.length : 0
}

function joinNames(printed: string): string {
  const tight = squeeze(printed)
  if (tight === printed) return tight
  const names = printed.split(/\s+/).filter(Boolean)
  const joint =
    names.length > 1 && names.every((name) => name.length >= 3 && (isBodyName(name.replace(/[：:]$/, '')) || isShort(name, names)))
  return names.join(joint ? ' ' : '')
}

/** 省经信 beside 省财政厅: an authority whose last character is left out. */
const isShort = (name: string, names: string[]) => /^[省市县区][\u4e00-\u9fa5]{2,3}$/.test(name) && name[0] === names[names.length - 1][0]

/** Without blanks but for those between Latin words. */
const squeezeBetweenHan = (value: string) =>
  /[A-Za-z][ \u00a0]+[A-Za-z]/.test(value)
    ? squeeze(value.replace(/([A-Za-z])[ \u00a0]+(?=[A-Za-z])/g, '$1\u0001')).replaceAll('\u0001', ' ')
    : squeeze(value)

const unsaid = new RegExp(`[的${blankSigns}]|关于`, 'g')

/** Titles compared without blanks, widths and the 关于 … 的 that one of two copies may lack. */
export const titleKey = (title: string) =>
  squeeze(title)
    .replace(/[《》〈〉“”（）()：:，,、—\-－–~～]/g, '')
    .replace(unsaid, '')
