import {skipBlanks, skipBlanksBack} from '../../source/blanks.ts'
import {isBlank, isColon, isSentenceEnd, mark} from '../../source/characters.ts'
import {backBy, withoutBreaks} from '../../source/line-breaks.ts'
import {outside} from '../../source/scan.ts'
import type {Page} from '../../source/source.ts'
import {endsLikeBody} from '../../vocabulary/bodies.ts'
import {labelAtEnd, labelKind, predicateAtEnd, setsTaskTime} from '../../vocabulary/roles.ts'
import {squeeze} from '../../vocabulary/squeeze.ts'
import {isDeadlinePart} from '../deadline.ts'
import {names} from '../parties.ts'
import {type FoundClause, onlyPunctuation, roleOf, shortNames} from './found-clause.ts'
import {namesBodies} from './names-bodies.ts'
import {readClause} from './read-clause.ts'

// Labels that in running text announce the hosts of an event, not duties (domain 9, look-alikes).
const eventLabel = /^(?:主办|承办|协办|支持|指导|参与|参加)(?:单位|部门)?$/
const strongLabel = /^(?:牵头|责任|配合|主责|协同|落实|完成|整改|参与|负责|督办|分管|牵头推进|牵头责任|协同责任|进度|时限)/

/**
 * A labelled clause without brackets, to the end of the sentence or paragraph. `last` is the clause before it in the paragraph; `after`
 * says that one stands right above, `below`
 * that a sentence of the unit does.
 *
 * ```text
 * 责任单位：甲局、乙局
 * ^^^^^^^^ label at `colon`
 * ```
 */
export function runClause(
  page: Page,
  colon: number,
  last: FoundClause | undefined,
  start: number,
  end: number,
  own: boolean,
  after: boolean,
  below: boolean,
): FoundClause | undefined {
  const {
    text,
    scan: {partner},
  } = page
  const from = Math.max(start, last?.end ?? start, colon - 14)
  const before = withoutBreaks(text.slice(from, colon))
  const tight = squeeze(before)
  const whole = from === start || from === last?.end ? (labelKind(tight) ? tight : undefined) : undefined
  const word = whole ?? labelAtEnd(before)
  if (!word) return undefined
  const kind = labelKind(word)
  if (!kind || kind.kind === 'remark') return undefined
  if (kind.kind === 'role' && kind.role === 'contact') return undefined
  const at = skipBlanks(text, whole ? from : backBy(text, colon, word.length), colon)
  const previous = at > start ? text.charCodeAt(at - 1) : 0
  const free =
    at === start ||
    isSentenceEnd(previous) ||
    isBlank(previous) ||
    previous === mark.semicolon ||
    previous === mark.colon ||
    (last && last.end === at)
  const follows = last ? onlyPunctuation(text, last.end, at) : after && at === start
  // below a sentence of the unit a host is who is in charge; alone it is the host of an event
  const hosts = eventLabel.test(word) && !(own && at === start && below)
  if ((hosts || word === '时间') && !follows) return undefined
  if (!free && !(strongLabel.test(word) && word.length >= 4)) return undefined
  // in a poured text a label's line is a sentence
  const opensSentence = isSentenceEnd(previous)
  if (kind.kind === 'deadline' && !follows && !(own && at === start)) {
    const [words] = text.slice(colon + 1, Math.min(end, colon + 41)).split(/[，。；：]/)
    if (!(opensSentence || (at === start && setsTaskTime(word))) || !isDeadlinePart(words)) return undefined
  }
  if (kind.kind === 'role' && kind.role === 'person' && !follows && !(at === start && own)) return undefined
  if (kind.kind === 'role' && kind.role === 'leader' && !follows && at !== start && !opensSentence) return undefined
  if (kind.kind === 'mixed' && !follows && !(own && at === start)) return undefined
  // to the end of the sentence, or to where the same label comes again
  let stop = end
  for (let i = outside(partner, colon + 1, end); i < end; i = outside(partner, i + 1, end)) {
    const code = text.charCodeAt(i)
    if (isSentenceEnd(code)) {
      // a declaration may follow its full stop
      stop = i
      break
    }
    if (isColon(code) && i > colon + 2) {
      const again = labelAtEnd(text.slice(Math.max(colon + 1, i - 9), i))
      if (again === word || (again === undefined && /(?:联系人|电话|附件|地址|邮箱)$/.test(text.slice(Math.max(colon + 1, i - 4), i)))) {
        stop = again ? i - again.length : i - 2
        break
      }
    }
  }
  // 附件2 glued to the last name heads what follows
  const head = /[^见按（(和及]附件\d{1,2}/.exec(text.slice(colon + 1, stop))
  if (head) stop = colon + 2 + head.index
  stop = skipBlanksBack(text, stop, colon)
  if (stop < end) stop = nameEnd(page, colon + 1, stop)
  const reading = readClause(page, at, stop)
  if (!reading) return undefined
  if (reading.children.some((part) => roleOf(part) === 'contact')) return undefined
  const hasBody = reading.children.some((child) => child.type === 'assignment')
  if (hasBody && !namesBodies(reading, shortNames(reading) ? 'few' : 'half')) return undefined
  return {
    start: at,
    end: stop,
    reading,
    form: 'run',
    text: withoutBreaks(text.slice(at, stop)).replace(/\s{2,}(?=[\u4e00-\u9fa5]{2,9}[：:])/g, '\n'),
  }
}

const suffix = /(?:政府|局|厅|委|办|部|公司|管委会|中心|院|会|处|科|队|行|署|部门|单位|办公室)$/

// What goes on behind a name when the next sentence follows it without a break.
const verb =
  /^(?:积极|推行|加快|严[控格]|建立|加强|完善|推[进动]|支持|鼓励|开展|对|要|充分|深[入化]|坚持|大力|实施|强化|落实|引导|组织|提[升高]|健全|全面|进一步|各|鼓|优化|探索|做好|统筹|发挥|围绕|依托|以|在|把)/

/**
 * In a poured text the next sentence follows the last name: `…、市工信局严控扬尘源排放。` ends behind
 * 局. Behind the first name that a verb follows, at the latest before words that are no name.
 */
function nameEnd(page: Page, from: number, stop: number): number {
  const {text} = page
  for (const {start, end} of names(page, from, stop)) {
    const words = text.slice(start, end)
    if (words.length < 7 || endsLikeBody(words) || predicateAtEnd(words) || labelAtEnd(words.split(/[：:]/)[0])) continue
    for (let length = 3; length <= Math.min(words.length - 2, 26); length++) {
      if (suffix.test(words.slice(0, length)) && verb.test(words.slice(length))) return start + length
    }
    if (end !== stop) continue
    for (let length = Math.min(words.length - 4, 22); length >= 3; length--) if (suffix.test(words.slice(0, length))) return start + length
  }
  return stop
}
