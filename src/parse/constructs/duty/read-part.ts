import type {Role} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {actingBefore, inCondition} from './acting-subject.ts'
import {agentBehind, agentsAfter, divided, roleWords} from './agent-behind.ts'
import {type Condition, conditionOf} from './condition-of.ts'
import {describedWhole, describesLater} from './described.ts'
import {dutyTimes} from './duty-times.ts'
import {isNoOrder} from './is-no-order.ts'
import {isQualified} from './is-qualified.ts'
import {isThing} from './is-thing.ts'
import type {Segment, Word} from './lex.ts'
import {isPlainAct, isTrade, nameIn} from './name-in.ts'
import {act, askedApart, behind, prefixBehind} from './names-behind.ts'
import {orderOf} from './order-of.ts'
import {orderOfTopic, ordersItself} from './orders-itself.ts'
import {type Head, headOf, isGoverning, subjectBefore, tellsApart} from './subject.ts'

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
  times: Word[]
  /** Somebody or something of its own is its subject, or it opens with a condition: nobody is carried over to it. */
  closed: boolean
  /** Likewise for an item of a list, which may open with a thing: only another body closes it. */
  named: boolean
}

/** A name that counts only with a ground for it. */
interface Bare extends Actor {
  /** It begins with 各, 每 or 所有, and an act follows. */
  each: boolean
}

/** What one part of a sentence says of who acts and by when. `past` tells whether a time had passed when the notice was issued,
 * `undefined` where that is not known. */
