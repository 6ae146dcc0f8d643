import type {BoilerplateReason} from '../syntax/nodes.ts'
import type {Range} from '../syntax/range.ts'
import {readAdoption} from './constructs/adoption.ts'
import {readDateline} from './constructs/dateline.ts'
import {blankNumber, readDocumentNumber} from './constructs/document-number.ts'
import {readHeader, readMarking} from './constructs/header.ts'
import {readIndexField} from './constructs/index-field.ts'
import {endsIn, isAgain, namesOnly, type OwnTitle, ownTitle} from './constructs/own-title.ts'
import {endsInBars, headOf, isLabel, isNumber, isOfPage, type PageHead, wordsOf} from './constructs/page-head.ts'
import {titleKey} from './constructs/title.ts'
import {keyword} from './constructs/title-text.ts'
import {cutAt, setAside} from './source/cut.ts'
import {inTable, type SourceText} from './source/source-text.ts'
import {collectiveInside, isBodyName} from './vocabulary/bodies.ts'
import {indexField} from './vocabulary/boilerplate.ts'
import {yearCloses, yearOpens} from './vocabulary/number-of-document.ts'
import {isPageLine, pageTimeAt} from './vocabulary/page-lines.ts'
import {squeeze} from './vocabulary/squeeze.ts'

/**
 * Sets aside what a page prints above the notice's own head and between its title and its addressees. In the head title, number, addressees
 * and the issuer confirm one another; a line above that says the title again, wholly, cut short or with a name before it, is the page's, and so
 * are the lines beside such a line that are no part of a 版头.
 *
 * ```text
 * 首页 > 通知公告 > 正文
 * 关于开展河道巡查的通知_云岭水利网          the page's heading
 * 云岭市水利局　2024-03-06 10:20
 * 云岭市水利局关于开展河道巡查的通知         the title
 * 各县水利局：
 * ```
 */
export function leaveOutPageHead(source: SourceText): void {
  const head = headOf(source)
  if (!head || head.stop === 0) return
  leaveOutBullets(head)
  leaveOutFields(head)
  takeNumber(head)
  const own = ownTitle(head)
  if (own) {
    cutOff(head, own)
    leaveOutBelow(head, own)
    leaveOutAbove(head, own)
  } else leaveOutUntitled(head)
}

/** The page's own sign before the title: - 关于…的通知 */
function leaveOutBullets(head: PageHead) {
  const {source} = head
  for (let index = 0; index < head.stop; index++) {
    const sign = source.pieces[index].boilerplate ? null : bulletBefore.exec(wordsOf(source, index))
    if (!sign) continue
    cutAt(source, index, source.pieces[index].start + sign[0].length, 'blank')
    setAside(source, index++, 'site')
    head.stop++
  }
}
const bulletBefore = /^[-•·∙]\s{1,4}(?=[^，。；]{0,24}关于[^。；]{4,60}的[\u4e00-\u9fa5]{2,3}$)/

/** A number in the middle of a line of the page's index is the notice's, where no other line has one; what stands round it is the page's. */
function takeNumber(head: PageHead) {
  const {source, stop} = head
  const {pieces} = source
  let line = -1
  for (let index = 0; index < stop; index++) {
    if (!holdsNumber(source, index)) continue
    if (line >= 0) return
    line = index
  }
  if (line < 0 || pieces[line].boilerplate || readIndexField(source, line, true, false)?.number) return
  const label = labelledNumber.exec(wordsOf(source, line))
  if (!label) return
  const {start, end} = pieces[line]
  const at = start + label.index + label[0].length
  const number = readDocumentNumber(source, at, end)
  if (number?.start !== at) return
  head.stop += keepNumber(source, line, number, 'site')
}
const labelledNumber = /(?:^|[\s|｜•·-])(?:(?:发文)?字\s{0,2}号|(?:公文|文件)?编\s{0,2}号|文\s{0,2}号)\s?[：:]?\s{0,3}(?=[\u4e00-\u9fa5])/

/** Leaves a line nothing but its number: what stands before and behind it is the page's. Says how many pieces there are more. */
function keepNumber(source: SourceText, index: number, {start, end}: Range, reason: BoilerplateReason): number {
  const {pieces} = source
  const before = pieces.length
  cutAt(source, index, end)
  if (pieces.length > before) setAside(source, index + 1, reason)
  if (start > pieces[index].start) {
    cutAt(source, index, start, 'blank')
    setAside(source, index, reason)
  }
  return pieces.length - before
}

