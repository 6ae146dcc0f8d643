import type {Range} from '../../../syntax/range.ts'
import type {Wanted} from '../../vocabulary/duty-headings.ts'
import {isNamed} from './add-actor.ts'
import {dutyTimes} from './duty-times.ts'
import {isBygone} from './is-bygone.ts'
import type {Segment, Word} from './lex.ts'
import {narrates} from './narrates.ts'
import {ownersOf} from './owner-of.ts'
import {type Actor, type Part, toPart} from './part.ts'
import {readAgent} from './read-agent.ts'
import {readBare} from './read-bare.ts'
import {readCondition} from './read-condition.ts'
import {readHelpers} from './read-helpers.ts'
import {readOrder} from './read-order.ts'
import {readRequest} from './read-request.ts'

/** What a part says, places of its view. */
export interface FoundDuty {
  modal?: Range
  actors: Actor[]
  times: Word[]
  /** Somebody or something of its own is its subject, or it opens with a condition: nobody is carried over to it. */
  closed: boolean
  /** Likewise for an item of a list, which may open with a thing: only another body closes it. */
  named: boolean
}

/**
 * What one part of a sentence says of who acts and by when. `past` tells whether a time had passed when the notice was issued,
 * `undefined` where that is not known; `wanted`: what stands below the heading above.
 */
export function readPart(words: string, segments: Segment[], past: (time: Word) => boolean | undefined, wanted: Wanted): FoundDuty {
  const part = toPart(words, segments)
  for (let k = 0; k < segments.length; k++) readSegment(part, k)
  const {modal, actors, heads, conditions} = part
  // 由林场公派学习未满两年的职工, below 补贴对象: for whom it is
  if (wanted === 'conditions' && segments.length === 1 && words[segments[0].start] === '由' && isNoun.test(words)) actors.length = 0
  const times = timesOf(part, past, wanted)
  const [{actor, next, start}] = heads
  // 享受补贴: what they get
  const named = actor !== undefined || conditions[0] !== undefined || (next?.kind === 'being' && next.start === start)
  // 带头顾全大局, 做优服务: what is done, though no word of the tables
  // 每日洒水不少于3次: how often it is done
  const acts =
    '做抓搞'.includes(words[start]) ||
    segments[0].words.some(({kind, end}) => kind === 'adverb' && end === start) ||
    (segments[0].timed && howOften.test(words.slice(start, segments[0].end)))
  // a name or a thing opens it, or 由
  const closed = named || (!acts && start < segments[0].end && (next === undefined || next.start > start || words[start] === '由'))
  return {modal, actors: inRoles(words, actors), times, named, closed}
}

const isNoun = /的[^，。；的]{1,12}[。；]?$/
const howOften =
  /(?:不少于|至少|不低于|不得少于)[\d一二三四五六七八九十两]{1,3}(?:[次遍场轮天]|个?小时|分钟)|[\d一二三四五六七八九十两](?:次|遍)$/

function readSegment(part: Part, k: number): void {
  const {words, segments, heads, conditions} = part
  const segment = segments[k]
  const condition = conditions[k]
  part.said = false
  if (condition) readCondition(part, k)
  // 请各单位收文后，…；由市局研究后，…；由市局在…时，…；市局会同区局审核后，…: who comes first
  const isAfter = condition === 'when' && words[segment.end - 1] === '后'
  for (const word of segment.words) {
    if (word.kind === 'by' && (!condition || condition === 'when')) readAgent(part, k, word)
    else if (word.kind === 'ask' && (!condition || isAfter)) readRequest(part, k, word)
    else if (word.kind === 'modal' && !condition) readOrder(part, k, word)
    else if (word.kind === 'with' && (!condition || (isAfter && heads[k + 1] && !heads[k + 1].actor))) readHelpers(part, k, word)
  }
  if (!condition) readBare(part, k)
}

