import type {Role} from '../../syntax/nodes.ts'
import {isBlank, isColon, isSentenceEnd} from '../characters.ts'
import {backBy, withoutBreaks} from '../line-breaks.ts'
import type {Page} from '../page.ts'
import {nextMark} from '../scan.ts'
import {endsLikeBody} from '../vocabulary/bodies.ts'
import {labelAtEnd, labelKind, predicateAtEnd} from '../vocabulary/roles.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {isDeadlinePart} from './deadline.ts'
import {names} from './parties.ts'
import {type ClauseReading, namesBodies, readClause} from './responsibility.ts'

/** A clause where it stands, brackets included. */
export interface FoundClause {
  start: number
  end: number
  reading: ClauseReading
  form: 'bracket' | 'run' | 'line'
  /** The labels it holds, to tell a new clause from one that goes on. */
  labels: string[]
  /** The bracket that opens it was never closed. */
  unclosed?: true
  /** Printed text, parts on lines of their own joined by a line feed. */
  text: string
}

/** A bracket that nearly is a clause; said to the reader, not taken. */
export interface Doubt {
  start: number
  end: number
}

/**
 * The clauses of one paragraph, in order; `after` says that a labelled clause stands right above it (slots: domain 5.3; what is none: 5.7).
 *
 * ```text
 * …做好准备。（责任单位：甲局）        bracket, behind a sentence
 * …做好准备（甲局牵头，乙局配合）。    bracket, before the full stop
 * 责任单位：甲局                      run: a label without brackets
 * 甲局牵头，乙局配合                   line: a predicate on a line of its own
 * ```
 */
export function findClauses(
  page: Page,
  start: number,
  end: number,
  own: boolean,
  after = false,
): {clauses: FoundClause[]; doubts: Doubt[]} {
  const {
    text,
    scan: {partner},
  } = page
  const clauses: FoundClause[] = []
  const doubts: Doubt[] = []
  for (let i = nextMark(partner, start); i < end; i = nextMark(partner, i + 1)) {
    const code = text.charCodeAt(i)
    if (isOpening(code)) {
      const found = bracketed(page, i, start, end, doubts)
      if (found) {
        add(page, clauses, found)
        i = found.end - 1
        continue
      }
    }
    if (partner[i] > i && partner[i] < end) {
      i = partner[i]
      continue
    }
    if (isColon(code)) {
      const found = run(page, i, clauses[clauses.length - 1], start, end, own, after)
      if (found) {
        add(page, clauses, found)
        i = found.end - 1
      }
    }
  }
  if (clauses.length === 0 && own) {
    const found = line(page, start, end)
    if (found) clauses.push(found)
  }
  return {clauses, doubts}
}

const isOpening = (code: number) =>
  code === 0xff08 || code === 0x28 || code === 0x3014 || code === 0x5b || code === 0x3010 || code === 0xff3b

/** Two clauses with nothing but punctuation between are one, unless a label or a role comes again. */
function add(page: Page, clauses: FoundClause[], found: FoundClause) {
  const last = clauses[clauses.length - 1]
  if (last && onlyPunctuation(page.text, last.end, found.start) && canMerge(last, found)) {
    clauses[clauses.length - 1] = mergeClauses(page, last, found, '')
    return
  }
  clauses.push(found)
}

const onlyPunctuation = (text: string, from: number, to: number) => {
  for (let i = from; i < to; i++) if (!isBlank(text.charCodeAt(i)) && text[i] !== '。' && text[i] !== '；') return false
  return true
}

/** Does the second clause go on with the first: other labels, other roles? */
export function canMerge(first: FoundClause, second: FoundClause): boolean {
  if (first.form !== second.form) return false
  if (second.labels.some((label) => first.labels.includes(label))) return false
  if (first.form === 'run') return true
  const had = new Set(rolesOf(first.reading))
  return !rolesOf(second.reading).some((role) => had.has(role))
}

/** One record of two clauses, as printed, joined by `glue`. */
export function mergeClauses(page: Page, first: FoundClause, second: FoundClause, glue: string): FoundClause {
  return {
    ...first,
    end: second.end,
    reading: {
      ...first.reading,
      children: [...first.reading.children, ...second.reading.children],
      mode: first.reading.mode ?? second.reading.mode,
    },
    labels: [...first.labels, ...second.labels],
    text:
      glue === ''
        ? withoutBreaks(page.text.slice(first.start, second.end))
        : first.text + page.text.slice(first.end, second.start).trim() + glue + second.text,
  }
}

