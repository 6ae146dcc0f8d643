import type {Range} from '../../../syntax/range.ts'
import {isPlainAct, isTrade} from '../../vocabulary/duty-names.ts'
import {befalls} from './acting-subject.ts'
import {isNamed, roleOf} from './add-actor.ts'
import {roleWords} from './agent-behind.ts'
import {describedWhole} from './described.ts'
import {describes, followsRule, listsNouns, ofTheirs} from './describes.ts'
import {inPhrase, isOfWhomLater} from './in-phrase.ts'
import {isThing} from './is-thing.ts'
import type {Segment, Word} from './lex.ts'
import {linkOf} from './link-of.ts'
import {nameIn} from './name-in.ts'
import {saysWhatIsDone} from './names-behind.ts'
import type {Part} from './part.ts'

/** Reads who a segment speaks of, and who does what it says without an order: 各单位于9月5日前报送 */
export function readBare(part: Part, k: number): void {
  const {words, segments, heads} = part
  const segment = segments[k]
  const head = heads[k]
  const founded = foundedIn(part, k)
  if (founded) {
    part.topic = {range: founded, condition: undefined}
    return
  }
  const {actor, next} = head
  if (!actor) {
    const link = linkOf(part, k)
    if (link) part.bare.push({...link, role: 'responsible', each: false})
    // 补缴的费用视同…: of a thing it goes on
    if (next?.kind === 'verb' && next.start === head.start && words[next.end] === '的' && part.topic?.condition) part.topic = undefined
    const described = describedWhole(words, segment, segments[nextOrdering(part, k)], head, actsByThen(part, k + 1))
    if (described && !inPhrase(part, k) && !isOfWhomLater(part, k)) {
      part.topic = {range: described, condition: undefined, from: head.start}
      if (actsByThen(part, k + 1)) part.bare.push({...described, role: 'responsible', each: false})
    }
    return
  }
  const named = isNamed(part, actor)
  if (isTopic(part, k, actor) && (!part.said || named))
    part.topic = {range: actor, condition: undefined, from: opensPlainly(segment, head.start) ? head.start : undefined}
  if (part.said || named || inPhrase(part, k)) return
  if (!next) {
    if (head.start === segment.start && actsByThen(part, k + 1)) part.bare.push({...actor, role: 'responsible', each: false})
  } else if (actsBare(part, k, actor, next)) {
    const said = words.slice(next.start, next.end)
    const label = next.kind === 'verb' && roleWords.test(said) ? said : undefined
    part.bare.push({...actor, role: roleOf(label), label, each: isEach(words, actor) && isAct(next, said, /\d/.test(words[next.end]))})
  }
}

/** The segment behind what only tells how or when: 会员，经支部研究，报上级批准后，可… */
function nextOrdering({words, heads, conditions}: Part, k: number): number {
  let then = k + 1
  while (conditions[then] === 'when' || (heads[then]?.start === heads[then]?.next?.start && words[heads[then]?.start] === '经')) then++
  return then
}

/** Does the rest of a sentence go on with the one whom a segment names, rather than with a thing of theirs? */
function isTopic(part: Part, k: number, actor: Range): boolean {
  const {words, segments, heads} = part
  const {next} = heads[k]
  const segment = segments[k]
  if (next === undefined && inPhrase(part, k)) return false
  if (ofTheirs(words, segment, actor.end)) return false
  if (next?.kind === 'verb' && words[next.end] !== '的' && befalls.test(words.slice(next.start, next.end))) return true
  if (arises.test(words.slice(actor.end, segment.end))) return false
  if (next?.kind === 'prep' && words[next.start] === '与' && describes(words, segment)) return false
  return !((next?.kind === 'verb' || next?.kind === 'adverb') && (describes(words, segment) || listsNouns(words, segment, next)))
}
// 纳税人在外地发生的住房支出; 人员以医生为主
const arises = /^以[^，。；]{1,20}为主$|(?:发生|产生|形成)的[^，。；]{2,12}$/

