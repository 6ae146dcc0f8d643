import type {Header} from '../../syntax/nodes.ts'
import {skipBlanks} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {gluedNames} from '../vocabulary/glued-names.ts'
import {opensSubject} from '../vocabulary/kinds.ts'
import {secrecy, secrecyPeriod, star, urgency} from '../vocabulary/markings.ts'
import {yearAndSerial, yearCloses, yearOpens} from '../vocabulary/number-of-document.ts'
import {oneOf} from '../vocabulary/one-of.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {blankNumber, readDocumentNumber} from './document-number.ts'
import {readTitle} from './title.ts'

/** Elements of the 版头 that one line or a stretch of it holds, and where they end. */
export interface HeaderLine {
  header: Header['children']
  end: number
}

// A joint mark names no more bodies than this.
const most = 8
// What an office prints behind its name on its paper.
const sheet = '(?:公文|发文|会签)?稿纸|公文处理[笺单]|信笺|用笺'
const paper = new RegExp(`^(?:文件|${sheet}|发文稿|公文|公函|便函|函件|便笺|（函）|\\(函\\))`)
// What plainly ends a name, whatever is glued behind it.
const strongEnds = oneOf('政府|委员会|办公[厅室]|局|厅|部|院|馆|[总支大]队|公司|集团|大学|学校|中心|领导小组|党委|党组|工会')
const strongEnd = new RegExp(`${strongEnds}$`)

/**
 * 发文机关标志 on lines of its own: a body and 文件; several bodies, 文件 beside any of them; a bare body above a number (信函); any other
 * line above a number below which the title stands.
 *
 * ```text
 * 云岭市财政局
 * 云岭市教育局　　文件      beside the table or the lines of the names
 * 云岭市民政局
 * 云财教〔2025〕46号
 * ```
 */
export function readMark(source: SourceText, index: number, value: string): HeaderLine | undefined {
  const {pieces} = source
  const {start, end} = pieces[index]
  const found = findNames(source, index)
  if (found && found.names.length > 0) {
    const to = found.to ?? pieces[found.next - 1].end
    const suffix = found.marked ? '文件' : undefined
    return {header: [leaf(source, 'issuerMark', start, to, {authorities: found.names, ...(suffix && {suffix})})], end: to}
  }
  // below the number, beside the lines of the names
  if (squeeze(value) === '文件') return {header: [leaf(source, 'issuerMark', start, end, {authorities: [], suffix: '文件'})], end}
  const single = value.includes('文件') ? markAndSheet.exec(value) : undefined
  if (single) {
    const authorities = namesOf(single[1])
    if (authorities.length === 0) return undefined
    const to = start + single[0].length
    return {header: [leaf(source, 'issuerMark', start, to, {authorities, suffix: single[2]})], end: to}
  }
  return standsAboveNumber(source, index) ? {header: [leaf(source, 'issuerMark', start, end, {authorities: []})], end} : undefined
}

const markAndSheet = new RegExp(
  `^([^。，：；]{2,160}?)\\s*(文件)(?=\\s*$|关于|\\s?签发人?[:：]|\\s?(?:${secrecy}${star}${secrecyPeriod})?[\\u4e00-\\u9fa5\\s]{1,50}${yearOpens}\\d{4})`,
)

/** The pieces that a mark fills: names, 文件 beside one of them, or one name alone with a number below it. */
function findNames(source: SourceText, index: number): {names: string[]; next: number; marked: boolean; to?: number} | undefined {
  const {text, pieces} = source
  const names: string[] = []
  let marked = -1
  let behind = index
  let next = index
  for (; next < Math.min(pieces.length, index + most); next++) {
    const {start: from, end: to, boilerplate} = pieces[next]
    if (boilerplate || to - from > 60) break
    const line = text.slice(from, to)
    const tight = squeeze(line)
    const bare = line.replace(/文\s{0,8}件\s{0,8}$/, '')
    const found = squeeze(bare) === '' ? [] : namesOf(bare)
    if (found.length === 0 && tight !== '文件') break
    if (marked >= 0 && tight.endsWith('文件')) break
    names.push(...found)
    if (tight.endsWith('文件')) {
      marked = names.length
      behind = next + 1
    }
  }
  const below = pieces[next]
  // 文件 was poured together with what follows it
  if (
    marked < 0 &&
    names.length > 0 &&
    below &&
    !below.boilerplate &&
    /^文\s{0,4}件(?=[\u4e00-\u9fa5])/.test(text.slice(below.start, below.start + 8))
  )
    return {names, next, marked: true, to: text.indexOf('件', below.start) + 1}
  const number = below && readDocumentNumber(source, below.start, below.end)
  const numbered = below !== undefined && (number?.end === below.end || blankNumber(text.slice(below.start, below.end)) > 0)
  if (marked >= 0) {
    // names below 文件 are the mark's only where the number closes them
    const whole = numbered || opensBelowSheet.test(below ? text.slice(below.start, below.start + 4) : '')
    return whole ? {names, next, marked: true} : {names: names.slice(0, marked), next: behind, marked: true}
  }
  return names.length > 0 && numbered ? {names, next, marked: false} : undefined
}