/** Cuts what stands behind the title on its line into pieces: the number, who issues it and when, the bars of a table. */
function cutOff(head: PageHead, own: OwnTitle) {
  const {source} = head
  const {text, pieces} = source
  const cut = (index: number, at: number) => {
    const before = pieces.length
    cutAt(source, index, at, 'blank')
    head.stop += pieces.length - before
    return pieces.length > before
  }
  if (own.next === own.index && cut(own.index, own.title.end)) {
    own.next++
    const {start, end} = pieces[own.next]
    const number = readDocumentNumber(source, start, end)
    if (number) cut(own.next, /[）)]/.test(text[number.end] ?? '') ? number.end + 1 : number.end)
  }
  for (let index = own.next; index < head.stop; index++) {
    let at = pieces[index].end
    if (endsInBars(wordsOf(source, index))) continue
    while (at > pieces[index].start && /[\s|｜]/.test(text[at - 1])) at--
    if (at < pieces[index].end && cut(index, at)) setAside(source, ++index, 'site')
  }
}

const keyAt = (source: SourceText, index: number) =>
  titleKey(
    wordsOf(source, index)
      .replace(/[|｜]+/g, ' ')
      .replace(/(?:[.．]{2,6}|…{1,4})$/, ''),
  )
const isField = (source: SourceText, index: number) => readIndexField(source, index, true, false) !== undefined

/** Is the head a page's: does any line of it tell? */
function isPage({source, stop}: PageHead, own: OwnTitle): boolean {
  for (let index = 0; index < stop; index++) {
    if (source.pieces[index].boilerplate === 'site' || isOfPage(source, index)) return true
    if (index < own.index && isAgain(keyAt(source, index), own.key)) return true
  }
  return false
}

/** What stands above the title and is no part of a 版头. */
function leaveOutAbove(head: PageHead, own: OwnTitle) {
  const {source} = head
  if (own.index === 0) return
  const page = isPage(head, own)
  const marks = markLines(source, own.index)
  const printed = new Set(source.pieces.slice(0, own.index).map((_, index) => keyAt(source, index)))
  for (let index = own.index - 1; index >= 0; index--) {
    if (source.pieces[index].boilerplate || marks.has(index) || inTable(source, source.pieces[index].start)) continue
    const key = keyAt(source, index)
    if (isAgain(key, own.key)) leaveOutAgain(head, own, index)
    else if (isOfPage(source, index) && !holdsNumber(source, index)) setAside(source, index, 'site')
    else if (isField(source, index) || isNumber(source, index) || isBlankNumber(source, index) || readMarking(source, index)) continue
    else if (namesOnly(wordsOf(source, index))) {
      if (isNameOfPage(head, own, index, page, printed.has(own.key))) setAside(source, index, 'repeated title')
    } else if (page) setAside(source, index, 'site')
  }
}

/** The lines of a 版头, of which some tell only together that they are: names, 文件 beside one of them, the number below. */
function markLines(source: SourceText, stop: number): Set<number> {
  const marks = new Set<number>()
  for (let index = 0; index < stop; index++) {
    if (source.pieces[index].boilerplate || isPageLine(wordsOf(source, index))) continue
    const found = readHeader(source, index, [])
    if (!found || found.header.some((element) => element.type === 'issuerMark' && element.authorities.length === 0 && !element.suffix))
      continue
    marks.add(index)
    while (index + 1 < stop && source.pieces[index + 1].end <= found.end) marks.add(++index)
  }
  return marks
}

/** A number among the fields of an index is the notice's. */
const holdsNumber = (source: SourceText, index: number) => numberInLine.test(wordsOf(source, index))
const numberOfYear = `${yearOpens}\\s?(?:19|20)\\d{2}\\s?${yearCloses}\\s?第?\\s?\\d{1,5}\\s?号`
const numberInLine = new RegExp(numberOfYear)

const isBlankNumber = (source: SourceText, index: number) => blankNumber(wordsOf(source, index, 60)) > 0

/** The page's heading; the number before or behind it is the notice's, where it is printed nowhere else. */
function leaveOutAgain(head: PageHead, {title}: OwnTitle, index: number) {
  const {source, stop} = head
  const {start, end} = source.pieces[index]
  const words = wordsOf(source, index)
  // …的通知 云林发〔2024〕6号
  const behind = numberBehind.exec(words)
  const at = behind && endsIn(words.slice(0, behind.index)) ? behind.index : 0
  const number = readDocumentNumber(source, start + at, end)
  const fills = number?.start === start && number.end === end
  if (number && !fills && !bare(source.text.slice(title.end, source.pieces[stop].start)).includes(bare(number.value)))
    head.stop += keepNumber(source, index, number, 'repeated title')
  else setAside(source, index, 'repeated title')
}
const numberBehind = new RegExp(`(?<=\\s)[\\u4e00-\\u9fa5]{2,16}${numberOfYear}`)

/** A number without its brackets, of which one printing has other ones. */
const bare = (words: string) => squeeze(words).replace(brackets, '')
const brackets = new RegExp(`${yearOpens}|${yearCloses}`, 'g')