/** Does a segment say what somebody does, rather than what they are, have, did or get, or what is theirs? */
function actsBare({words, segments, heads, conditions}: Part, k: number, actor: Range, next: Word): boolean {
  const segment = segments[k]
  // 工作人员在检查中，有…行为的，…
  const acts = segment.words.some(({kind, start}) => kind === 'verb' && start > next.start)
  // 教师招聘考试将于…: what takes place
  if (takesPlace.test(words.slice(actor.end, Math.min(segment.end, actor.end + 16)))) return false
  // 县政府要求，各镇…: who says it
  if (next.kind === 'ask' && words.startsWith('要求', next.start)) return false
  if (next.kind === 'prep' && (words[segment.end - 1] === '中' || !acts) && conditions.slice(k + 1, k + 3).includes('de')) return false
  // 试点企业与试点项目包括…
  if (words[next.start] === '与' && segment.words.some(({kind, start}) => kind === 'being' && start > next.end)) return false
  if (next.kind === 'by' || next.kind === 'being' || next.kind === 'past' || next.kind === 'modal' || next.kind === 'link') return false
  if (
    segment.words.some(
      (word) =>
        (word.kind === 'modal' &&
          !entrusts.test(words.slice(actor.end, word.end)) &&
          !(word.start > next.end && attributive.test(words.slice(word.start, segment.end)))) ||
        (word.kind === 'past' && word.start >= actor.end && tellsOfPast(words, word) && !isOfObject(words, segment, actor, word)),
    )
  )
    return false
  if (next.kind !== 'time' && !isPlainly(words, actor, next) && !followsRule(words, next, segment.end) && describes(words, segment))
    return false
  if (ofTheirs(words, segment, actor.end)) return false
  const rest = words.slice(next.start, segment.end)
  // 气象局发布预警后1小时内，各校要…: what happens before others act
  const then = heads[segments.indexOf(segment) + 1]
  const last = segment.words[segment.words.length - 1]
  if (last.form === 'span' && last.end === segment.end && words[last.start] === '后' && then?.actor && then.next?.kind === 'modal')
    return false
  // 联席会议每年召开1次
  if (words.startsWith('会议', actor.end - 2) && rest.includes('召开')) return false
  // 党小组会每月召开1至2次: the meeting itself
  if (words[actor.end - 1] === '会' && isHeld.test(rest)) return false
  return (
    !isThing(words.slice(actor.end, segment.end)) &&
    !isDone.test(rest) &&
    !isGiven(words, segment, actor) &&
    !place.test(words.slice(actor.start, actor.end))
  )
}

const isHeld = /(?:召开|举行)(?:不少于|至少)?[\d一二两三四五六七八九十][\d一二两三四五六七八九十至—-]*次?$/
const takesPlace = /^[\u4e00-\u9fa5]{0,8}(?:考试|比赛|大赛|竞赛|会议|活动|典礼|仪式|讲座|培训班?|运动会)(?:将|拟|定|原)?[于在]/
// 安排一名负责联系的代表参加
const attributive = /^(?:负责|承担)[^，。；的]{1,6}的/
// 各县水利局指定专人负责: others are told to
const entrusts = /(?:指定|安排|明确|确定|落实|抽调|派|指派)[^，。；]{0,8}(?:人|人员|领导|同志|专班|机构|科室|部门)负责$/

// 优秀的专家将推荐作为省级专家; 办公室下设三个组
const isDone =
  /^[^，。；]{0,16}(?:详?见附[件表]|附后)|^(?:至少|不少于|平均)\d|^(?:每[^，。；]{1,3})?(?:最[多高]|不超过|不高于)|^(?:予以)?高度(?:重视|关注)|^以[^，。；]{1,20}为主$|^将(?:被|作为|受邀|获|优先|推荐(?:作为|为))|^将(?:列入|纳入)[^，。；]{2,16}$|^从[^，。；]{2,24}(?:选取|抽取|产生|遴选)(?:$|[，。；])|^下设|^(?:未|没有)|^[^，。；对将]{0,14}实行[^，。；]{2,14}(?:管理|制度?)$|^(?:超过|达到|突破|低于|高于|不足|增长|下降|占)/
/** 各行业加强上云应用的防护, 各地对新设的企业开辟通道: what 的 describes is an object. */
const isPlainly = (words: string, actor: Range, {start, end}: Word) => isEach(words, actor) && plain.test(words.slice(start, end))
const plain = /^(?:对|对于|针对|加强|推进|落实|做好|建立|完善|组织|开展|制定|加大|强化|健全|抓好|确保|加快|公布|发布|公开|编制)$/
const place = /^本[省市县区州镇乡院校]$/