const opensBelowSheet = new RegExp(`^(?:签发人?|${urgency})`)

/** A body on a line of its own between the title and the number: 云岭市人民政府 ⏎ 云府令第121号 */
export function readMarkBelow(source: SourceText, index: number) {
  const {text, pieces} = source
  const {start, end, gap} = pieces[index]
  const below = pieces[index + 1]
  if (gap !== 'line' || !below || below.boilerplate || end - start > 40 || below.end - below.start > 40) return undefined
  const number = readDocumentNumber(source, below.start, below.end)
  if (!number || number.end !== below.end) return undefined
  const value = text.slice(start, end)
  // a section of the office, as a portal prints it, issues nothing
  const authorities = strongEnd.test(value) ? namesOf(value) : []
  return authorities.length === 0 ? undefined : leaf(source, 'issuerMark', start, end, {authorities})
}

/** The bodies of a line that is made of nothing else, or none. */
function namesOf(line: string): string[] {
  const parts = line
    .split(/[\s、]+/)
    .map(squeeze)
    .filter(Boolean)
  if (parts.length > 1 && parts.every((name) => name.length > 3 && isBodyName(name))) return parts
  const tight = squeeze(line)
  if (!isBodyName(tight)) return []
  const glued = tight.length > 5 ? gluedNames(tight) : []
  return glued.length > 1 ? glued : [tight]
}

/** A short line above a number below which a title stands: 批复, the name of what is no office. The page's own title is none. */
function standsAboveNumber(source: SourceText, index: number): boolean {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const line = text.slice(start, end)
  if (end - start > 40 || /关于|《|[，。；：:]|\d{4}年/.test(line)) return false
  const below = pieces[index + 1]
  if (!below || below.boilerplate || below.gap !== 'line' || below.end - below.start > 40) return false
  const number = readDocumentNumber(source, below.start, below.end)
  if (!number?.year || number.end !== below.end) return false
  const title = index + 2 < pieces.length ? readTitle(source, index + 2, pieces.length) : undefined
  return title?.kind !== undefined && subject.test(title.title) && title.end - title.start > 6
}

/** 份号, 密级 or 紧急程度 at the start of a 版头 that was poured into one line with what follows: `000017机密★5年特急云岭市水利局文件…` */
export function readPouredMarking(source: SourceText, index: number): HeaderLine | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const value = text.slice(start, Math.min(end, start + 120))
  const marking = value.length < 16 ? undefined : opensMarking.exec(value)
  if (!marking) return undefined
  const [printed, copy, level, period, urgency] = marking
  const behind = value.slice(printed.length)
  const to = start + printed.length
  if (!period && !numberSoon.test(behind) && !paperSoon.test(behind) && !(urgency && behind.startsWith('关于'))) return undefined
  if (copy) return {header: [leaf(source, 'copyNumber', start, to)], end: to}
  if (level) return {header: [leaf(source, 'classification', start, to, {level, ...(period && {period})})], end: to}
  return {header: [leaf(source, 'urgency', start, to, {level: urgency})], end: to}
}

const opensMarking = new RegExp(`^(?:(\\d{6})|(${secrecy})(?:${star}(${secrecyPeriod}))?|(${urgency}))(?=\\s*[\\u4e00-\\u9fa5])`)

/**
 * 发文机关标志 in such a 版头: a name that is printed again, or that a code follows.
 *
 * ```text
 * 云岭水利有限公司特急云水值〔2020〕22号云岭水利有限公司关于…
 * ^^^^^^^^^^^^^^^^ ^^^^ ^^^^^^^^^^^^^^^^^
 * mark         urgency  number
 * ```
 */
export function readPouredMark(source: SourceText, index: number): HeaderLine | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  if (end - start < 8) return undefined
  const value = text.slice(start, Math.min(end, start + 120))
  const name = markOnPaper(value) ?? markBeforeUrgency(value) ?? markBeforeCode(value) ?? markPrintedAgain(value)
  if (!name) return undefined
  const to = start + name.end
  const mark = leaf(source, 'issuerMark', start, to, {authorities: namesOf(name.authority), ...(name.suffix && {suffix: name.suffix})})
  return {header: [mark], end: skipBlanks(text, to, end)}
}

