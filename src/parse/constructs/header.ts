import type {Header} from '../../syntax/nodes.ts'
import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {opensSubject} from '../vocabulary/kinds.ts'
import {secrecy, secrecyPeriod, star, urgency} from '../vocabulary/markings.ts'
import {yearAndSerial} from '../vocabulary/number-of-document.ts'
import {ofState} from '../vocabulary/of-state.ts'
import {isPersonName, opensWithFamily} from '../vocabulary/person-names.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readDocumentNumber} from './document-number.ts'
import {type HeaderLine, markBeforeCode, readMark, readPouredMark, readPouredMarking} from './letterhead.ts'

type Element = Header['children'][number]

/**
 * 版头 (GB/T 9704-2012, 7.2): the lines above the title, one element a line, in any order.
 *
 * ```text
 * 000017               份号
 * 秘密★10年            密级和保密期限
 * 特急                 紧急程度
 * 云岭市人民政府文件    发文机关标志
 * 签发人：张三　李四    签发人
 * ```
 *
 * `index` is the piece to read; `above` is what the header holds so far.
 */
export function readHeader(source: SourceText, index: number, above: Element[]): HeaderLine | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const value = text.slice(start, Math.min(end, start + 200))
  const marking = readMarksInRow(source, index, value) ?? readMarking(source, index)
  if (marking) return marking
  if (/^签发人?[:：]/.test(squeeze(value.slice(0, 80)))) {
    const to = endOfNames(source, index, above)
    const element = signatories(source, start, to === end ? endOfNameLines(source, index) : to)
    return {header: [element], end: element.end}
  }
  return (
    readPouredMarking(source, index) ??
    readMark(source, index, value) ??
    readNumberLine(source, index, value) ??
    readPouredMark(source, index)
  )
}

/** 份号, 密级 or 紧急程度 as a line of its own; some offices print it below the title. */
export function readMarking({text, pieces}: SourceText, index: number): HeaderLine | undefined {
  const {start, end} = pieces[index]
  const value = text.slice(start, Math.min(end, start + 80))
  const tight = squeeze(value)
  const one = (element: Element): HeaderLine => ({header: [element], end})
  if (/^(?:№|No\.?)?\s*\d{6}$/.test(value)) return one(leaf({text}, 'copyNumber', end - 6, end))
  const secret = marksSecrecy.exec(tight) ?? /^密级[：:]?(普通|一般|公开|内部|非密|无)$/.exec(tight)
  if (secret) return one(leaf({text}, 'classification', start, end, {level: secret[1], ...(secret[2] && {period: secret[2]})}))
  if (marksUrgency.test(tight))
    return one(leaf({text}, 'urgency', start, end, {level: tight.replace(/^(?:紧急程度|缓急(?:程度)?)[:：]?/, '')}))
  return undefined
}

const marksSecrecy = new RegExp(`^(?:密级(?:和保密期限)?[：:]?)?(${secrecy})(?:${star}(.{1,8}))?$`)
const marksUrgency = new RegExp(`^(?:(?:紧急程度|缓急(?:程度)?)[:：]?)?(?:${urgency}|紧急|平件|常规|一般)$`)

/** The first of several elements on one line, which blanks part: `云办发〔2025〕9号　　加急`, `000012　机密★1年　特急`. */
function readMarksInRow(source: SourceText, index: number, value: string): HeaderLine | undefined {
  const {start} = source.pieces[index]
  const words = rowOfMarks.exec(value)?.[1]
  if (words === undefined) return undefined
  const to = start + words.length
  if (/^\d/.test(words)) return {header: [leaf(source, 'copyNumber', start, to)], end: to}
  const secret = marksSecrecy.exec(words)
  if (secret)
    return {header: [leaf(source, 'classification', start, to, {level: secret[1], ...(secret[2] && {period: secret[2]})})], end: to}
  if (!words.endsWith('号')) return {header: [leaf(source, 'urgency', start, to, {level: words.replace(/^.{2,4}[:：]/, '')})], end: to}
  if (markBeforeCode(words)) return undefined
  const number = readDocumentNumber(source, start, to)
  return number && {header: [number], end: to}
}

/** A number and 签发人 on one line, as upward documents have it. */
function readNumberLine(source: SourceText, index: number, value: string): HeaderLine | undefined {
  const both = /^(.{6,30}?号)\s*签发人?[:：]/.exec(value)
  // 云岭市水利局云水报〔2025〕7号: the mark comes first
  if (!both || markBeforeCode(value)) return undefined
  const {start} = source.pieces[index]
  const number = readDocumentNumber(source, start, start + both[1].length)
  return number && {header: [number], end: start + both[1].length}
}

const markInRow = `(?:\\d{6}|${secrecy}(?:${star}${secrecyPeriod})?|(?:(?:紧急程度|缓急程度|缓急)[:：])?${urgency}|[\\u4e00-\\u9fa5A-Za-z（）]{2,16}${yearAndSerial})`
const rowOfMarks = new RegExp(
  `^(${markInRow})[ \\u3000]{1,40}(?:${markInRow}[ \\u3000]{1,40}){0,3}(?:${markInRow}|主动公开|依申请公开|不予公开|签发人?[:：].{2,60})$`,
)

// The names of those who sign fill no more characters.
const longestNames = 60