export function readPart(words: string, segments: Segment[], past: (time: Word) => boolean | undefined): FoundDuty {
  const actors: Actor[] = []
  const bare: Bare[] = []
  let modal: Range | undefined
  let asked = false
  let topic: {range: Range; condition: Condition; from?: number} | undefined
  const heads = segments.map((segment) => headOf(words, segment))
  const conditions = segments.map((segment, k) => conditionOf(words, segment, heads[k]))
  // 企业不能到场，或者因故不能办理的，…: both are conditions
  for (let k = segments.length - 1; k > 0; k--)
    if (
      (words[segments[k].start] === '或' || words[segments[k].start] === '且') &&
      (conditions[k] === 'de' || conditions[k + 1] === 'de')
    ) {
      conditions[k] ??= 'de'
      conditions[k - 1] ??= 'de'
    }
  for (let k = 0; k < segments.length; k++) {
    const segment = segments[k]
    const head = heads[k]
    const condition = conditions[k]
    const isAfter = words[segment.end - 1] === '后'
    if (condition) {
      // 申请人如…的: who stands before 如 stands outside the condition
      // 备案人提交的资料齐全的: whose thing it is
      const ofThing = head.next?.kind === 'verb' && words[head.next.end] === '的' && head.next.end < segment.end - 1
      if (head.actor && !ofThing && !(topic && goesOnWith.test(words.slice(segment.start, segment.start + 2))))
        topic = {range: head.actor, condition: condition === 'de' && head.next?.kind !== 'if' ? 'de' : undefined}
      else if (topic && condition === 'de') topic = {...topic, condition}
      const then = heads[k + 1]
      // 申报单位待预审通过后，报送材料: who acts then
      if (
        condition === 'when' &&
        head.actor &&
        head.next &&
        isAfter &&
        then &&
        !then.actor &&
        !conditions[k + 1] &&
        !segments[k + 1].words.some(({kind}) => kind === 'by') &&
        goesOnActing(words, segments[k + 1], then)
      )
        bare.push({...head.actor, role: 'responsible', each: isEach(words, head.actor) && head.next.kind !== 'being'})
      // 各街道…，遇到险情要立即上报
      const order = condition === 'if' && topic && !topic.condition && k > 0 ? orderOfTopic(words, segment) : undefined
      if (order && topic) {
        modal ??= order
        add(actors, topic.range, words.slice(order.start, order.end))
      }
      // 请各单位收文后，…；由市局研究后，…；由市局在…时，…；市局会同区局审核后，…: who comes first
      if (condition !== 'when' || !(isAfter || segment.words.some(({kind}) => kind === 'by'))) continue
    }
    let said = false
    for (const word of segment.words) {
      const counts =
        word.kind === 'by' || (isAfter && (word.kind === 'ask' || (word.kind === 'with' && heads[k + 1] && !heads[k + 1].actor)))
      if (condition && !counts) continue
      switch (word.kind) {
        case 'by': {
          const found = agentBehind(words, segment, word)
          if (!found || isGoverned(words, segment, head) || takenPart(words, segments[k + 1])) break
          // 由申请人在领证时，…, but 由市局验收时
          if (condition && !isAfter && words[found.range.end] !== '在') break
          modal ??= word
          for (const [range, role] of divided(words, found.range)) {
            addListed(words, actors, word.end, range, found.label ?? '由')
            actors[actors.length - 1].role = role ?? roleOf(found.label)
          }
          for (const range of agentsAfter(words, segment, found.range)) add(actors, range, '由')
          said = true
          break
        }
        case 'ask': {
          const label = words.slice(word.start, word.end)
          // 审计部…，要求各单位…: what a body asked for
          if (label === '要求' && (said || word.start > head.start)) break
          if (label === '要求' && heads.some(({actor}, before) => before < k && actor)) {
            if (!issues.test(words.slice(0, segment.start))) break
            bare.length = 0
          }
          const verb = segment.words.find(
            ({kind, start, end}) =>
              (start === word.end && (kind === 'verb' || kind === 'being' || kind === 'past' || words.startsWith('未', start))) ||
              (start > word.end && start <= word.end + 2 && tellsApart.has(words.slice(start, end))),
          )
          const found = verb
            ? askedApart(words, segment, verb)
            : (behind(words, segment, word.end) ?? (label === '要求' ? undefined : prefixBehind(words, segment, word.end)))
          modal ??= word
          asked ||= found !== undefined
          if (found) {
            addListed(words, actors, word.end, found, label)
            // 请各县工信局，市直有关单位抓紧报送
            const listed = heads[k + 1]
            if (found.end === segment.end && listed?.actor && listed.actor.start === segments[k + 1].start && listed.next)
              add(actors, listed.actor, label)
          } else if (head.actor && (head.actor.end === word.start || owned.test(words.slice(head.actor.end, word.start)))) {
            for (const before of listedBefore(segments, heads, k)) add(actors, before)
            add(actors, head.actor)
          }
          said = true
          break
        }
        case 'modal': {
          if (isNoOrder(words, segment, word) || isAdded(words, segments, k)) break
          const order = orderOf(words, word)
          // 可由, 应由: who acts stands behind it
          if (segment.words.some(({kind, start}) => kind === 'by' && start === word.end)) {
            modal ??= order
            break
          }
          const label = words.slice(order.start, order.end)
          // 牵头编制完成了…: what was done
          if (undertakes.test(label) && narrates.test(words.slice(word.end, segment.end))) break
          // an attribute: 不能按期缴纳的企业
          if ((head.actor && word.end <= head.actor.start) || describesLater(words, segment, word, segments[k + 1])) break
          if (said || (label === '需要' && needs.test(words.slice(segment.start, word.start)))) break
          const subject =
            words[word.start - 1] === '的' && head.next?.kind !== 'prep'
              ? inCondition(words, head, word)
              : (subjectBefore(words, segment, head, word) ?? actingBefore(words, segment, head, word))
          if (subject && subject !== 'open' && isQualified(words, segment, order)) {
            topic = {range: subject, condition: undefined}
            said = true
            break
          }
          if (subject === 'open' || subject || !head.actor) modal ??= order
          if (subject === 'open') {
            if (topic && !isQualified(words, segment, order) && (!topic.condition || ordersItself(words, word, label)))
              addListed(words, actors, topic.from ?? topic.range.start, topic.range, label)
            said = true
          } else if (subject) {
            for (const before of listedBefore(segments, heads, k)) add(actors, before, label)
            addListed(words, actors, head.start, subject, leads.test(words.slice(word.end, word.end + 8)) ? '牵头' : label)
            topic = {range: subject, condition: undefined}
            said = true
          } else if (!head.actor && head.start < word.start) {
            // a thing of its own stands before it
            if (!head.next || head.next.start > head.start) topic = undefined
            said = true
          }
          break
        }
        case 'with': {
          // 经市局会同区局审核: whom it is put to
          if (words[head.start] === '经') break
          const found = behind(words, segment, word.end) ?? prefixBehind(words, segment, word.end)
          // 市教育局将会同市财政局
          const own = head.actor && adverbial.test(words.slice(head.actor.end, word.start)) ? head.actor : undefined
          if (own && !narrates.test(words.slice(segment.start, segment.end))) add(actors, own, '会同')
          // 提出了意见: what was done
          if (narrates.test(words.slice(segment.start, segment.end))) break
          const open = !own && topic && !head.actor && adverbial.test(words.slice(head.start, word.start)) ? topic.range : undefined
          if (open && found && !isNamed(actors, open)) add(actors, open, '会同')
          const chief =
            own || open ? actors.find(({start}) => start === (own ?? open)?.start) : (actors[actors.length - 1] ?? bare[bare.length - 1])
          if (!found || !chief) break
          chief.role = 'lead'
          if (!isNamed(actors, chief)) actors.push(chief)
          actors.push({...found, role: 'support', label: '会同'})
          said = true
        }
      }
    }
    if (condition) continue
    // 市政府成立考评小组，负责…: the one that is founded
    const founded = k + 1 < segments.length ? foundedIn(words, segment, head, segments[k + 1]) : undefined
    if (founded) {
      topic = {range: founded, condition: undefined}
      continue
    }
    if (!head.actor) {
      const described = describedWhole(words, segment, segments[k + 1], head)
      if (described && !inPhrase(words, segments, heads, k)) topic = {range: described, condition: undefined}
      continue
    }
    const isTopic =
      !(
        (head.next?.kind === 'verb' || head.next?.kind === 'adverb') &&
        (describes(words, segment) || listsNouns(words, segment, head.next))
      ) &&
      !arises.test(words.slice(head.actor.end, segment.end)) &&
      !(head.next === undefined && inPhrase(words, segments, heads, k))
    if (isTopic && (!said || isNamed(actors, head.actor)))
      topic = {range: head.actor, condition: undefined, from: opensPlainly(segment, head) ? head.start : undefined}
    if (said || isNamed(actors, head.actor)) continue
    const {next} = head
    // 各单位，于9月5日前报送
    if (
      !next &&
      head.start === segment.start &&
      actsThen(words, segments[k + 1], heads[k + 1], conditions[k + 1]) &&
      !inPhrase(words, segments, heads, k)
    )
      bare.push({start: head.actor.start, end: head.actor.end, role: 'responsible', each: false})
    if (
      !next ||
      inPhrase(words, segments, heads, k) ||
      (next.kind !== 'time' && !followsRule(words, next, segment.end) && describes(words, segment))
    )
      continue
    if (
      next.kind === 'being' ||
      next.kind === 'past' ||
      next.kind === 'modal' ||
      segment.words.some((word) => (word.kind === 'past' && word.start > head.start && isPast(words, word)) || word.kind === 'modal')
    )
      continue
    const each = isEach(words, head.actor) && isAct(words, next)
    // 各县推荐的河段不超过2处
    if (isThing(words.slice(head.actor.end, segment.end)) || isDone.test(words.slice(next.start, segment.end))) continue
    if (next.kind === 'verb' && ofTheirs(words, segment, next)) continue
    // 每个村至少3名: how many
    if (atLeast.test(words.slice(next.start))) continue
    if (isGiven(words, segment, head.actor) || /^高度(?:重视|关注)/.test(words.slice(next.start, next.start + 4))) continue
    if (/^本[省市县区州镇乡院校]$/.test(words.slice(head.actor.start, head.actor.end))) continue
    const label = next.kind === 'verb' && roleWords.test(words.slice(next.start, next.end)) ? words.slice(next.start, next.end) : undefined
    bare.push({start: head.actor.start, end: head.actor.end, role: roleOf(label), label, each})
  }

  // 3月11日，市局组织…进行了审核: what was
  const bygone = !modal && since.test(words)
  const narrated = bygone || (!modal && narrates.test(words))
  // 2024年，各县完成了…: its time had passed
  let was = false
  const found = dutyTimes(words, segments, conditions, heads, (time) => {
    const passed = past(time)
    was ||= passed === true
    return passed
  })
  const times = bygone ? [] : narrated ? found.filter(({form}) => form !== 'day' && form !== 'range' && form !== 'bare') : found
  if (narrated) actors.length = 0
  if (narrated && times.length === 0) bare.length = 0
  const reported = !asked && (times.length > 0 || modal) ? ownerOf(words, segments, heads) : undefined
  if (reported && !isNamed(actors, reported)) bare.push({...reported, role: 'responsible', label: undefined, each: true})
  // …，推荐单位推荐截止时间为9月5日
  for (let k = 1; reported && k < segments.length; k++) {
    const {actor} = heads[k]
    const time = segments[k].words.find(({kind}) => kind === 'time')
    if (actor && time && !isNamed(actors, actor) && dueTime.test(words.slice(actor.end, time.start).replace(/为$/, '')))
      bare.push({...actor, role: 'responsible', each: true})
  }
  const grounded = actors.length > 0 || times.length > 0
  // 现将…印发给你们; 各地加快制定条例，已有22个省出台: what was
  if (bare.length > 0 && (told.test(words) || (!modal && !grounded && (was || hadDone(words, segments, heads))))) bare.length = 0
  for (const candidate of bare) if ((candidate.each || grounded) && !isNamed(actors, candidate)) actors.push(candidate)
  if (actors.length > 1) actors.sort((a, b) => a.start - b.start)
  // told twice, named once
  const textOf = ({start, end}: Range) => words.slice(start, end)
  for (let k = actors.length - 1; k > 0; k--)
    if (actors.findIndex((actor) => actor.role === actors[k].role && textOf(actor) === textOf(actors[k])) < k) actors.splice(k, 1)
  actors.forEach((actor, index) => {
    if (actor.role === 'support' && actor.label !== '会同' && index === 0) actor.role = 'responsible'
    else if (actor.role === 'responsible' && index > 0 && helps.test(words.slice(actor.end, actor.end + 48))) actor.role = 'support'
  })
  const named = heads[0].actor !== undefined || conditions[0] !== undefined
  return {modal, actors, times, named, closed: named || isClosed(words, segments[0], heads[0])}
}

