import {backBy, skipBlanks, skipBlanksBack} from '../../source/blanks.ts'
import {codes, isBlank, isColon, isSentenceEnd, mark} from '../../source/characters.ts'
import {withoutBreaks} from '../../source/line-breaks.ts'
import {outside} from '../../source/scan.ts'
import type {SourceText} from '../../source/source-text.ts'
import {endsLikeBody} from '../../vocabulary/bodies.ts'
import {contactField, mayNameContact} from '../../vocabulary/contacts.ts'
import {isDeadlinePart} from '../../vocabulary/is-deadline-part.ts'
import {isUndetermined} from '../../vocabulary/nobody.ts'
import {isPersonName, isPost} from '../../vocabulary/person-names.ts'
import {type LabelKind, labelAtEnd, labelKind, predicateAtEnd, setsTaskTime} from '../../vocabulary/roles.ts'
import {squeeze} from '../../vocabulary/squeeze.ts'
import {names} from '../parties.ts'
import {isPersonal} from './assignment.ts'
import {type ClauseForm, type ClausePlace, type FoundClause, onlyPunctuation, roleOf, shortNames} from './found-clause.ts'
import {goesOnWithNames} from './goes-on-with-names.ts'
import {namesBodies} from './names-bodies.ts'
import {type ClauseReading, readClause} from './read-clause.ts'

// Labels that in running text announce the hosts of an event, not duties.
const eventLabel = /^(?:主办|承办|协办|支持|指导|参与|参加)(?:单位|部门)?$/
const strongLabel = /^(?:牵头|责任|配合|主责|协同|落实|完成|整改|参与|负责|督办|分管|牵头推进|牵头责任|协同责任|进度|时限)/

/** A label before a colon, and how it stands in its paragraph. */
interface StandingLabel {
  word: string
  kind: LabelKind
  /** Where it begins. */
  at: number
  /** It opens the paragraph. */
  opens: boolean
  /** It opens a sentence: in a poured text that is what a line is. */
  opensSentence: boolean
  /** Nothing that it could be a part of stands before it. */
  free: boolean
  /** Another clause ends right before it. */
  follows: boolean
}

/**
 * A labelled clause without brackets, to the end of the sentence or paragraph. `last` is the clause before it in the
 * paragraph.
 *
 * ```text
 * 责任单位：甲局、乙局
 * ^^^^^^^^ label at `colon`
 * ```
 */
export const labelledClause: ClauseForm = {form: 'label', marks: codes('：:'), read}

function read(source: SourceText, colon: number, place: ClausePlace, last: FoundClause | undefined): FoundClause | undefined {
  const {text} = source
  const label = labelBefore(source, colon, last, place)
  if (!label || !announcesClause(source, colon, label, place)) return undefined
  let stop = endOfValue(source, colon, label.word, place.end)
  if (stop < place.end) stop = nameEnd(source, colon + 1, stop)
  const reading = readClause(source, label.at, stop) ?? undeterminedIn(source, colon, stop, label, place)
  if (!reading || reading.children.some((part) => roleOf(part) === 'contact')) return undefined
  const hasBody = reading.children.some((child) => child.type === 'assignment')
  if (hasBody && !namesBodies(reading, shortNames(reading) ? 'few' : 'half')) return undefined
  const {kind, opens} = label
  if (
    kind.kind === 'role' &&
    kind.role === 'person' &&
    !label.follows &&
    !(opens && place.whole) &&
    !closesWithPersons(source, reading, stop, place.end)
  )
    return undefined
  if (mayNameContact(label.word) && contactBehind.test(text.slice(stop, Math.min(place.end, stop + 8)))) return undefined
  return {
    start: label.opens && place.whole ? label.at : bulletBefore(text, label.at, place.start),
    end: stop,
    reading,
    form: 'label',
    text: withoutBreaks(text.slice(label.opens && place.whole ? label.at : bulletBefore(text, label.at, place.start), stop)).replace(
      /(?<!\s)\s{2,}(?=[\u4e00-\u9fa5]{2,9}[：:])/g,
      '\n',
    ),
  }
}