/** Where the names behind 签发人 end: at the piece's end, or where in a poured text the title begins that follows them. */
function endOfNames(source: SourceText, index: number, above: Element[]): number {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const colon = start + text.slice(start, Math.min(end, start + 8)).search(/[:：]/) + 1
  const value = text.slice(colon, Math.min(end, colon + 160))
  for (const element of above) {
    if (element.type !== 'issuerMark' || element.authorities.length === 0) continue
    const at = value.indexOf(element.authorities[0], 2)
    if (at > 0 && at <= longestNames && !/[：:。号]|关于/.test(value.slice(0, at))) return skipBlanksBack(text, colon + at, start)
  }
  // the last name is glued to the body that opens the title
  const last = skipBlanks(text, colon + (leadingNames.exec(value)?.[0].length ?? 0), end)
  const tail = text.slice(last, Math.min(end, last + 100))
  if (tail.length <= 4) return end
  if (last > colon && opensTitleOrNumber.test(tail)) return skipBlanksBack(text, last, start)
  // 李  强关于…, 郝建国（会签）云岭市水利局关于…
  const whole = paddedName.exec(tail) ?? notedName.exec(tail)
  if (whole) return last + whole[0].length
  // behind a blank the title's body stands whole: it signs below as well, or no family opens with it
  const body = last > colon ? nameAboveSubject.exec(tail)?.[0] : undefined
  if (body && isBodyName(body) && (text.indexOf(body, last + body.length) > 0 || !opensWithFamily(body)))
    return skipBlanksBack(text, last, start)
  const masked = /^(?:X{2,3}|×{2,3})/.exec(tail)
  if (masked) return last + masked[0].length
  const about = subject.exec(tail)
  const cuts = [2, 3, 4].filter(
    (length) => !about || about.index === length || isBodyName(tail.slice(length, Math.max(length, about.index))),
  )
  const bodyBehind = (length: number) => tail.slice(length, about ? about.index : length + 5)
  const recurs = cuts.find((length) => bodyBehind(length).length >= 4 && text.indexOf(bodyBehind(length), last + length + 4) >= 0)
  const placed = cuts.find((length) => opensBody.test(tail.slice(length)))
  return skipBlanksBack(text, last + (recurs ?? placed ?? cuts.at(-1) ?? 3), start)
}

/** The end of the lines below 签发人：张三 that hold nothing but the names of others who sign with him; that of its own line where there are none. */
function endOfNameLines({text, pieces}: SourceText, index: number): number {
  let last = index
  while (last + 1 < pieces.length && last - index < mostNameLines) {
    const {start, end, gap, boilerplate, line} = pieces[last + 1]
    if (boilerplate || gap !== 'line' || end - start > longestNames || !namesOnly.test(text.slice(start, end))) break
    const names = text.slice(start, end).match(everyName) ?? []
    // set below the first name, or known by the family names: 通知 is none
    if ((line.indent ?? 0) < deepIndent && !names.every((name) => isPersonName(squeeze(name)))) break
    if (names.some((name) => isBodyName(squeeze(name)) && !isPersonName(squeeze(name)))) break
    last++
  }
  return pieces[last].end
}
const mostNameLines = 6
// Columns of half width.
const deepIndent = 20
const everyName = /[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5][ \u3000][\u4e00-\u9fa5](?![\u4e00-\u9fa5])/g
const namesOnly =
  /^(?:[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5][ \u3000][\u4e00-\u9fa5])(?:[ \u3000、，]{1,8}(?:[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5][ \u3000][\u4e00-\u9fa5])){0,5}$/

// 张三　李四（会签）, as long as blanks or 、 part them; what is left is the last name and the title
const leadingNames =
  /^\s{0,4}(?:[\u4e00-\u9fa5]{2,4}(?:[（(](?![一二三四五六七八九十])[^（()）]{1,8}[）)][\s、，]{0,8}|[\s、，]{1,8})|[\u4e00-\u9fa5]\s{1,3}[\u4e00-\u9fa5][\s、，]{1,8}){0,8}/
const opensTitleOrNumber = new RegExp(`^(?:[（(]|${opensSubject}|[\\u4e00-\\u9fa5]{2,10}${yearAndSerial})`)
const nameAboveSubject = new RegExp(`^[\\u4e00-\\u9fa5]{5,40}(?=\\s|${opensSubject})`)
const subject = new RegExp(opensSubject)
const opensBody = new RegExp(`^(?:[省市县区州]|${ofState}|[\\u4e00-\\u9fa5]{2,3}[省市县区州])`)
const paddedName = /^[\u4e00-\u9fa5]\s{1,3}[\u4e00-\u9fa5](?=[\u4e00-\u9fa5])/
const notedName = /^[\u4e00-\u9fa5]{2,4}[（(][^（()）]{1,8}[）)]/

const wordy = /[\p{L}\p{N}]/u

/** `签发人：张三　李四（会签）`, names parted by blanks; a two-character name may be padded (张　三). */
function signatories(source: SourceText, start: number, end: number) {
  const at = start + (source.text.slice(start, end).search(/[:：]/) + 1)
  const children = []
  const name = /[（(][^（()）]{1,8}[）)]|[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5]\s{1,3}[\u4e00-\u9fa5](?![\u4e00-\u9fa5])|X{2,3}|×{2,3}/g
  let behind = at
  for (const match of source.text.slice(at, end).matchAll(name)) {
    const from = at + match.index
    // what is no name is not theirs, and is not passed over
    if (wordy.test(source.text.slice(behind, from)) || /^[（(][^签]*$/.test(match[0])) break
    behind = from + match[0].length
    if (!/^[（(]/.test(match[0])) children.push(leaf(source, 'person', from, behind, {name: squeeze(match[0])}))
  }
  return parent('signatories', start, wordy.test(source.text.slice(behind, end)) ? behind : end, children)
}