// 企业若未按期报送，或者项目未实施的，…: the second condition is of the same one
const goesOnWith = /^(?:以及|或|且|并)/

/** Whom a segment founds, where the next one says what they see to: 下设办公室，负责日常工作 */
function foundedIn(words: string, segment: Segment, head: Head, then: Segment): Range | undefined {
  const verb = segment.words.findLast(({start, end}) => founding.test(words.slice(start, end)))
  // 两局联合成立小组，负责…: what they do themselves
  if (verb && head.actor && !decided.test(words.slice(head.actor.end, verb.end))) return undefined
  return verb && seesTo.test(words.slice(then.start, then.start + 8)) ? nameIn(words, verb.end, segment.end) : undefined
}
const decided = /^(?:决定|同意|拟)|下设$/
const founding = /^(?:成立|设立|组建|下设)$/
const seesTo = /^(?:具体|统一|主要|全面|挂靠|设在)?(?:负责|统筹|承担|牵头|挂靠|设在)/

/** Does a later segment tell what has come of it already? */
const hadDone = (words: string, segments: Segment[], heads: Head[]) =>
  heads.some(({start, next}, k) => k > 0 && next?.start === start && words[start] === '已' && words[segments[k].end - 1] !== '的')

/** 各县组织举办的招聘会: do acts right behind a name tell what it is that they do? */
function ofTheirs(words: string, segment: Segment, first: Word): boolean {
  let end = first.end
  for (const word of segment.words) if (word.kind === 'verb' && word.start === end) end = word.end
  return words[end] === '的'
}