/** 责任单位：待定 on a line of its own: nobody as yet, and a clause together with the labelled lines around it. */
function undeterminedIn(
  {text}: SourceText,
  colon: number,
  stop: number,
  label: StandingLabel,
  {whole}: ClausePlace,
): ClauseReading | undefined {
  const isNobody =
    whole && label.opens && label.kind.kind === 'role' && isUndetermined(squeeze(text.slice(colon + 1, Math.min(stop, colon + 12))))
  return isNobody ? {children: [], labelled: true, implicit: false} : undefined
}

/** 责任人：赵磊，完成时间：9月5日前。 at the end of a paragraph names who acts; with a telephone number, who is to be asked. */
function closesWithPersons({text}: SourceText, reading: ClauseReading, stop: number, end: number): boolean {
  if (!onlyPunctuation(text, stop, end)) {
    // 责任人：赵磊。完成时间：9月5日前。
    const next = /^[。；\s]{1,4}([\u4e00-\u9fa5]{2,9})[：:]/.exec(text.slice(stop, Math.min(end, stop + 16)))
    if (!next || labelKind(next[1]) === undefined) return false
  }
  return reading.children.every(
    (child) =>
      child.type !== 'assignment' ||
      !isPersonal(child.role) ||
      child.children.every((party) => party.type !== 'party' || isPersonName(squeeze(party.name)) || isPost(party.name)),
  )
}

const contactBehind = new RegExp(`^[，,；;、\\s]*(?:联系|咨询)?${contactField}`)

/** A sign of a list that stands right before a label (● 责任单位：) goes with it. */
function bulletBefore(text: string, at: number, from: number): number {
  const end = skipBlanksBack(text, at, from)
  let start = end
  while (start > from && bullets.has(text.charCodeAt(start - 1))) start--
  return start === from ? start : at
}
const bullets = codes('●○■□◆◇★☆▲△▶►•·—-－*※')

// No label is longer, blanks inside it included.
const longestLabel = 14

function labelBefore(
  {text}: SourceText,
  colon: number,
  last: FoundClause | undefined,
  {start, follows}: ClausePlace,
): StandingLabel | undefined {
  const from = Math.max(start, last?.end ?? start, colon - longestLabel)
  const before = withoutBreaks(text.slice(from, colon))
  const tight = squeeze(before)
  const whole = (from === start || from === last?.end) && labelKind(tight) ? tight : undefined
  const word = whole ?? labelAtEnd(before)
  const kind = word && labelKind(word)
  if (!kind || kind.kind === 'remark' || (kind.kind === 'role' && kind.role === 'contact')) return undefined
  const at = skipBlanks(text, whole ? from : backBy(text, colon, word.length), colon)
  const previous = at > start ? text.charCodeAt(at - 1) : 0
  return {
    word,
    kind,
    at,
    opens: at === start,
    opensSentence: isSentenceEnd(previous),
    free:
      at === start ||
      isSentenceEnd(previous) ||
      isBlank(previous) ||
      previous === mark.semicolon ||
      previous === mark.colon ||
      (last !== undefined && last.end === at),
    follows: last ? onlyPunctuation(text, last.end, at) : follows && at === start,
  }
}

/** Does the label stand as one of duties does? Some labels have other uses, and need more ground than others. */
function announcesClause({text}: SourceText, colon: number, label: StandingLabel, {end, whole, below}: ClausePlace): boolean {
  const {word, kind, opens, opensSentence, free, follows} = label
  const onItsLine = whole && opens
  if (!free && !(strongLabel.test(word) && word.length >= 4)) return false
  if (follows) return true
  // below a sentence of the unit a host is who is in charge; alone it is the host of an event
  if (word === '时间' || (eventLabel.test(word) && !(onItsLine && below))) return false
  if (kind.kind === 'mixed') return onItsLine
  if (kind.kind === 'role')
    return kind.role === 'person' ? onItsLine || opensSentence : kind.role === 'leader' ? opens || opensSentence : true
  if (kind.kind !== 'deadline' || onItsLine) return true
  const [words] = text.slice(colon + 1, Math.min(end, colon + 41)).split(/[，。；：]/)
  return (opensSentence || (opens && setsTaskTime(word))) && isDeadlinePart(words)
}

