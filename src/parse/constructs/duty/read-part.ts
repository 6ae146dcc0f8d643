import type {Role} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {dutyTimes} from './duty-times.ts'
import type {Segment, Word} from './lex.ts'
import {type Head, headOf, nameIn, subjectBefore} from './subject.ts'

/** Somebody who is told to act, where the name stands in the view. */
export interface Actor extends Range {
  role: Role
  /** The word that says so. */
  label?: string
}

/** What a part says, places of its view. */
export interface FoundDuty {
  modal?: Range
  actors: Actor[]
  times: Range[]
  /** Somebody or something of its own is its subject, or it opens with a condition: nobody is carried over to it. */
  closed: boolean
}

/** A name that counts only with a ground for it. */
interface Bare extends Actor {
  /** It begins with 各, 每 or 所有, and an act follows. */
  each: boolean
}

type Condition = 'de' | 'if' | 'when' | undefined

const text = (words: string, {start, end}: Range) => words.slice(start, end)

/** What one part of a sentence says of who acts and by when. */
export function readPart(words: string, segments: Segment[], past: (range: Range) => boolean): FoundDuty {
  const actors: Actor[] = []
  const bare: Bare[] = []
  let modal: Range | undefined
  let topic: {range: Range; condition: Condition; head: Head} | undefined
  let closed = false
  const heads = segments.map((segment) => headOf(words, segment))
  const conditions = segments.map((segment, k) => conditionOf(words, segment, heads[k]))
  const add = (range: Range, word: Word | undefined, list: Actor[] = actors, each = false) => {
    if (actors.some(({start}) => start === range.start)) return
    const label = word && text(words, word)
    const actor = {start: range.start, end: range.end, role: roleOf(label), ...(label && {label}), each}
    list.push(actor)
  }

  segments.forEach((segment, k) => {
    const head = heads[k]
    const condition = conditions[k]
    if (k === 0 && (condition || (!head.actor && opensNamed(head)))) closed = true
    if (condition) {
      if (head.actor) topic = {range: head.actor, condition: condition === 'de' ? 'de' : undefined, head}
      return
    }
    let said = false
    let taken: Range | undefined
    for (const word of segment.words) {
      if (word.kind === 'by') {
        const found = agentBehind(words, segment, word)
        if (found) {
          modal ??= word
          add(found.range, found.verb ?? word)
          if (k === 0) closed = true
          said = true
        }
      } else if (word.kind === 'ask') {
        const request = text(words, word) === '要求'
        if (request && (said || (head.actor && head.actor.end <= word.start) || word.start > head.start)) continue
        const found = behind(words, segment, word.end)
        modal ??= word
        if (found) {
          add(found.range, word)
          taken = found.range
          said = true
        } else if (head.actor && owner.test(words.slice(head.actor.end, word.start))) add(head.actor, undefined)
        said = true
      } else if (word.kind === 'modal') {
        const before = words[word.start - 1]
        if (said && before !== '，') continue
        const subject = subjectBefore(words, segment, word)
        const label = text(words, word)
        if (subject === 'open') {
          modal ??= word
          if (topic && !(topic.condition && !ordersItself(words, word, label))) add(topic.range, word)
          said = true
        } else if (subject) {
          if (qualifies(words, word)) continue
          modal ??= word
          add(subject, word)
          topic = {range: subject, condition: undefined, head}
          taken = subject
          said = true
        } else if (!head.actor) {
          modal ??= word
          said = true
        }
      } else if (word.kind === 'with') {
        const found = behind(words, segment, word.end)
        const chief = actors[actors.length - 1] ?? bare[bare.length - 1]
        const own = head.actor && head.actor.end === word.start ? head.actor : undefined
        if (found && (own || chief)) {
          if (own && !actors.some(({start}) => start === own.start)) add(own, word)
          const lead = own ? actors[actors.length - 1] : chief
          lead.role = 'lead'
          if (!actors.includes(lead)) actors.push(lead)
          actors.push({start: found.range.start, end: found.range.end, role: 'support', label: text(words, word)})
          said = true
        }
      }
    }
    if (head.actor && !said && head.actor !== taken) {
      const {next} = head
      topic = {range: head.actor, condition: undefined, head}
      if (!next) {
        if (k + 1 === segments.length) return
        add(head.actor, undefined, bare, false)
        return
      }
      if (next.kind === 'being' || next.kind === 'past' || segment.words.some(({kind}) => kind === 'past')) return
      const each = /^(?:各|每|所有)/.test(words.slice(head.actor.start)) && isAct(next)
      add(head.actor, next.kind === 'verb' ? next : undefined, bare, each)
    } else if (head.actor && !said) topic = {range: head.actor, condition: undefined, head}
  })

  const times = dutyTimes(words, segments, conditions, heads, past)
  for (const candidate of bare) {
    const other = actors.length > 0
    if (candidate.each || other || times.length > 0) if (!actors.some(({start}) => start === candidate.start)) actors.push(candidate)
  }
  actors.sort((a, b) => a.start - b.start)
  actors.forEach((actor, index) => {
    if (actor.role === 'support' && index === 0 && actor.label !== '会同') actor.role = 'responsible'
  })
  return {modal, actors, times, closed}
}

