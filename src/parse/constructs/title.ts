import {blankSigns} from '../../syntax/blank-signs.ts'
import type {Title} from '../../syntax/nodes.ts'
import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import {codes, isColon, mark} from '../source/characters.ts'
import {outside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {indexField} from '../vocabulary/boilerplate.ts'
import {endsKind, kindOf, printedKind, statusAt, withoutStatus} from '../vocabulary/kinds.ts'
import {opensSequence, opensWithNumber} from '../vocabulary/number-opening.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {looksLikeAddressees, titleBehind} from './addressees.ts'
import {readDocumentNumber} from './document-number.ts'

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
    if (piece.boilerplate) break
    const inner = innerEnd(source, index)
    if (inner !== undefined) return makeTitle(source, from, index, inner)
    if (!isTitleLine(source, index, index > from)) break
    last = index
    const joined = squeeze(text.slice(pieces[from].start, piece.end))
    if (joined.length > 160) break
    if (printedKind(joined) && !trailsOff(joined)) {
      complete = index
      if (!goesOn(source, index + 1, limit, joined)) break
    } else if (complete >= 0 && !goesOn(source, index + 1, limit, joined)) break
  }
  if (complete < 0 && last >= from) complete = withoutKind(source, from, limit)
  return complete < 0 ? undefined : makeTitle(source, from, complete)
}

const sentenceMark = codes('。；！')

/** A line that a title could be made of: no sentence, no number, no addressee. */
function isTitleLine({text, partner, pieces}: SourceText, index: number, continuing: boolean): boolean {
  const {start, end} = pieces[index]
  if (end - start > 140 || end - start < (continuing ? 1 : 2)) return false
  const opening = text.slice(start, start + 8)
  if (opensWithNumber(opening) || /^(?:附件|抄送|联系人)[\d：:]/.test(opening)) return false
  for (let i = outside(partner, start, end); i < end; i = outside(partner, i + 1, end)) {
    const code = text.charCodeAt(i)
    if (sentenceMark.has(code)) return false
    // a portal's prefix: 某市工信局：关于…的函
    if (isColon(code) && !titleBehind.test(text.slice(i + 1, i + 12))) return false
  }
  return !/[，、,]$/.test(text.slice(start, end)) || continuing || /[、]$/.test(text.slice(start, end))
}

/** 的 or 关于… at the end: the title is not over. */
const trailsOff = (joined: string) => /(?:关于|的|和|及|与|、)$/.test(withoutStatus(joined))

/** Does the next line carry the title on: `…若干措施` ⏎ `的通知`? */
function goesOn(source: SourceText, index: number, limit: number, joined: string) {
  if (index >= limit || source.pieces[index].boilerplate) return false
  const {start, end} = source.pieces[index]
  const value = squeeze(source.text.slice(start, end))
  if (value.length > 60 || !isTitleLine(source, index, true) || value === joined) return false
  if (value.startsWith('的')) return true
  if (/^(?:关于|.{0,12}(?:人民政府|办公厅|办公室|委员会|局|厅)关于)/.test(value)) return isBodyName(joined)
  return (
    /^[^《》]{2,40}的(?:通知|(?:指导|实施|若干)?意见|函|批复|决定|通报|公告|通告|请示|报告|复函)$/.test(value) &&
    !/的(?:通知|意见|函|批复|决定|通报|公告|通告|请示|报告|复函)$/.test(joined)
  )
}