/** Does no word of what is done open the segment: 县局和有条件的镇, but 承办课程的学校? */
const opensPlainly = ({words}: Segment, {start}: Head) => words.every((word) => word.start !== start || word.kind === 'other')

/** Does a segment say by when something is done, of nobody of its own: 于9月5日前报送? */
const actsThen = (words: string, segment: Segment | undefined, head: Head | undefined, condition: Condition) =>
  segment !== undefined &&
  head !== undefined &&
  !head.actor &&
  !condition &&
  segment.timed &&
  /^(?:请|务必)?[于在]?[\d本今明每次]/.test(words.slice(segment.start, segment.start + 4)) &&
  segment.words.some(({kind}) => kind === 'verb') &&
  !segment.words.some(({kind}) => kind === 'by' || kind === 'ask' || kind === 'modal' || kind === 'past' || kind === 'being')

/** Does a segment open with what is done: 交档案室保存, 立即赶赴现场? */
const goesOnActing = (words: string, segment: Segment, {start, next}: Head) =>
  start > segment.start ||
  (next?.start === start && (next.kind === 'modal' || next.kind === 'prep' || next.kind === 'verb')) ||
  /[交报送]/.test(words[start])
const isEach = (words: string, {start}: Range) => /^(?:各(?![类种自]|项(?!目))|每|所有)/.test(words.slice(start, start + 3))