/** Does a segment say under which condition the others hold? */
function conditionOf(words: string, {start, end, words: list}: Segment, head: Head): Condition {
  if (words[end - 1] === '的') return 'de'
  const first = list.find((word) => word.start >= start)
  if (first?.kind === 'if' && first.start === start) return 'if'
  if (head.actor && head.next?.kind === 'if') return 'when'
  if (/[时后]$/.test(words.slice(start, end)) && !list.some(({kind, end: to}) => kind === 'time' && to === end)) return 'when'
  return undefined
}

/** A thing or somebody unknown opens the part: it has a subject of its own. */
const opensNamed = (head: Head) => head.next === undefined || head.next.start > head.start

const owner = /(?:情况|方案|总结|报告|材料|名单|计划|台账|信息|工作|进展|表)$/

function roleOf(label: string | undefined): Role {
  if (label === '牵头') return 'lead'
  if (label === '配合' || label === '协助' || label === '协同' || label === '密切配合') return 'support'
  return 'responsible'
}

const act = new Set<Word['kind']>(['verb', 'adverb', 'prep', 'time', 'with'])
const isAct = (word: Word) => act.has(word.kind)

const noAgent = /^(?:组成|担任|任|变更|转|下降|上升|提高|调整|改|升|降|增|减|构成|产生|兼任|代替|更名|改为|变|延长|缩短|原)/

/** Who stands behind 由, with the word that says what is done; nobody where the phrase only describes. */
function agentBehind(words: string, segment: Segment, by: Word): {range: Range; verb?: Word} | undefined {
  const found = behind(words, segment, by.end) ?? nounBehind(words, segment, by.end)
  if (!found) return undefined
  const rest = words.slice(found.range.end, segment.end)
  if (noAgent.test(rest)) return undefined
  const de = words.indexOf('的', found.range.end)
  if (de >= 0 && de < segment.end && segment.words.some(({kind, end}) => (kind === 'verb' || kind === 'modal') && end === de))
    return undefined
  const verb = segment.words.find(
    (word) => word.start >= found.range.end && (word.kind === 'verb' || (word.kind === 'modal' && word.start === found.range.end)),
  )
  return {range: found.range, verb: verb && /^(?:牵头|配合|协助)$/.test(text(words, verb)) ? verb : undefined}
}

/** The first name from `start` on that an act or another word ends. */
function behind(words: string, segment: Segment, start: number): {range: Range} | undefined {
  for (const word of [...segment.words, undefined]) {
    if (word && (word.start <= start || word.kind === 'other')) continue
    const to = word ? word.start : segment.end
    if (to - start > 80) return undefined
    const range = nameIn(words, start, to)
    if (range) return {range}
    if (word?.kind === 'by' || word?.kind === 'being') return undefined
  }
  return undefined
}

/** A name that does not end as names do, before an act: 由省里协调 */
function nounBehind(words: string, segment: Segment, start: number): {range: Range} | undefined {
  const next = segment.words.find((word) => word.start > start && word.kind !== 'other')
  if (!next || !(next.kind === 'verb' || next.kind === 'modal' || next.kind === 'adverb')) return undefined
  const from = Math.max(start, words.lastIndexOf('的', next.start - 1) + 1)
  const value = words.slice(from, next.start)
  return value.length >= 2 && value.length <= 16 && !/[\d%％“”《》]/.test(value) && !isThing.test(value)
    ? {range: {start: from, end: next.start}}
    : undefined
}
const isThing = /(?:项目|资金|系统|费用|原因|情况|问题|方式|程序|规定|办法|因素|为主|变化|经费)$/

const ordering = /^(?:应|应当|应该|须|必须|要|只能|不得|不能|严禁|需|需要|务须)$/
const passive = /^(?:予以|给予|取消|追究|责令|依法|撤销|收回|视为|视同|按|从严|严肃|追回|立即取消|不予|暂停|终止)/

/** Does an order behind …的， tell the one of the condition to act? 逾期未报的，应当说明 → yes; 可…, 应予处罚 → no */
function ordersItself(words: string, word: Word, label: string): boolean {
  return ordering.test(label) && !passive.test(words.slice(word.end))
}

const qualification = /^(?:是|为|作为|有|具有|具备|取得|满足|符合|属于|系|拥有|持有|处于|达到)/
const qualifies = (words: string, word: Word) => qualification.test(words.slice(word.end))