// （2025年3月27日…会议通过）
const adoption = /^[（(](?:19|20)\d{2}年\d{1,2}月\d{1,2}日/
const bodyOpening =
  /^(?:各|为(?!期|主|由|核心|例)|根据|按照|近日|近期|近年|当前|现将|现就|你[们省市县区局厅委单]|经|日前|今年|本|\d{1,4}年|[一二三四五六七八九十]、|（一）|第一[章条]|\d{1,2}月)/

// what 举措 and 通稿 end in, which are words of sentences as well
const ordinary = codes('措稿')

/**
 * The end of a title that runs on into the text behind it, or `undefined`.
 * `…的通知各支队、机关各处室：近日，…`
 */
function innerEnd(source: SourceText, index: number): number | undefined {
  const {text, partner, pieces} = source
  const {start, end} = pieces[index]
  if (end - start < 24) return undefined
  for (let i = start; i < Math.min(end, start + 160); i++) {
    if ((text[i] === '【' || text[i] === '[') && indexField.test(text.slice(i, i + 8)) && printedKind(squeeze(text.slice(start, i))))
      return i
    if (partner[i] > i && partner[i] < end) {
      i = partner[i]
      continue
    }
    const code = text.charCodeAt(i)
    if (code === mark.stop || code === mark.semicolon || isColon(code)) {
      if (isColon(code) && titleBehind.test(text.slice(i + 1, i + 12))) continue
      return undefined
    }
    if (i - start < 5 || !endsKind(code) || ordinary.has(code)) continue
    if (!printedKind(text.slice(start, i + 1))) continue
    let to = i + 1
    to += statusAt(text, to)
    if (to >= end) return undefined
    if (/^[的》和及与、，）)之]/.test(text[to])) continue
    const behind = skipBlanks(text, to, end)
    const rest = text.slice(behind, Math.min(end, behind + 400))
    const number = readDocumentNumber(source, behind, end)
    // …的通知（甲发〔2024〕8号）的通知: the number is of the text passed on
    if (number && /^[）)]?的/.test(text.slice(number.end, number.end + 2))) continue
    if (bodyOpening.test(rest) || adoption.test(rest) || number || looksLikeAddressees(source, to, end) > 0) return to
  }
  return undefined
}

/** A first line that is plainly a title though no kind ends it. */
function withoutKind(source: SourceText, from: number, limit: number): number {
  const {text, pieces} = source
  const {start, end} = pieces[from]
  if (from + 1 >= limit || !isTitleLine(source, from, false) || end - start > 60 || end - start < 5) return -1
  const value = text.slice(start, end)
  if (isBodyName(value) || /[：:，,]$/.test(value) || /^(?:为|根据|按照|附件|抄送)/.test(value) || /\d{4}年\d{1,2}月\d{1,2}日$/.test(value))
    return -1
  const about = /关于|《/.test(value)
  const second = pieces[from + 1]
  if (second.gap !== 'line' && !about) return -1
  const below = text.slice(second.start, second.start + 6)
  const opens = opensSequence(below) || looksLikeAddressees(source, second.start, second.end) > 0
  return about || opens || second.end - second.start > 60 || (second.line.blankBefore ?? 0) > 0 ? from : -1
}

// What parts the authorities from the subject.
const keyword = /关于|印发|转发|批转|发布|公布/

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
  const head = keyword.exec(raw)?.index ?? 0
  return joinNames(raw.slice(0, head)) + squeezeBetweenHan(raw.slice(head))
}

function joinNames(printed: string): string {
  const tight = squeeze(printed)
  if (tight === printed) return tight
  const names = printed.split(/\s+/).filter(Boolean)
  const joint = names.length > 1 && names.every((name) => name.length >= 3 && isBodyName(name.replace(/[：:]$/, '')))
  return names.join(joint ? ' ' : '')
}

/** Without blanks but for those between Latin words. */
const squeezeBetweenHan = (value: string) =>
  /[A-Za-z][ \u00a0]+[A-Za-z]/.test(value)
    ? squeeze(value.replace(/([A-Za-z])[ \u00a0]+(?=[A-Za-z])/g, '$1\u0001')).replaceAll('\u0001', ' ')
    : squeeze(value)

/** What the words of a joined title say: kind, issuers or the body it opens with, subject, the document it carries. */
export function readTitleText(title: string): Pick<Title, 'kind' | 'issuers' | 'opening' | 'subject' | 'carries'> {
  const whole = title.endsWith('》') ? /^(.{2,40})《(.+)》$/.exec(title) : null
  if (whole && isBodyName(whole[1]) && kindOf(whole[2])) return readTitleText(whole[1] + whole[2])
  const outside = blankQuoted(title)
  const cut = keyword.exec(outside) ?? (outside.endsWith('答复') ? /对(?=.{6})/.exec(outside) : null)
  const head = cut ? title.slice(0, cut.index) : leadingBody(outside, title)
  const printed = printedKind(title)
  const bare = withoutStatus(title)
  const tail = printed ? bare.slice(0, bare.length - printed.length) : bare
  const rest = cut ? tail.slice(cut.index + lengthOf(cut[0]), printed && tail.endsWith('的') ? -1 : undefined) : ''
  const issuers = isPlausibleIssuer(head, cut !== null) ? issuersIn(head) : []
  const opening = issuers.length === 0 ? openingBody(title) : undefined
  return {
    kind: printed && kindOf(printed),
    issuers,
    ...(opening && {opening}),
    ...(rest && {subject: rest}),
    ...carried(rest, bare.slice((rest ? bare.indexOf(rest) : 0) + rest.length)),
  }
}