const numberSoon = new RegExp(`^[\\s\\u4e00-\\u9fa5A-Za-z★*]{2,40}${yearAndSerial}`)
const paperSoon = /^[^。，：；]{4,50}文件/

interface PouredMark {
  authority: string
  suffix?: string
  end: number
}

/** 云岭市教育局公文稿纸…: the name and what the office prints behind it on its paper. */
function markOnPaper(value: string): PouredMark | undefined {
  const words = onPaper.exec(value)
  return words && isBodyName(words[1]) ? {authority: words[1], suffix: words[2], end: words[0].length} : undefined
}
const onPaper = new RegExp(
  `^([\\u4e00-\\u9fa5]{4,30}?)(${sheet}|办公用笺|(?:内部|传真|明传){0,2}(?:电报|明电)|(?:普通|重要|紧急)事项)(?=\\s?[\\u4e00-\\u9fa5]|$)`,
)

/** 云岭市水利局特提关于…: the name before the urgency, right above the title. */
function markBeforeUrgency(value: string): PouredMark | undefined {
  const words = beforeUrgency.exec(value)
  return words && isBodyName(words[1]) ? {authority: words[1], end: words[1].length} : undefined
}

const beforeUrgency = new RegExp(`^([\\u4e00-\\u9fa5]{4,30}?)${urgency}(?=关于)`)

/** 云岭市教育局云教〔2025〕3号: the name before a code, which may have the urgency before it. */
export function markBeforeCode(value: string): PouredMark | undefined {
  const parted = nameBeforeCode.exec(value)
  if (parted && isBodyName(parted[1])) return {authority: parted[1], end: parted[0].length}
  const code = nameAndCode.exec(value)
  if (!code) return undefined
  const words = code[1]
  const behind = value.slice(code[0].length).trimStart()
  for (let length = words.length - 2; length >= 5; length--) {
    const name = words.slice(0, length)
    if (!strongEnd.test(name) || !isBodyName(name)) continue
    // the title opens with it again, or what is left looks like a code
    if (behind.startsWith(name) || codeAlone.test(words.slice(length))) return {authority: name, end: length}
  }
  return undefined
}

// 云岭市教育局 云教〔2025〕3号, 云岭市教育局 云教〔2025〕　号
const nameBeforeCode = new RegExp(
  `^([\\u4e00-\\u9fa5（）()]{4,40})[ \\u3000]{1,6}(?=[\\u4e00-\\u9fa5]{2,10}${yearOpens}[ \\u3000]{0,6}(?:(?:19|20)\\d{2})?[ \\u3000]?${yearCloses}[ \\u3000]{0,6}第?[ \\u3000\\d]{0,6}号)`,
)
const nameAndCode = new RegExp(`^([\\u4e00-\\u9fa5（）()]{7,50}?)${yearAndSerial}`)
const codeAlone = new RegExp(`^${urgency}?(?!${opensSubject})[\\u4e00-\\u9fa5]{2,8}(?:[（(][\\u4e00-\\u9fa5][）)][\\u4e00-\\u9fa5]{0,2})?$`)

/** 云岭市教育局公文稿纸云岭市教育局关于…: the name is printed again before the title. */
function markPrintedAgain(value: string): PouredMark | undefined {
  const first = value.indexOf(value.slice(0, 4), 4)
  for (let at = first; at >= 4 && at <= 44; at = value.indexOf(value.slice(0, 4), at + 1)) {
    const before = value.slice(0, at).trimEnd()
    const suffix = paperAtEnd.exec(before)?.[0] ?? ''
    const name = squeeze(suffix ? before.slice(0, -suffix.length) : before)
    if (name.length < 5 || !isBodyName(name) || !value.startsWith(name, at)) continue
    const behind = value.slice(at + name.length).trimStart()
    if (opensTitle.test(behind) || secondBody.test(behind) || paper.test(behind) || behind.startsWith(name) || numberSoon.test(behind))
      return {authority: name, ...(suffix && {suffix}), end: before.length}
  }
  return undefined
}

// a second body, then the words that open the subject
const subject = new RegExp(opensSubject)
const opensTitle = new RegExp(`^(?:${opensSubject}|公布|发布|对|\\d{4}年|第)`)
const secondBody = new RegExp(`^[\\u4e00-\\u9fa5]{2,20}${strongEnds}${opensSubject}`)
const paperAtEnd = new RegExp(`${paper.source.slice(1)}$`)