/** Does a page say who issues it above a title that says so itself? Joint authorities stand there too, and sign below. */
function isNameOfPage({source}: PageHead, {title}: OwnTitle, index: number, page: boolean, printed: boolean): boolean {
  const {text, pieces} = source
  const words = wordsOf(source, index)
  if (/文\s*件$/.test(words) || isNumber(source, index + 1)) return false
  const names = words.split(/[、\s]+/).filter((name) => name.length > 1)
  const isOwn = (name: string) => title.issuers.some((issuer) => name.endsWith(issuer) || issuer.endsWith(name))
  if (title.issuers.length === 0) return page && (pieces[index + 1].line.blankBefore ?? 0) > 1
  return names.some(isOwn) || printed || (page && names.every((name) => text.indexOf(name, title.end) < 0))
}

/** What stands between the title and the addressees or the text. */
function leaveOutBelow(head: PageHead, own: OwnTitle) {
  const {source, addressed} = head
  const {pieces} = source
  const page = isPage(head, own)
  for (let index = own.next; index < head.stop; index++) {
    const {start, end, boilerplate} = pieces[index]
    if (boilerplate) continue
    const words = wordsOf(source, index)
    const number = readDocumentNumber(source, start, end)
    if (number) {
      if (number.end < end && pageTimeAt(source.text.slice(number.end, end).trim()) > 0) {
        const more = keepNumber(source, index, number, 'site')
        head.stop += more
        index += more
      }
      continue
    }
    if (isOfPage(source, index) && !holdsNumber(source, index)) setAside(source, index, 'site')
    else if (isField(source, index) || isBlankNumber(source, index)) continue
    else if (readMarking(source, index) || readAdoption(source, index) || readDateline(source, index, true)) continue
    else if (pieces[index + 1].gap === 'line' && saysAgain(head, index, own, page)) setAside(source, index, 'repeated title')
    else if (addressed && page && words.length <= longestUnread && /[\d〔〕]/.test(words) && !/[月日，、：:]/.test(words))
      setAside(source, index, 'unread')
  }
}
const longestUnread = 24

/** Is a line below the title what the title says: who issues it, its kind, its words cut short? */
function saysAgain({source, stop}: PageHead, index: number, {title, key}: OwnTitle, page: boolean): boolean {
  const words = squeeze(wordsOf(source, index))
  if (words === title.kind) return true
  if (isAgain(keyAt(source, index), key) && page) return true
  const names = wordsOf(source, index)
    .split(/[、\s]+/)
    .filter(Boolean)
  if (!names.every(isBodyName) || collectiveInside.test(words)) return false
  if (names.every((name) => title.issuers.some((issuer) => issuer.endsWith(name)))) return true
  if (!page) return false
  // above the title once more, cut short
  const below = index + 1 < stop && isAgain(keyAt(source, index + 1), key)
  return below || (names.length === 1 && title.issuers.length === 1 && names[0].slice(0, 2) === title.issuers[0].slice(0, 2))
}

/** An index of the page whose labels and values stand on lines of their own; the number in it is the notice's. */
function leaveOutFields({source, stop}: PageHead) {
  for (let index = 0; index < stop; index++) {
    const end = endOfFields(source, index, stop)
    for (; index < end; index++) if (!source.pieces[index].boilerplate && !isNumber(source, index)) setAside(source, index, 'site')
  }
}

/** The piece behind a run of labels of an index on lines of their own, each with its value below it; `index` where there is none. */
function endOfFields(source: SourceText, index: number, stop: number): number {
  let next = index
  for (let labels = 0; next < stop; labels++) {
    if (!isLabel(source, next)) return labels >= 2 ? next : index
    next++
    if (next < stop && isValue(source, next)) next++
  }
  return next > index + 2 ? next : index
}
const isValue = (source: SourceText, index: number) => {
  const words = wordsOf(source, index)
  return words.length <= longestValue && !indexField.test(words.slice(0, 16)) && !endsIn(words) && !keyword.test(words)
}
const longestValue = 60
/** Lines of a page above addressees without a title: too short for one, or in another script. */
function leaveOutUntitled({source, stop, addressed}: PageHead) {
  // what only a page prints, at its top
  for (let index = 0; index < stop - 1 && isOfPage(source, index); index++)
    if (!source.pieces[index].boilerplate) setAside(source, index, 'site')
  if (!addressed) return
  for (let index = 0; index < stop; index++) {
    if (source.pieces[index].boilerplate) continue
    const words = wordsOf(source, index)
    if (!isOfPage(source, index) && !(/^[\u4e00-\u9fa5]{2,4}$/.test(words) && !endsIn(words) && !isBodyName(words))) return
  }
  for (let index = 0; index < stop; index++) if (!source.pieces[index].boilerplate) setAside(source, index, 'site')
}