/** Does the word say what was, rather than what is planned: 推荐拟创建的园区? */
const isPast = (words: string, {start, end}: Word) => !/^(?:拟|计划)/.test(words.slice(start, end))

/** Is somebody named there already? */
function isNamed(actors: Actor[], {start}: Range): boolean {
  for (const actor of actors) if (actor.start === start) return true
  return false
}

function add(actors: Actor[], range: Range, label?: string): void {
  if (!isNamed(actors, range)) actors.push({start: range.start, end: range.end, role: roleOf(label), ...(label && {label})})
}

/** Somebody with the others of a list of which only the last is told apart: 市教育局、市文旅局和有条件的学校 */
function addListed(words: string, actors: Actor[], from: number, range: Range, label: string): void {
  if (range.start > from && words[range.start - 1] === '的') {
    const before = words.slice(from, range.start)
    const cut = from + Math.max(before.lastIndexOf('、'), before.lastIndexOf('和'), before.lastIndexOf('及'))
    const others = cut > from ? nameIn(words, from, words[cut - 1] === '以' ? cut - 1 : cut) : undefined
    // 甲局和乙局的负责人, 省、自治区、直辖市管理专利的部门: what the last one is of
    const isOf =
      nameIn(words, cut + 1, range.start - 1) !== undefined || /(?:^|、)(?:省|自治区|直辖市|市|县|区)$/.test(words.slice(from, cut))
    const isCut = words.lastIndexOf('（', cut) > words.lastIndexOf('）', cut)
    if (others?.start === from && !isOf && !isCut && !/^[仍尚]?[在于]/.test(words.slice(from))) add(actors, others, label)
  }
  add(actors, range, label)
}

/** Is the part one of its own, so that nobody is carried over to it: does it open with a condition, or with a name? */
function isClosed(words: string, segment: Segment, head: Head): boolean {
  if (head.start >= segment.end) return false
  return head.next === undefined || head.next.start > head.start || words[head.start] === '由'
}

// 几年来，各级法院认真贯彻…; 据了解，各地开展…
const since = /^[^，。；]{0,16}(?:年来|以来)，|^据(?:了解|介绍|悉|报道)，/
const narrates = /(?<![为除到不])了(?![解结清断然])/
const told = /现(?:将|印发|予以?公布|就|转发|下达)|印发给你们/

// 市局印发《…办法》，要求各县局…: what the document asks
const issues = /(?:印发|发布|下发|发出|出台|转发)[^，。；]{0,60}(?:》|通知|意见|公告|方案|办法)(?:（[^（）]{1,30}）)?，$/
const owned = /(?:情况|方案|总结|报告|材料|名单|计划|台账|信息|工作|进展|表|清单|意见|数据|异常|问题|建议)$/
const dueTime = /(?:报送|申报|提交|上报|起止|截止)时间$/
const reports = /报送|上报|报至|报我|报市|报省|报县|报区|报学|反馈|提交|汇总|寄送|发送|报|截止|起止/