// Behind these words another field of a form begins.
const otherField = /(?:联系人|电话|附件|地址|邮箱)$/
// 附件2 glued to the last name heads what follows
const gluedHead = /[^见按（(和及]附件\d{1,2}/

/** The end of what is said behind a label: that of the sentence, or where the same label or another field of the form begins. */
function endOfValue({text, partner}: SourceText, colon: number, word: string, end: number): number {
  let stop = end
  for (let i = outside(partner, colon + 1, end); i < end; i = outside(partner, i + 1, end)) {
    const code = text.charCodeAt(i)
    if (isSentenceEnd(code)) {
      stop = i
      break
    }
    if (!isColon(code) || i <= colon + 2) continue
    const again = labelAtEnd(text.slice(Math.max(colon + 1, i - 9), i))
    if (again === word || (again === undefined && otherField.test(text.slice(Math.max(colon + 1, i - 4), i)))) {
      stop = again ? i - again.length : i - 2
      break
    }
  }
  const head = gluedHead.exec(text.slice(colon + 1, stop))
  const last = skipBlanksBack(text, head ? colon + 2 + head.index : stop, colon)
  // 责任单位：甲局，电话：…: the pause goes with neither
  return stop < end && last > colon + 1 && '，,；;、'.includes(text[last - 1]) ? skipBlanksBack(text, last - 1, colon) : last
}

const suffix = /(?:政府|局|厅|委|办|部|公司|管委会|中心|院|会|处|科|队|行|署|部门|单位|办公室)$/

// What goes on behind a name when the next sentence follows it without a break.
const verb =
  /^(?:本(?:政策|措施|办法|通知|方案|规定|意见|细则|规划)|上述|为(?!主)|积极|推行|加快|严[控格]|建立|加强|完善|推[进动]|支持|鼓励|开展|对|要|充分|深[入化]|坚持|大力|实施|强化|落实|引导|组织|提[升高]|健全|全面|进一步|各|鼓|优化|探索|做好|统筹|发挥|围绕|依托|以|在|把)/

/**
 * In a poured text the next sentence follows the last name: `…、市工信局严控扬尘源排放。` ends behind
 * 局. Behind the first name that a verb follows, at the latest before words that are no name.
 */
function nameEnd(source: SourceText, from: number, stop: number): number {
  const {text} = source
  for (const {start, end} of names(source, from, stop)) {
    const words = text.slice(start, end)
    const cut = blankBehindName(words, text.slice(end, Math.min(stop, end + longestName)))
    if (cut > 0) return start + cut
    if (words.length < 7 || endsLikeBody(words) || predicateAtEnd(words) || labelAtEnd(words.split(/[：:]/)[0])) continue
    for (let length = 3; length <= Math.min(words.length - 2, 26); length++) {
      if (suffix.test(words.slice(0, length)) && verb.test(words.slice(length))) return start + length
    }
    if (end !== stop) continue
    for (let length = Math.min(words.length - 4, 22); length >= 3; length--) if (suffix.test(words.slice(0, length))) return start + length
  }
  return stop
}

/** Where a blank parts a name from words that go on with no names (责任单位：甲局 以上措施…), or 0. */
function blankBehindName(words: string, more: string): number {
  for (const {index, 0: blank} of words.slice(0, longestName).matchAll(/\s+/g)) {
    if (endsLikeBody(words.slice(0, index)) && !goesOnWithNames(words.slice(index + blank.length) + more)) return index
  }
  return 0
}
const longestName = 60
