import type {Title} from '../syntax/nodes.ts'
import {looksLikeAddressees, readBareAddressees, readWrappedAddressees} from './constructs/addressees.ts'
import {readAdoption} from './constructs/adoption.ts'
import {readDateline} from './constructs/dateline.ts'
import {blankNumber, readDocumentNumber} from './constructs/document-number.ts'
import {readHeader, readMarking} from './constructs/header.ts'
import {readIndexField} from './constructs/index-field.ts'
import {readTitle, titleKey} from './constructs/title.ts'
import {keyword} from './constructs/title-text.ts'
import {cutAt, setAside} from './source/cut.ts'
import {inTable, type SourceText} from './source/source-text.ts'
import {collectiveInside, isBodyName} from './vocabulary/bodies.ts'
import {indexField} from './vocabulary/boilerplate.ts'
import {printedKind} from './vocabulary/kinds.ts'
import {opensWithNumber} from './vocabulary/number-opening.ts'
import {isPageLine, opensSummary, pageTimeAt, tellsOfPage} from './vocabulary/page-lines.ts'
import {squeeze} from './vocabulary/squeeze.ts'

/** The pieces above the first sentence: short lines, of the notice's own head and of the page it was copied from. */
interface Head {
  readonly source: SourceText
  /** The piece that the text or the addressees begin with. */
  stop: number
  addressed: boolean
}

/** The notice's own title among them. */
interface OwnTitle {
  readonly index: number
  /** The piece behind it. */
  next: number
  readonly title: Title
  readonly key: string
}

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
  leaveOutFields(head)
  const own = ownTitle(head)
  if (own) {
    cutOff(head, own)
    leaveOutBelow(head, own)
    leaveOutAbove(head, own)
  } else leaveOutUntitled(head)
}