const each = /^(?:[省市县区州](?:直|属))?(?:各(?![类种自]|项(?!目))|每|所有)/
/** Does a name count without more, for it begins with 各, 每 or 所有? */
export const isEach = (words: string, {start}: Range) => each.test(words.slice(start, start + 5))

/** 每年对已获认定的企业进行复审, 从已登记企业中选取: does it only tell apart whom or what it is done to? */
const isOfObject = (words: string, segment: Segment, actor: Range, {start, end}: Word) => {
  const de = words.indexOf('的', start)
  return (
    ((de > 0 && de < segment.end) || among.test(words.slice(end, Math.min(segment.end, end + 12)))) &&
    segment.words.some(({kind, start: at}) => kind === 'prep' && at >= actor.end && at < start)
  )
}

const among = /^[^，。；的]{2,10}[中内里](?!学|心|部|容)/

/** Does the word say what was, rather than what is planned: 推荐拟创建的园区? */
const tellsOfPast = (words: string, {start, end}: Word) => !/^(?:拟|计划)/.test(words.slice(start, end))

/** Is it an act: 各镇建设2座水塔, but not what a name holds? */
function isAct({kind}: Word, word: string, counted: boolean): boolean {
  return saysWhatIsDone.has(kind) && !(kind === 'verb' && isTrade(word) && !isPlainAct(word) && !counted)
}

/** Does no word of what is done open the segment: 县局和有条件的镇, but 承办课程的学校? */
const opensPlainly = ({words}: Segment, start: number) => words.every((word) => word.start !== start || word.kind === 'other')

/** Does a segment say by when something is done, by nobody of its own: 于9月5日前报送? */
function actsByThen({words, segments, heads, conditions}: Part, k: number): boolean {
  const segment = segments[k]
  return (
    segment?.timed &&
    !heads[k].actor &&
    !conditions[k] &&
    /^(?:请|务必)?(?:[于在]?[\d本今明每次]|[于在][^，。；的]{2,10}[内前])/.test(words.slice(segment.start, segment.start + 14)) &&
    segment.words.some(({kind}) => kind === 'verb') &&
    !segment.words.some(({kind}) => others.has(kind))
  )
}
const others = new Set<Word['kind']>(['by', 'ask', 'modal', 'past', 'being'])

/** Whom a segment founds, where the next one says what they see to: 下设办公室，负责日常工作 */
function foundedIn({words, segments, heads}: Part, k: number): Range | undefined {
  const then = segments[k + 1]
  if (!then || !seesTo.test(words.slice(then.start, then.start + 8))) return undefined
  const {actor} = heads[k]
  const verb = segments[k].words.findLast(({start, end}) => founding.test(words.slice(start, end)))
  // 两局联合成立小组，负责…: what they do themselves
  if (!verb || (actor && !decided.test(words.slice(actor.end, verb.end)))) return undefined
  const end = segments[k].end - (aside.exec(words.slice(verb.end, segments[k].end))?.[0].length ?? 0)
  return nameIn(words, verb.end, end)
}
const decided = /^(?:决定|同意|拟)|下设$/
// 领导小组（名单见附件）
const aside = /[（(][^（()）]{1,16}[）)]$/
const founding = /^(?:成立|设立|组建|下设)$/
const seesTo = /^(?:具体|统一|主要|全面|挂靠|设在)?(?:负责|统筹|承担|牵头|挂靠|设在)/

/** Is somebody given something, rather than told to act: 博士研究生给予一次性补贴? */
function isGiven(words: string, {end}: Segment, actor: Range): boolean {
  const said = given.exec(words.slice(actor.end, Math.min(end, actor.end + 24)))?.[0]
  return said !== undefined && (/享[受有]$/.test(said) || !givers.test(words.slice(actor.start, actor.end)))
}
const given = /^(?:分别|均|一次性|每[人年月]|各|按|可|最高)*(?:给予|发放|[另增加]发|补贴|补助|资助|奖励|免(?!费)|获得)|享受|享有/
// 省级财政每年给予补贴, 担保机构免收费用: these give
const givers = /(?:财政|政府|部门|[局厅委科处室]|机构|银行|公司|中心)$/