/** Labelled lines that follow one another are one record until a label comes again. */
export function mergeLines(page: Page, list: FoundClause[]): FoundClause[] {
  const result: FoundClause[] = []
  for (const clause of list) {
    const last = result[result.length - 1]
    if (
      last &&
      last.form === 'run' &&
      clause.form === 'run' &&
      onlyPunctuation(page.text, last.end, clause.start) &&
      canMerge(last, clause)
    ) {
      result[result.length - 1] = mergeClauses(page, last, clause, '\n')
    } else result.push(clause)
  }
  return result
}

function labelsOf({children}: ClauseReading): string[] {
  const labels: string[] = []
  for (const child of children) {
    if (child.type === 'assignment') labels.push(child.label ?? child.role)
    else if (child.type === 'deadline') labels.push('deadline')
  }
  return labels
}

function rolesOf({children}: ClauseReading): Role[] {
  const roles: Role[] = []
  for (const child of children) if (child.type === 'assignment') roles.push(child.role)
  return roles
}

const printed = (text: string, start: number, end: number) => withoutBreaks(text.slice(start, end))

function bracketed(page: Page, open: number, start: number, end: number, doubts: Doubt[]): FoundClause | undefined {
  const {
    text,
    scan: {partner},
  } = page
  let close = partner[open]
  let unclosed = false
  if (close < 0 || close >= end) {
    // never closed: it runs to the end of the paragraph if it opens with a label or closes with a predicate
    if (close >= end || !(opensWithLabel.test(text.slice(open + 1, open + 12)) || predicateAtEnd(text.slice(open + 1, end))))
      return undefined
    close = end
    unclosed = true
  }
  if (close - open < 4) return undefined
  const inside = withoutBreaks(text.slice(open + 1, close))
  if (!mayBeClause(inside)) return undefined
  let b = open - 1
  while (b >= start && isBlank(text.charCodeAt(b))) b--
  const before = b < start ? 0 : text.charCodeAt(b)
  let a = close + 1
  while (a < end && isBlank(text.charCodeAt(a))) a++
  const after = a >= end ? 0 : text.charCodeAt(a)
  const behindStatement =
    before === 0 ||
    isSentenceEnd(before) ||
    before === 0xff1b ||
    before === 0x3b ||
    before === 0xff09 ||
    before === 0x29 ||
    before === 0x3015 ||
    before === 0x201d
  const closesStatement = after === 0 || after === 0x3002 || after === 0xff1b
  const reading = readClause(page, open + 1, unclosed ? end : close)
  if (!reading) return undefined
  const found = (): FoundClause => ({
    start: open,
    end: unclosed ? end : close + 1,
    reading,
    form: 'bracket',
    labels: labelsOf(reading),
    text: printed(text, open, unclosed ? end : close + 1),
    ...(unclosed && {unclosed: true}),
  })
  const roles = rolesOf(reading)
  if (roles[0] === 'contact') return undefined
  // 时间：3月5日；地点：… says when one meets
  if (reading.labelled && roles.length === 0) return /^时间[：:]/.test(inside) ? undefined : found()
  if (reading.labelled) return namesBodies(reading, 'few') ? found() : undefined
  if (unclosed && !(isSentenceEnd(before) && namesBodies(reading, 'all'))) return undefined
  if (roles.length === 0)
    return behindStatement && before !== 0 && isDeadlinePart(inside) && /前|完成|底|推进|坚持/.test(inside) ? found() : undefined
  // behind a full stop short names in front of a predicate are bodies, whatever they end in: （民一庭负责）
  const short = isSentenceEnd(before) && shortNames(reading)
  if (!namesBodies(reading, reading.implicit ? 'all' : short ? 'few' : 'half')) return undefined
  if (reading.implicit) {
    if (isSentenceEnd(before) && closesStatement) return found()
    return undefined
  }
  if (behindStatement || closesStatement) return found()
  doubts.push({start: open, end: close + 1})
  return undefined
}

const opensWithLabel = /^.{0,1}[\u4e00-\u9fa5 ]{2,9}[：:]/