/** Whose report it is that is due: 各大队落实情况于4月底前报支队 */
function ownerOf(words: string, segments: Segment[], heads: Head[]): Range | undefined {
  const segment = segments[0]
  const {actor, next, start} = heads[0]
  if (next?.start === start) return undefined
  const first = segment.words.find(
    (word) =>
      word.start > start &&
      (word.kind === 'time' || word.kind === 'ask' || (word.kind === 'modal' && word.end - word.start === 1) || word.kind === 'prep'),
  )
  const to = first ? first.start : segment.end
  const thing = words.slice(start, to)
  const due = dueTime.test(thing)
  if (!(due || owned.test(thing)) || !(due || reports.test(words.slice(to, segments[segments.length - 1].end)))) return undefined
  if (actor) return actor.end < to ? actor : undefined
  for (let end = to - 2; end > start + 1; end--) {
    const name = nameIn(words, start, end)
    if (name) return name
  }
  return undefined
}

/** Is somebody given something, rather than told to act: 博士研究生给予一次性补贴? */
function isGiven(words: string, {end}: Segment, actor: Range): boolean {
  const said = given.exec(words.slice(actor.end, Math.min(end, actor.end + 24)))?.[0]
  return said !== undefined && (/享[受有]$/.test(said) || !givers.test(words.slice(actor.start, actor.end)))
}
const given = /^(?:分别|均|一次性|每[人年月]|各|按|可|最高)*(?:给予|发放|补贴|补助|资助|奖励|免(?!费)|获得)|享受|享有/
// 省级财政每年给予补贴, 担保机构免收费用: these give
const givers = /(?:财政|政府|部门|[局厅委]|机构|银行|公司|中心)$/

const helps =
  /^(?:应当|应|要|须|必须)?(?:依法|积极|密切|主动|认真|切实|全力|共同)*(?:予以|给予)?(?:配合|协助)|^[^，。；]{1,40}(?:提供|给予|予以)[^，。；]{0,6}(?:配合|协助)(?:$|[，。；])/

function roleOf(label: string | undefined): Role {
  if (label === '牵头') return 'lead'
  return label !== undefined && roleWords.test(label) ? 'support' : 'responsible'
}

function isAct(words: string, {kind, start, end}: Word): boolean {
  const word = words.slice(start, end)
  return act.has(kind) && !(kind === 'verb' && isTrade(word) && !isPlainAct(word))
}

/** Is a segment a noun with what describes it: 企业引进人才支付的补贴 */
function describes(words: string, segment: Segment): boolean {
  const de = words.lastIndexOf('的', segment.end - 1)
  // 机构开展工作所需的经费
  if (needed.test(words.slice(Math.max(segment.start, segment.end - 24), segment.end))) return true
  return (
    de > segment.start &&
    segment.end - de <= 18 &&
    segment.words.some(({kind, end}) => kind === 'verb' && end === de) &&
    !segment.words.some(
      ({kind, start, end}) =>
        start > de &&
        (kind === 'adverb' || kind === 'prep' || kind === 'modal' || (end === segment.end && joinsIn.test(words.slice(start, end)))),
    )
  )
}

// 每校选派一名负责联络的教师参加
const joinsIn = /^(?:加入|参加|参与|参会|出席|到场|报名)$/

/** 各单位按照规定的程序报送: the attribute belongs to how it is done; but 企业按规定取得的补贴. */
const followsRule = (words: string, {kind, start, end}: Word, to: number) =>
  kind === 'prep' &&
  rule.test(words.slice(start, end)) &&
  !/(?:获得|取得|领取|申领|支付|缴纳|发生|产生|形成|提供|提交|报送)的[^的]{0,12}$/.test(words.slice(end, to))
const rule = /^(?:按|按照|根据|依据|依照|遵照|结合|围绕)$/

/** 新区建设、旧区改造: what is done as nouns, where another act would go on with the list. */
const listsNouns = (words: string, segment: Segment, {end}: Word) =>
  words[end] === '、' &&
  !segment.words.some(({kind, start}) => start === end + 1 && (kind === 'verb' || kind === 'adverb' || kind === 'modal'))