// 关于 and 对 only part the authorities from the subject, 印发 begins it.
const lengthOf = (word: string) => (word === '关于' ? 2 : word === '对' ? 1 : 0)

function issuersIn(head: string): string[] {
  const names = /[、\s，：:]/.test(head)
    ? head
        .replace(/[：:]$/, '')
        .split(/[、\s，]+/)
        .map(squeeze)
    : [squeeze(head)]
  return names.filter((name) => name.length > 1)
}

// a place alone is no authority: 江海省关于…
const isPlausibleIssuer = (head: string, cut: boolean) =>
  head !== '' && !/^[\u4e00-\u9fa5]{2,4}[省市县区州]$/.test(head) && (cut ? head.length <= 80 && !/[，。]/.test(head) : true)

/** 《…》 and “…” as dots, so that words inside are not met. */
const blankQuoted = (title: string) =>
  /[《“]/.test(title) ? title.replace(/《[^》]{0,300}》|“[^”]{0,300}”/g, (quoted) => '·'.repeat(quoted.length)) : title

/** The body that opens a title without 关于: `云岭市人民政府2023年立法计划` → 云岭市人民政府 */
function leadingBody(outside: string, title: string): string {
  const match =
    /^(.{2,20}?人民政府)(?!办|令|各|文件|公报)(?=.{4})/.exec(outside) ??
    /^(.{2,30}?(?:人民政府|政府|委员会|办公厅|办公室|局|厅|部|院|支队|大队|总队|公司|大学|中心))(?=\d{4}年|第|令$|审批|公告$|通告$|.{0,10}(?:会议|会)?纪要$)/.exec(
      outside,
    )
  return match && isBodyName(match[1]) ? title.slice(0, match[1].length) : ''
}

// The longest form of a body's name that says where it is or what it is: 中山大学…规范, 云岭市财政局…办法.
const bodyAtStart =
  /^(?:[\u4e00-\u9fa5]{2,10}?(?:大学|学院)|[\u4e00-\u9fa5]{1,7}?[省市县区州][\u4e00-\u9fa5]{1,12}?(?:人民政府|委员会|局|厅|办公室|法院|检察院|医院|中心)|[\u4e00-\u9fa5]{2,12}?(?:集团|有限|供电|分)公司)(?![门长员])(?=.{4})/

/** The body that a title without 关于 opens with. */
function openingBody(title: string): string | undefined {
  const name = keyword.test(blankQuoted(title)) ? undefined : bodyAtStart.exec(title)?.[0]
  return name && isBodyName(name) ? name : undefined
}

/** The document that a 印发, 转发 … notice carries. */
/** What stands between the first 《 and the last 》, where no other 《 follows. */
function insideBookMarks(words: string): string | undefined {
  const open = words.indexOf('《')
  const close = words.lastIndexOf('》')
  return open >= 0 && close > open + 1 && words.indexOf('《', close) < 0 ? words.slice(open + 1, close) : undefined
}

function carried(rest: string, behind: string): {carries?: Title['carries']} {
  const match = /^(印发|发布|公布|转发|批转|颁布|下发)(.+)$/.exec(rest)
  if (!match) return {}
  const quoted = insideBookMarks(match[2])
  // 转发…关于…的通知: the kind is the forwarded text's as well
  const title = quoted
    ? quoted
    : /^(?:转发|批转)$/.test(match[1]) && /关于/.test(match[2]) && !kindOf(match[2])
      ? match[2] + behind
      : match[2]
  return {carries: {action: match[1], title, ...(kindOf(title) && {kind: kindOf(title)})}}
}

const unsaid = new RegExp(`[的${blankSigns}]|关于`, 'g')

/** Titles compared without blanks, widths and the 关于 … 的 that one of two copies may lack. */
export const titleKey = (title: string) =>
  squeeze(title)
    .replace(/[《》〈〉“”（）()：:，,、—\-－–~～]/g, '')
    .replace(unsaid, '')