/** Cuts what stands behind the title on its line into pieces: the number, who issues it and when, the bars of a table. */
function cutOff(head: Head, own: OwnTitle) {
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

// No page prints more lines above its text.
const mostLines = 60
const longestLine = 160

const wordsOf = ({text, pieces}: SourceText, index: number, most = longestLine) =>
  text.slice(pieces[index].start, Math.min(pieces[index].end, pieces[index].start + most))

/** `undefined` where no sentence and no addressees follow. */
function headOf(source: SourceText): Head | undefined {
  const {pieces} = source
  for (let index = 0; index < Math.min(pieces.length, mostLines); index++) {
    const {start, end, boilerplate} = pieces[index]
    if (boilerplate) continue
    const words = wordsOf(source, index, longestLine + 1)
    if (opensSummary.test(words) || isLabel(source, index) || tellsOfPage(words)) continue
    if (inTable(source, start)) {
      if (indexField.test(words.replace(/^[|｜\s]+/, '').slice(0, 16))) continue
      return undefined
    }
    if (endsInBars(words)) continue
    if (looksLikeAddressees(source, start, end, true) > 0) return {source, stop: index, addressed: true}
    if (index > 0 && collectiveInside.test(words) && !readTitle(source, index, index + 1)?.kind) {
      if (readBareAddressees(source, index) ?? readWrappedAddressees(source, index)) return {source, stop: index, addressed: true}
    }
    if (words.length > longestLine || isSentence(words)) return {source, stop: index, addressed: false}
  }
  return undefined
}

/** A row of a table of the page, whose cells are mostly empty: `规范性文件 | |`. */
const endsInBars = (words: string) => words.length <= longestRow && /[|｜]\s?[|｜]$/.test(words)
const longestRow = 60

const isSentence = (words: string) =>
  (/[。；]|[，：:]$/.test(words) && !indexField.test(words.slice(0, 16))) || (opensWithNumber(words.slice(0, 8)) && pageTimeAt(words) === 0)

/** The last printing of the first title that says of what it is, or of one without 关于 that is printed twice or stands right above the addressees. */
function ownTitle(head: Head): OwnTitle | undefined {
  const {source, stop} = head
  let found: OwnTitle | undefined
  for (let index = 0; index < stop; index = found?.index === index ? Math.max(found.next, index + 1) : index + 1) {
    if (source.pieces[index].boilerplate || !opensTitle(source, index, stop)) continue
    const title = readTitle(source, index, stop)
    if (!title?.kind || !keyword.test(title.title)) continue
    const next = behind(source, index, title.end)
    const key = titleKey(title.title)
    if (found && !isAgain(key, found.key)) {
      head.stop = index
      head.addressed = false
      return found
    }
    found = {index, next, title, key}
  }
  return found ?? repeatedTitle(head) ?? titleAbove(head)
}

/** Does a line begin a title: with 关于, or with names before it, or of names alone above such a line? */
function opensTitle(source: SourceText, index: number, stop: number): boolean {
  const words = wordsOf(source, index).replace(/^【[^【】]{1,12}】/, '')
  const word = keyword.exec(words)
  if (word) return word.index === 0 || namesOnly(words.slice(0, word.index))
  if (!namesOnly(words) || isPageLine(words)) return false
  for (let next = index + 1; next < Math.min(stop, index + mostNames); next++) {
    const {boilerplate, gap, line} = source.pieces[next]
    if (boilerplate || (gap === 'line' && (line.blankBefore ?? 0) > 1)) return false
    const below = wordsOf(source, next)
    if (/^(?:关于|印发|转发|批转)/.test(below)) return true
    if (!namesOnly(below)) return false
  }
  return false
}
const mostNames = 8

/** Names of bodies, and nothing else, but for the colon of a portal's prefix. */
const namesOnly = (words: string) =>
  words
    .replace(/[（(][^（()）]{0,60}[）)]/g, '')
    .split(/[、\s：:]+/)
    .filter(Boolean)
    .every((name) => isBodyName(name) || /^[省市县区州][\u4e00-\u9fa5]{1,3}$/.test(name))

/** The piece behind an offset that a title ends at; the title's last one, where more is printed behind it. */
function behind({pieces}: SourceText, index: number, end: number): number {
  let next = index
  while (next < pieces.length && pieces[next].end <= end) next++
  return next
}

const endsIn = (words: string) => printedKind(squeeze(words)) !== undefined
const isWhole = (words: string) => words.length >= 8 && !/[。；，：:|｜>]/.test(words) && endsIn(words) && !isBodyName(words)

const asTitle = (source: SourceText, index: number): OwnTitle | undefined => {
  const title = readTitle(source, index, index + 1)
  return title?.kind ? {index, next: index + 1, title, key: titleKey(title.title)} : undefined
}

/** A title without 关于 that is printed twice. */
function repeatedTitle({source, stop}: Head): OwnTitle | undefined {
  const seen = new Set<string>()
  let last: number | undefined
  for (let index = 0; index < stop; index++) {
    if (source.pieces[index].boilerplate) continue
    const words = wordsOf(source, index)
    if (!isWhole(words)) continue
    const key = titleKey(words)
    if (seen.has(key)) last = index
    seen.add(key)
  }
  return last === undefined ? undefined : asTitle(source, last)
}

/** A title without 关于 right above the addressees, but for lines of the page, where such lines stand above it. */
function titleAbove(head: Head): OwnTitle | undefined {
  const {source, stop, addressed} = head
  if (!addressed) return undefined
  let index = stop - 1
  while (index >= 0 && (source.pieces[index].boilerplate || isOfPage(source, index) || isNumber(source, index))) index--
  if (index < 1 || !isWhole(wordsOf(source, index))) return undefined
  const above = index - 1
  const isOpen = source.pieces[above].boilerplate === 'site' || isOfPage(source, above) || (above > 0 && isOfPage(source, above - 1))
  return isOpen ? asTitle(source, index) : undefined
}

const isNumber = (source: SourceText, index: number) =>
  readDocumentNumber(source, source.pieces[index].start, source.pieces[index].end)?.end === source.pieces[index].end

/** Does one title say what another one says: the same words, or more of them, or fewer? */
function isAgain(key: string, of: string): boolean {
  if (key.length < shortestAgain || of.length < shortestAgain) return key === of
  return of.includes(key) || (key.includes(of) && (key.startsWith(of) || key.endsWith(of)))
}
const shortestAgain = 7

const keyAt = (source: SourceText, index: number) =>
  titleKey(
    wordsOf(source, index)
      .replace(/[|｜]+/g, ' ')
      .replace(/(?:[.．]{2,6}|…{1,4})$/, ''),
  )
const isOfPage = (source: SourceText, index: number) => {
  const words = wordsOf(source, index)
  return isPageLine(words) || tellsOfPage(words) || opensSummary.test(words) || endsInBars(words)
}
const isField = (source: SourceText, index: number) => readIndexField(source, index, true, false) !== undefined

/** Is the head a page's: does any line of it tell? */
function isPage({source, stop}: Head, own: OwnTitle): boolean {
  for (let index = 0; index < stop; index++) {
    if (source.pieces[index].boilerplate === 'site' || isOfPage(source, index)) return true
    if (index < own.index && isAgain(keyAt(source, index), own.key)) return true
  }
  return false
}

/** What stands above the title and is no part of a 版头. */
function leaveOutAbove(head: Head, own: OwnTitle) {
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
const numberInLine = /[〔[﹝【（(［]\s?(?:19|20)\d{2}\s?[〕\]﹞】）)］]\s?第?\s?\d{1,5}\s?号/

const isBlankNumber = (source: SourceText, index: number) => blankNumber(wordsOf(source, index, 60)) > 0

/** The page's heading; the number before it is the notice's, where it is printed nowhere else. */
function leaveOutAgain({source, stop}: Head, {title}: OwnTitle, index: number) {
  const {start, end} = source.pieces[index]
  const number = readDocumentNumber(source, start, end)
  if (number && number.end < end && !bare(source.text.slice(title.end, source.pieces[stop].start)).includes(bare(number.value))) {
    cutAt(source, index, number.end)
    setAside(source, index + 1, 'repeated title')
    return
  }
  setAside(source, index, 'repeated title')
}

/** A number without its brackets, of which one printing has other ones. */
const bare = (words: string) => squeeze(words).replace(/[〔〕[\]【】（）()﹝﹞［］]/g, '')

/** Does a page say who issues it above a title that says so itself? Joint authorities stand there too, and sign below. */
function isNameOfPage({source}: Head, {title}: OwnTitle, index: number, page: boolean, printed: boolean): boolean {
  const {text, pieces} = source
  const words = wordsOf(source, index)
  if (/文\s*件$/.test(words) || isNumber(source, index + 1)) return false
  const names = words.split(/[、\s]+/).filter((name) => name.length > 1)
  const isOwn = (name: string) => title.issuers.some((issuer) => name.endsWith(issuer) || issuer.endsWith(name))
  if (title.issuers.length === 0) return page && (pieces[index + 1].line.blankBefore ?? 0) > 1
  return names.some(isOwn) || printed || (page && names.every((name) => text.indexOf(name, title.end) < 0))
}

/** What stands between the title and the addressees or the text. */
function leaveOutBelow(head: Head, own: OwnTitle) {
  const {source, addressed} = head
  const {pieces} = source
  const page = isPage(head, own)
  for (let index = own.next; index < head.stop; index++) {
    const {start, end, boilerplate} = pieces[index]
    if (boilerplate) continue
    const words = wordsOf(source, index)
    const number = readDocumentNumber(source, start, end)
    if (number) {
      if (number.end < end && pageTimeAt(text(source, number.end, end).trim()) > 0) {
        cutAt(source, index, number.end)
        head.stop++
        setAside(source, ++index, 'site')
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
const text = (source: SourceText, start: number, end: number) => source.text.slice(start, end)

/** Is a line below the title what the title says: who issues it, its kind, its words cut short? */
function saysAgain({source, stop}: Head, index: number, {title, key}: OwnTitle, page: boolean): boolean {
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
function leaveOutFields({source, stop}: Head) {
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
const isLabel = (source: SourceText, index: number) => {
  const words = wordsOf(source, index, 40).replace(/^[•·∙*]\s{0,4}/, '')
  const label = indexField.exec(words)?.[0]
  return label !== undefined && label.length === words.length && source.pieces[index].gap === 'line'
}

/** Lines of a page above addressees without a title: too short for one, or in another script. */
function leaveOutUntitled({source, stop, addressed}: Head) {
  if (!addressed) return
  for (let index = 0; index < stop; index++) {
    if (source.pieces[index].boilerplate) continue
    const words = wordsOf(source, index)
    if (!isOfPage(source, index) && !(/^[\u4e00-\u9fa5]{2,4}$/.test(words) && !endsIn(words) && !isBodyName(words))) return
  }
  for (let index = 0; index < stop; index++) if (!source.pieces[index].boilerplate) setAside(source, index, 'site')
}