// 纳税人在外地发生的住房支出
const arises = /^以[^，。；]{1,20}为主$|(?:发生|产生|形成)的[^，。；]{2,12}$/
const needed = /所需的?[^，]{0,10}(?:经费|资金|费用|设备|物资|租金|场地|人员|材料|补助|时间)$/

/** Names in segments of their own right before: 各设区市经信委，省属有关单位要… */
function listedBefore(segments: Segment[], heads: Head[], k: number): Range[] {
  const found: Range[] = []
  for (let i = k - 1; i >= 0; i--) {
    const {actor, next, start} = heads[i]
    if (!actor || next || actor.start !== start || actor.end !== segments[i].end) break
    found.unshift(actor)
  }
  return found
}

/** Does a segment add to those whom it is done to: 对患者，特别是老年患者…? */
const isAdded = (words: string, segments: Segment[], k: number) =>
  k > 0 &&
  words[segments[k].start + 2] === '是' &&
  adds.test(words.slice(segments[k].start, segments[k].start + 3)) &&
  ofOthers.test(words.slice(segments[k - 1].start, segments[k - 1].end))

/** Does a segment go on with what is done to those it names: 对…的企业，以及从事…的农户，可…? */
function inPhrase(words: string, segments: Segment[], heads: Head[], k: number): boolean {
  // 对患者，特别是老年患者集中救治
  if (isAdded(words, segments, k)) return true
  for (let i = k - 1; i >= 0 && i >= k - 3; i--) {
    const {next, start} = heads[i]
    if (next && next.start === start && next.kind === 'prep') {
      const open = words.slice(next.end, segments[i].end)
      // 对受灾较重，恢复有望的企业，可…: the phrase has not come to whom it is about
      return (
        /^(?:对|对于|针对)$/.test(words.slice(next.start, next.end)) &&
        (words[segments[k].start] === '以' ||
          (i === k - 1 && !open.includes('的') && !segments[i].words.some(({kind, start}) => kind === 'verb' && start > next.end)))
      )
    }
  }
  return false
}

const adverbial = /^(?:[也还均应]?(?:要|应|应当|将|须|需|可))?(?:另行|同时|及时|具体|统一)?$/
const adds = /^(?:特别|尤其)是/
const ofOthers = /[对为给](?![接象口策外])[^，。；]{1,40}$/

/** 由市局主办，县局承办的展览: does the next segment end what describes a thing? */
const takenPart = (words: string, next: Segment | undefined) => next !== undefined && part.test(words.slice(next.start, next.end))
const part = /^[^的由]{2,80}?(?:参加|参与|主办|承办|协办|联办|配合|协助|协作|联合|支持)的/

/** Is what the segment says done to somebody: 防止…由…, 鼓励由… */
const isGoverned = (words: string, segment: Segment, head: Head) => {
  const first = segment.words.find(({start}) => start >= head.start)
  return first !== undefined && first.start === head.start && first.kind === 'verb' && isGoverning(words.slice(first.start, first.end))
}

// 要牵头抓总, 负责牵头
const leads = /^(?:总?牵头|抓总|(?:切实|充分|认真)?(?:发挥|履行|落实|承担)好?牵头)/
const undertakes = /^(?:负责|牵头|承担)$/
// 根据需要, 因需要
const needs = /^(?:根据|因|按|视|依据|依|结合|如)/

// 优秀的专家将推荐作为省级专家; 办公室下设三个组
const isDone =
  /^将(?:被|作为|受邀|获|优先|推荐(?:作为|为))|^将(?:列入|纳入)[^，。；]{2,16}$|^从[^，。；]{2,24}(?:选取|抽取|产生|遴选)(?:$|[，。；])|^下设|^(?:未|没有)|^[^，。；对将]{0,14}实行[^，。；]{2,14}管理$|^(?:超过|达到|突破|低于|高于|不足|增长|下降|占)/
const atLeast = /^(?:至少|不少于|平均)\d/
