import {aim} from '../../vocabulary/duty-times.ts'
import {deBehind, inAttribute} from './in-attribute.ts'
import {actsOrOrders, type Segment, type Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import type {Head} from './subject.ts'

/** A time and what stands round it. */
export interface TimePlace {
  words: string
  segments: readonly Segment[]
  heads: readonly Head[]
  /** The segment in which it stands. */
  k: number
  time: Word
  /** Does the part hold a word that orders? */
  ordered: boolean
}

type Past = (time: Word) => boolean | undefined

/** Does a time stand where it says nothing of when to act? */
export const isElsewhere = (place: TimePlace, past: Past): boolean =>
  ofWhatWas(place, past) ||
  inAttribute(place.words, place.segments[place.k], place.time) ||
  ofObject(place) ||
  ofState(place) ||
  isAlone(place)

/** Is it one of what was done, is planned, or stands above what is issued? */
function ofWhatWas({words, segments, heads, k, time, ordered}: TimePlace, past: Past): boolean {
  const segment = segments[k]
  const printed = words.slice(time.start, time.end)
  const before = words.slice(segment.start, time.start)
  if (/(?:上一?年度?|预计|原[定计]划?[于在]?)$/.test(before)) return true
  // 9月28日补10月7日的课
  if (time.form === 'day' && /[补调]$/.test(before) && segment.words.some(({kind, end}) => kind === 'time' && end <= time.start))
    return true
  // 仍有4个县未按要求每月报送
  if (undone.test(before) && !segment.words.some(({kind}) => kind === 'modal')) return true
  // 6月底前，全部学校已配备保安
  if (time.start === segment.start && time.end === segment.end && !ordered && segments[k + 1] && hasCome(words, segments[k + 1]))
    return true
  for (const word of segment.words) {
    // 计划于9月底前完成
    if (word.start === segment.start && words.slice(word.start, word.end) === '计划' && (time.form === 'end' || time.form === 'goal'))
      continue
    if (word.kind !== 'past' || /现$|终了$/.test(words.slice(word.start - 1, word.end))) continue
    // the year of a plan: 2024年投资计划, but 力争2024年下达计划
    if (isPlan(words, segment, word) ? time.form === 'bare' && !aim.test(before) : !tellsApart(words, segment, word, time)) return true
  }
  // 现将…印发给你们: what stands before and in it was; but 定于5月8日召开…，现将…
  const issued = Math.max(words.lastIndexOf('现将'), words.lastIndexOf('印发给你们'))
  if (time.start <= issued && !putOff.test(before) && !settled.test(before)) return true
  // 截至2022年底，全国建成…: what was
  if (
    /^截[至止]/.test(printed) &&
    (time.end === segment.end ? isCount(words, segments, time) : holds.test(words.slice(time.end, segment.end)))
  )
    return true
  // 1月至11月，完成投资3亿元，同比增长12%
  if ((time.form === 'range' || time.form === 'bare') && !ordered && /同比|环比/.test(words.slice(time.end, time.end + 48))) return true
  const next = segments[k + 1]
  // 3月20日，市局召开会议: what was
  if (time.end !== segment.end || !next || past(time) === false || time.form === 'from' || time.form === 'span') return false
  return (time.form === 'day' || time.form === 'range' || heads[k].actor === undefined) && isTold(words, next)
}

/** How words end before a time at which something was not done: 未能, 4个县未按要求, 未在. */
export const undone =
  /(?:未|没有)[在于]?$|(?:无法|未能|没能|难以)[^，。；的]{0,8}$|[有个家名些分](?![^，。；]{0,12}的)[^，。；]{0,10}(?:未|没有)(?:能|按|按照|做到|及时|如期|严格)?[^，。；的]{0,4}$/

/** Has come what a segment tells of: 全部学校已配备保安, but 对已备案的项目开展检查? */
const hasCome = (words: string, {words: list, end}: Segment) =>
  list.some(({kind, start, end: to}) => kind === 'past' && come.test(words.slice(start, to)) && !words.slice(to, end).includes('的'))
const come = /^(?:均?已经?|现已)$/

// 截止时间延后至…: the new date
export const putOff = /(?:延[长迟后期]?|推迟|顺延|调整|提前)(?:至|到|为)?$/
// 定于5月8日召开, 决定从5月8日起开通
const settled = /(?:[定将]|决定)[于在从自]?$/

/** 上报年度计划: a plan that is made, not what somebody plans to do. */
const isPlan = (words: string, segment: Segment, {start, end}: Word) =>
  words.slice(start, end) === '计划' &&
  !segment.words.some(
    (word) =>
      word.kind === 'adverb' && word.end === start && !segment.words.some(({kind, end: to}) => kind === 'verb' && to === word.start),
  ) &&
  segment.words.some((word) => (word.kind === 'verb' || word.kind === 'prep') && word.end <= start) &&
  (segment.words.some(
    (word) => word.end <= start && (word.kind === 'verb' ? word.end === start : word.kind === 'prep' && '将把'.includes(words[word.start])),
  ) ||
    !segment.words.some((word) => word.start === end && word.kind !== 'other' && word.kind !== 'time'))

/** Does a past word only tell somebody or something apart: 已办理登记的纳税人应当…, 于T前将拟展出的内容报送? */
function tellsApart(words: string, segment: Segment, past: Word, time: Word): boolean {
  const de = words.indexOf('的', past.end)
  // 对已入库的项目按季调度
  if (past.end < time.start && words.slice(past.end, time.start).includes('的')) return true
  if (segment.words.some(({kind, start}) => kind === 'modal' && start > past.end && (start < time.start || (de >= 0 && de < start))))
    return true
  return past.start > time.end && de >= 0 && de < segment.end && /^[将把对向为给]/.test(words.slice(time.end))
}

// 截至2025年7月31日工作时间不少于6个月
const holds = /^[^，将报]{2,20}(?:不少于|不低于|满)[\d一两三]/

const isCount = (words: string, segments: readonly Segment[], {end}: Word) =>
  fallsShort.test(words.slice(end)) ||
  (/累计|共|已|尚|现有|达|发生|建成|实现|完成|同比|超|统计/.test(words) &&
    !segments.some((other) => other.words.some(({kind}) => kind === 'modal')))
// 截至6月17日，结题率低于80%的单位: who falls short
const fallsShort = /^，[^，]{2,20}(?:低于|高于|不足|超过)[^，]{1,8}的/

// 3月20日，市局召开会议; 7月11日，随着闸门投用，…
const isTold = (words: string, {start, end}: Segment) =>
  /^[^，]{2,60}?(?:召开|印发|举行|出台|下发|发布|发出|出具|通过《)|^[^，]{2,48}(?:召开|举行|举办)$|^随着/.test(words.slice(start, end))

/** Does it belong to whom or what something is done to, or is wished? */
function ofObject({words, segments, heads, k, time}: TimePlace): boolean {
  const segment = segments[k]
  const {start} = heads[k]
  // 努力让群众每天喝上放心水
  if (words[start] === '让' && start < time.start) return true
  // 根据学校9月份值班表
  const last = segment.words.findLast(({end}) => end <= time.start)
  if (time.form === 'bare' && last?.kind === 'prep' && byRule.test(words.slice(last.start, last.end))) return true
  const wordAt = (place: number) => segment.words.find((word) => word.start >= place)
  const opens = wordAt(start)
  const prep = segment.words.findLast(({end}) => end === time.start)
  if (prep?.kind === 'prep' && ofOthers.test(words.slice(prep.start, prep.end))) return true
  if (opens?.start !== start || opens.start >= time.start) return false
  const word = words.slice(opens.start, opens.end)
  if (wishes.test(word)) return true
  // 争取省级财政每年给予支持
  if (word === '争取' && nameIn(words, opens.end, time.start)) return true
  return opens.kind === 'prep' && ofOthers.test(word) && deBehind(words, time.end, segment.end) >= 0
}
const byRule = /^(?:根据|按照?|依据|依照|参照|对照)$/
// 对T前完成…的项目, 经T的会议研究: the time belongs to what it is said of
const ofOthers = /^(?:对|对于|针对|给|为|向|经|根据|按照|依据|因|与|以)$/
const wishes = /^(?:建议|鼓励|欢迎|倡导|提倡|支持)$/

/** Is it when something is or holds, or for how long: 有效期为T, 项目建设期为T, T免征? */
function ofState({words, segments, k, time}: TimePlace): boolean {
  const segment = segments[k]
  const before = words.slice(segment.start, time.start)
  if (time.form !== 'from' && label.test(before)) return true
  // 合同期限为三年，自…起至…止
  if (
    k > 0 &&
    term.test(words.slice(segments[k - 1].start, segments[k - 1].end)) &&
    !segment.words.some(({kind}) => kind === 'verb' || kind === 'modal')
  )
    return true
  // 交易电量为用户2025年3月至6月电量
  if (ofNouns.has(time.form ?? 'bare') && !/[、和及于在]$|时间/.test(before)) {
    const being = segment.words.findLast(({kind, end}) => (kind === 'being' || kind === 'modal') && end <= time.start)
    if (being?.kind === 'being' && being.end < time.start && /[为是]$/.test(words.slice(being.start, being.end))) return true
  }
  // 9月13日为公休日
  if (time.form === 'day' && isDayOff.test(words.slice(time.end, segment.end))) return true
  // 每天考试时间为8:30, 每年7月是汛期
  if (time.start === segment.start && ofSetTime.has(time.form ?? 'bare') && isWhen.test(words.slice(time.end, segment.end))) return true
  if (/填写$|(?:最长|最多)(?:可|能)?(?:延|推|顺)[^，]{0,3}$/.test(before)) return true
  if (putOff.test(before) || putOff.test(words.slice(segment.start, time.start + 1))) return holding.test(words.slice(0, time.start))
  const next = segments[k + 1]
  // 自2024年1月1日起可免征水费
  if (exempt.test(words.slice(time.end, segment.end))) return true
  return (
    next !== undefined &&
    time.end === segment.end &&
    (time.form === 'range' || time.form === 'span' || time.form === 'from') &&
    benefit.test(words.slice(next.start, next.start + 10))
  )
}
const isDayOff = /^[为是][^，。；]{0,6}(?:公休|法定|节假|休息|双休|中秋节|国庆节)/
const ofSetTime = new Set(['rhythm', 'end', 'bare'])
const isWhen = /^[^，。；的]{0,10}时间(?:统一)?(?:为|是|[：:])|^[^，。；]{0,14}是[^，。；]{1,16}(?:[高多汛]发?期|季节?|时段)$/
// 有效期为, 项目建设期为, 执行期限自, 政策执行
const label =
  /(?:调查|普查|公示|统计|有效|合同|工作|执行|实施|施行|适用|建设|引进|投产|开工|竣工|签订|签约|登记|注册|成立|出生|贴息|计息|贷款|补助|补贴|奖励|资助|享受|研究|规划|计划|采购|取得|标准|任职|聘任|试用|转移|减免|租赁|交易)(?:(?:时间节?点?|日期|时点|时限|时段|期限?|年限|年度)(?:为|是|[：:]|暂定)?|为|是|[：:])[自从在]?$|(?:政策|措施|办法|规定|方案|意见|通知|标准)(?:执行|实施|施行|有效|适用)$/
const term =
  /(?:合同|协议|服务|租赁|承包|承租|经营|借用|使用|聘用|劳动|履约|租|聘|任)期限?(?:为|是|：|共|共计)?[\d一二两三四五六七八九十]{1,3}个?[年月日天]$/
const ofNouns = new Set(['range', 'day', 'bare'])
const exempt = /^[^，的]{0,24}可(?:继续)?(?:免|减征|享受|缓缴)/
// 其有效期…顺延至T
const holding = /有效期|许可证|资格|证书|保质期/
const benefit = /^(?:阶段性)?(?:免|减[征半免]|缓缴|补[贴助]|奖励|给予|享受)/

/** Does it say nothing by itself: a date alone, or with how long it takes? */
function isAlone({words, segments, heads, k, time}: TimePlace): boolean {
  const {start, end} = segments[k]
  if (time.start !== start || time.end !== end || segments.some(({words: list}) => list.some(({kind}) => actsOrOrders.has(kind))))
    return false
  return segments.length === 1 || (time.form === 'day' && heads.every(({actor}) => !actor) && /会期|为期|历时/.test(words))
}