/** The times of a part, after which it is settled who of those counts who are told by no order; what was done orders nobody. */
function timesOf(part: Part, past: (time: Word) => boolean | undefined, wanted: Wanted): Word[] {
  const {words, heads, conditions, actors, bare, modal} = part
  // who acts behind 由 is told of what was too
  const orders = modal !== undefined && words[modal.end - 1] !== '由'
  // 3月11日，市局组织…进行了审核: what was
  // 2024年，我局新增泊位，要求企业每日调度: what was asked for then; but 市局印发办法，要求…
  const asked = modal !== undefined && words.startsWith('要求', modal.start) && !issued.test(words)
  const bygone = (!orders && isBygone(words)) || ((!orders || asked) && wanted !== 'time' && opensInPast(part, past, asked))
  const narrated = bygone || (!modal && narrates(words))
  // 2024年，各县完成了…: its time had passed
  let was = false
  const known = (time: Word) => {
    const passed = past(time)
    was ||= passed === true
    return passed
  }
  const found = dutyTimes(words, part.segments, conditions, heads, known, wanted)
  const times = bygone ? [] : narrated ? found.filter(({form = ''}) => !ofPast.has(form)) : found
  // 工程由甲公司施工，已通过验收
  const over = narrated || (!orders && modal !== undefined && times.length === 0 && hadDone(part))
  if (over) actors.length = 0
  if (over && times.length === 0) bare.length = 0
  // 由县局于2019年建成
  for (let k = actors.length - 1; k >= 0; k--) if (!orders && wasThen(part, actors[k], past)) actors.splice(k, 1)
  if (!part.asked && (times.length > 0 || modal)) for (const owner of ownersOf(part)) bare.push({...owner, role: 'responsible', each: true})
  const grounded = actors.length > 0 || times.length > 0
  // 现将…印发给你们; 各地加快制定条例，已有22个省出台: what was
  const isReport =
    told.test(words) || (!modal && times.length === 0 && stands.test(words)) || (!modal && !grounded && (was || hadDone(part)))
  if (!isReport) for (const candidate of bare) if ((candidate.each || grounded) && !isNamed(part, candidate)) actors.push(candidate)
  return times
}

/** Does a time that had passed stand right behind somebody? */
const wasThen = ({words, segments}: Part, {end}: Actor, past: (time: Word) => boolean | undefined) =>
  words[end] === '于' &&
  segments.some((segment) => segment.words.some((word) => word.kind === 'time' && word.start === end + 1 && past(word) === true))

/** 2023年11月，区政府将工程交由区文旅局实施: does a time that had passed head what nobody is ordered to do? */
function opensInPast({words, segments}: Part, past: (time: Word) => boolean | undefined, asked: boolean): boolean {
  const [segment, ...others] = segments
  const [time] = segment.words
  if (time?.kind !== 'time' || time.start !== segment.start || time.end !== segment.end || others.length === 0) return false
  if (!ofPast.has(time.form ?? 'bare') && !/[初底末旬]$/.test(words.slice(time.start, time.end))) return false
  for (const {words: list} of others)
    for (const {kind, form, start} of list)
      if (
        kind === 'modal' ||
        (kind === 'ask' && !words.startsWith('要求', start)) ||
        (kind === 'time' && !((time.form === 'from' || asked) && form === 'rhythm'))
      )
        return false
  return past(time) === true
}

const issued = /印发|发布|下发|通知|召开|强调|部署/

// Times of these forms tell when something was done; the others when it goes on.
const ofPast = new Set<string>(['day', 'range', 'bare', 'from'])
// 所有泵站均具备双电源, 每所学校均配齐保安: how it is, where no time tells by when it has to be so
const stands = /^[^，。；]{2,16}(?:均|都|普遍|全部)(?:已|具[备有]|拥有|配[齐有]|建[成有]|设有|存在|达标)/
const told = /现(?:将|印发|予以?公布|就|转发|下达)|印发给你们/

/** Does a later segment tell what has come of it already? */
const hadDone = ({words, segments, heads}: Part) =>
  heads.some(
    ({start, next}, k) => k > 0 && next?.start === start && words[start] === '已' && !apart.test(words.slice(start, segments[k].end)),
  )
// 已公示的不再公示
const apart = /的$|^已[^，。；的]{1,6}的/

/** The actors in the order of the text, each once, those who help others as such. */
function inRoles(words: string, actors: Actor[]): Actor[] {
  if (actors.length > 1) actors.sort((a, b) => a.start - b.start)
  // told twice, named once
  const textOf = ({start, end}: Range) => words.slice(start, end)
  for (let k = actors.length - 1; k > 0; k--)
    if (actors.findIndex((actor) => actor.role === actors[k].role && textOf(actor) === textOf(actors[k])) < k) actors.splice(k, 1)
  actors.forEach((actor, index) => {
    if (actor.role === 'support' && actor.label !== '会同' && index === 0) actor.role = 'responsible'
    // 市直各部门，各县区要配合: all of them alike
    else if (
      actor.role === 'responsible' &&
      index > 0 &&
      !/^[，、和及与]?$/.test(words.slice(actors[index - 1].end, actor.start)) &&
      helps.test(words.slice(actor.end, actor.end + 48))
    )
      actor.role = 'support'
  })
  return actors
}

const helps =
  /^(?:应当|应|要|须|必须)?(?:依法|积极|密切|主动|认真|切实|全力|共同|联动|协同)*(?:予以|给予)?(?:配合|协助)|^[^，。；]{1,40}(?:提供|给予|予以)[^，。；]{0,6}(?:配合|协助)(?:$|[，。；])/