// What every clause holds: a label's colon, a predicate's last word, or (for bare lists) a body's ending.
const mayBeClause = (inside: string) =>
  inside.length <= 420 &&
  (/[：:为]/.test(inside) ||
    /[责头合与加导实施进助办同查督]/.test(inside) ||
    /[局委厅部办处科室院会司府队关团行社站所校庭署区县市镇乡]等?$/.test(inside) ||
    /[前成底持进]$/.test(inside) ||
    /下同|不再/.test(inside))

// Labels that in running text announce the hosts of an event, not duties (domain 9, look-alikes).
const eventLabel = /^(?:主办|承办|协办|支持|指导|参与|参加)(?:单位|部门)?$/
const strongLabel = /^(?:牵头|责任|配合|主责|协同|落实|完成|整改|参与|负责|督办|分管|牵头推进|牵头责任|协同责任|进度|时限)/

/** A labelled clause without brackets: `责任单位：甲局、乙局`, to the end of the sentence or paragraph. */
function run(
  page: Page,
  colon: number,
  last: FoundClause | undefined,
  start: number,
  end: number,
  own: boolean,
  after: boolean,
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
  let at = whole ? from : backBy(text, colon, word.length)
  while (at < colon && isBlank(text.charCodeAt(at))) at++
  const previous = at > start ? text.charCodeAt(at - 1) : 0
  const free =
    at === start || isSentenceEnd(previous) || isBlank(previous) || previous === 0xff1b || previous === 0xff1a || (last && last.end === at)
  const follows = last ? onlyPunctuation(text, last.end, at) : after && at === start
  if ((eventLabel.test(word) || word === '时间') && !follows) return undefined
  if (!free && !(strongLabel.test(word) && word.length >= 4)) return undefined
  // in a poured text a label's line is a sentence
  const opensSentence = isSentenceEnd(previous)
  if (kind.kind === 'deadline' && !follows && !(own && at === start)) {
    const [words] = text.slice(colon + 1, Math.min(end, colon + 41)).split(/[，。；：]/)
    if (!opensSentence || !isDeadlinePart(words)) return undefined
  }
  if (kind.kind === 'role' && kind.role === 'person' && !follows && !(at === start && own)) return undefined
  if (kind.kind === 'role' && kind.role === 'leader' && !follows && !(at === start && own) && !opensSentence) return undefined
  if (kind.kind === 'mixed' && !follows && !(own && at === start)) return undefined
  // to the end of the sentence, or to where the same label comes again
  let stop = end
  for (let i = nextMark(partner, colon + 1); i < end; i = nextMark(partner, i + 1)) {
    if (partner[i] > i && partner[i] < end) {
      i = partner[i]
      continue
    }
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
  while (stop > colon && isBlank(text.charCodeAt(stop - 1))) stop--
  if (stop < end) stop = nameEnd(page, colon + 1, stop)
  const reading = readClause(page, at, stop)
  if (!reading) return undefined
  if (rolesOf(reading).includes('contact')) return undefined
  const hasBody = reading.children.some((child) => child.type === 'assignment')
  if (hasBody && !namesBodies(reading, shortNames(reading) ? 'few' : 'half')) return undefined
  return {
    start: at,
    end: stop,
    reading,
    form: 'run',
    labels: labelsOf(reading),
    text: printed(text, at, stop).replace(/[\s\u3000]{2,}(?=[\u4e00-\u9fa5]{2,9}[：:])/g, '\n'),
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

const shortNames = (reading: ClauseReading) =>
  reading.children.every(
    (child) => child.type !== 'assignment' || child.children.every((party) => party.type !== 'party' || party.name.length <= 10),
  )

/** A whole line that is nothing but bodies and predicates. */
function line(page: Page, start: number, end: number): FoundClause | undefined {
  const {text} = page
  if (end - start > 200 || end - start < 5) return undefined
  let to = end
  if (text[to - 1] === '。') to--
  const value = text.slice(start, to)
  if (/[。：:“《；]/.test(value) || !predicateAtEnd(value)) return undefined
  const reading = readClause(page, start, to)
  if (!reading || reading.implicit || !namesBodies(reading, 'all')) return undefined
  // every name short: a sentence that begins with a body's name is none
  const names = reading.children.flatMap((child) => (child.type === 'assignment' ? child.children : []))
  if (names.some((name) => name.type === 'party' && (name.name.length > 22 || /[的要应须将并和]$|^[对在把为]/.test(name.name))))
    return undefined
  return {start, end: to, reading, form: 'line', labels: labelsOf(reading), text: printed(text, start, to)}
}
