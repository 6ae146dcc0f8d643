import {eventBefore, withEvent} from './event-before.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import type {Head} from './subject.ts'

// What lasts, is shown or given for so long: no time by which to act
const terms =
  /贴息|计算|公示期|有效期|免收|免征|免交|减半|减免|缓缴|缓交|顺延|保质|质保|保修|补贴|补助|奖励|有效|存期|期限为|聘期|任期|期限自|期限从|期限至|试用期|贷款期|租期|最高|不超过|上限|过渡期|出生/
const benefit = /^(?:阶段性)?(?:免|减征|减半|减免|缓缴|补贴|补助|奖励|给予|享受)/
const wishes = /^(?:建议|鼓励|欢迎|倡导|提倡|支持)$/
const free =
  /^(?:免费|减免|免收|免征|免交|减半|可?不再|不得|不予|可不|可免|不可|不能|取消[^，。；]{0,24}资格|[^，。；]{0,24}只(?:支持|补助?|奖励?|享受)|，?[均都]?(?:没有|无(?!偿|人机|纸)|未|有(?:偷|逃|欠|违|不良|重大|严重|弄虚|失信|犯罪)|发生过|发现))/
// 截止时间延后至…: the new date
const putOff = /(?:延[长迟后期]|推迟|顺延|调整|提前)(?:至|到|为)?$/
// 每年1000名: how many
const counted = /^(?:[约近超]?\d+(?:\.\d+)?(?:余|多)?(?:[名人家户个万亿元吨升度蒸公平立千毫]|%|％)|[一二两三四五六]个)/
const money =
  /限流|最高|不超过|上限|元|%|％|(?<![并且])给予|(?:补助|补贴|奖励)(?!资金|经费|发放|人员|对象|名单|情况|政策|申请|需求|标准|工作|项目|台账|数据|审核)|下降|增长|提高/
// 压缩至5个工作日以内: how long it takes
const cut = /(?:压缩|缩短|缩减|压减|降低|减少|控制)[^，。；：]{0,12}[至到为在]?$|[降减缩]至$/
const act = new Set<Word['kind']>(['verb', 'adverb', 'prep', 'modal', 'by', 'ask', 'with'])
// 对T前完成…的项目, 经T的会议研究: the time belongs to what it is said of
const ofOthers = /^(?:对|对于|针对|给|为|向|经|根据|按照|依据|因|与|以)$/

/** The times of a part by which, on which or how often what it orders has to be done. */
export function dutyTimes(
  words: string,
  segments: readonly Segment[],
  conditions: ReadonlyArray<string | undefined>,
  heads: readonly Head[],
  past: (time: Word) => boolean | undefined,
): Word[] {
  const found: Word[] = []
  const events = words.includes('前') && (ordersSomething(segments) || heads[0].actor !== undefined)
  if (!events && !segments.some(({timed}) => timed)) return found
  // 据…预报: what is foretold
  if (/^(?:据|根据)[^，。；]{2,16}(?:预报|预测|预警|预计|估计|测算|统计|监测|研判)，/.test(words) && !ordersSomething(segments))
    return found
  // 每月召开一次例会，全年共召开12次: what was
  if (/每/.test(words) && /，[^，。；]{0,6}(?:共|累计)[^，。；\d]{1,8}\d/.test(words)) return found
  // 据了解，从2016年开始…: what is told
  if (/^据(?:了解|介绍|悉|统计|报道)，/.test(words)) return found
  if (/公示(?:时间|期)|(?:规划|计划)期为/.test(words)) return found
  // 具有组织培训的能力，每年培训200人次以上: what is asked of whoever applies
  const able = /^(?:具有|具备|拥有|符合)/.test(words.slice(heads[0].start, heads[0].start + 2)) && !ordersSomething(segments)
  // 现将…印发给你们: what stands before and in it was
  const issued = Math.max(words.lastIndexOf('现将'), words.lastIndexOf('印发给你们'))
  for (let k = 0; k < segments.length; k++) {
    const segment = segments[k]
    if (conditions[k]) continue
    if (!segment.timed) {
      const event = events && conditions[k + 1] !== 'de' ? eventBefore(words, segment, heads[k]) : undefined
      if (event && !inAttribute(words, segment, event) && !past(event)) found.push(event)
      continue
    }
    const whole = words.slice(segment.start, segment.end)
    const done = segment.words.some(
      (word) =>
        word.kind === 'past' &&
        words.slice(word.start, word.end) !== '现' &&
        !tellsApart(words, segment, word) &&
        !isPlan(words, segment, word),
    )
    // the year of a plan: 2024年投资计划
    const planned = segment.words.some((word) => isPlan(words, segment, word))
    if (done || /(?:完成|取得|实现|达到|召开|开展|印发)了/.test(whole)) continue
    const opens = segment.words.find(({start}) => start >= heads[k].start)
    const ofOther = opens?.start === heads[k].start && opens.kind === 'prep' && ofOthers.test(words.slice(opens.start, opens.end))
    for (const word of segment.words) {
      if (
        word.kind !== 'time' ||
        (planned && word.form === 'bare') ||
        (able && word.form === 'rhythm') ||
        inAttribute(words, segment, word)
      )
        continue
      if (ofOther && word.start > heads[k].start && words.indexOf('的', word.end) < segment.end && words.indexOf('的', word.end) >= 0)
        continue
      if (word.start <= issued && !putOff.test(words.slice(segment.start, word.start))) continue
      const prep = segment.words.findLast(({end}) => end === word.start)
      if (prep?.kind === 'prep' && ofOthers.test(words.slice(prep.start, prep.end))) continue
      if (opens?.start === heads[k].start && opens.start < word.start && wishes.test(words.slice(opens.start, opens.end))) continue
      // 当日申报、当日受理: once
      if (found.some((other) => other.form === word.form && words.slice(other.start, other.end) === words.slice(word.start, word.end)))
        continue
      const next = segments[k + 1]
      if (
        next &&
        word.end === segment.end &&
        (word.form === 'range' || word.form === 'span' || word.form === 'from') &&
        benefit.test(words.slice(next.start, next.start + 10))
      )
        continue
      // a date alone says nothing, nor does one with how long it takes: 10月16日9:00，会期半天
      if (word.end - word.start === segment.end - segment.start && !segments.some(({words: list}) => list.some(({kind}) => act.has(kind))))
        if (segments.length === 1 || (word.form === 'day' && heads.every(({actor}) => !actor) && /会期|为期|历时/.test(words))) continue
      // 市水务局2025年1月10日【打印】: who signs, and when
      if (
        word.form === 'day' &&
        k === segments.length - 1 &&
        /^(?:【|$)/.test(words.slice(word.end, segment.end)) &&
        !segment.words.some(({kind, start}) => act.has(kind) && start > lastBracket(words, segment, word)) &&
        nameIn(words, lastBracket(words, segment, word), word.start)
      )
        continue
      const before = words.slice(segment.start, word.start)
      if (/(?:上一?年度?|预计)$/.test(before)) continue
      if (word.form !== 'from' && /(?:实施|执行|有效|政策)期限?(?:为|暂定为)?$/.test(before)) continue
      // 截至2022年底，全国建成…: what was
      if (
        /^截[至止]/.test(words.slice(word.start, word.end)) &&
        word.end === segment.end &&
        (fallsShort.test(words.slice(word.end)) ||
          (/累计|共|已|尚|现有|达|建成|实现|完成|同比|超|统计/.test(words) &&
            !segments.some((other) => other.words.some(({kind}) => kind === 'modal'))))
      )
        continue
      // 3月20日，市局召开会议: what was
      if ((word.form === 'day' || word.form === 'range') && word.end === segment.end && next && isTold(words, next) && past(word) !== false)
        continue
      const start = found[found.length - 1]
      // 自发布之日起执行至2022年: one stretch
      if (
        start?.form === 'from' &&
        /^(?:执行|施行|实施|有效|，)?[至到]?$/.test(words.slice(start.end, word.start)) &&
        /[至到]|截[至止]/.test(words.slice(start.end, word.start + 2))
      ) {
        found[found.length - 1] = {...start, end: word.end, till: word}
        continue
      }
      if (!counts(words, segment, heads[k], word, whole, heads[k + 1])) continue
      const time = withEvent(words, segment, heads[k], word)
      if (past(time)) continue
      const last = found[found.length - 1]
      // 每季度结束后7个工作日内
      if (last?.form === 'rhythm' && time.start < word.start && time.start === last.end) {
        const whole = {...time, start: last.start}
        if (!past(whole)) found[found.length - 1] = whole
      } else found.push(time)
    }
  }
  return found
}

/** Does what stands before a year take it for its own: 做好|2024年…, 要|做好2024年…, but not 要|在2024年…? */
const ofThing = (kind: Word['kind'], between: string) =>
  kind === 'verb' ? between === '' : kind === 'modal' && !/^(?:[于在到]|按计划|确保)?$/.test(between)

const ordersSomething = (segments: readonly Segment[]) =>
  segments.some((segment) => segment.words.some(({kind}) => kind === 'modal' || kind === 'by' || kind === 'ask'))

// 3月20日，市局召开会议; 7月11日，随着闸门投用，…
const isTold = (words: string, {start, end}: Segment) =>
  /^[^，。；]{2,24}(?:召开|印发|举行|出台|下发|发布|发出)|^[^，。；]{2,48}(?:召开|举行|举办)$|^随着/.test(words.slice(start, end))
// 截至6月17日，结题率低于80%的单位: who falls short
const fallsShort = /^，[^，。；]{2,20}(?:低于|高于|不足|超过)[^，。；]{1,8}的/

/** Where a line of who signs begins before its date: behind a bracket or a mark that ends what stands before. */
function lastBracket(words: string, {start}: Segment, time: Word): number {
  let at = time.start
  while (at > start && !'）)！!】'.includes(words[at - 1])) at--
  return at
}

/** 上报年度计划: a plan that is made, not what somebody plans to do. */
const isPlan = (words: string, segment: Segment, {start, end}: Word) =>
  words.slice(start, end) === '计划' &&
  !/^[于在]/.test(words.slice(end, end + 1)) &&
  segment.words.some((word) => word.kind === 'verb' && word.end <= start) &&
  (segment.words.some((word) => word.kind === 'verb' && word.end === start) ||
    !segment.words.some((word) => word.start === end && word.kind !== 'other'))

/** 已办理登记的纳税人应当…: does a past word tell somebody apart who is ordered something? */
function tellsApart(words: string, segment: Segment, past: Word): boolean {
  const modal = segment.words.find(({kind, start}) => kind === 'modal' && start > past.end)
  const de = words.indexOf('的', past.end)
  return modal !== undefined && de >= 0 && de < modal.start
}

// 2018年科技部举办…: the year of what is told
const holds = /^(?:举办|承办|召开|发布|出台|印发|创业|认定|申报|评选|兼并)/

/** Is it a time of the act, by the words round it? */
function counts(words: string, segment: Segment, head: Head, word: Word, whole: string, then: Head | undefined): boolean {
  const time = words.slice(word.start, word.end)
  const before = words.slice(segment.start, word.start)
  const behind = words.slice(word.end, segment.end)
  const next = segment.words.find(({start}) => start >= word.end)
  switch (word.form) {
    case 'bare': {
      // 今年申报截至11月20日: when is said behind it
      if (segment.words.some(({start, form}) => start > word.start && (form === 'end' || form === 'day' || form === 'range'))) return false
      if (/被列|^可以?(?:减|免|全免|享受|缓)|^(?:度|来|以来|的|起|后|期间|版|级|初|份|拟|第)/.test(behind)) return false
      // 二季度，开展…
      if (then && word.start === segment.start && word.end === segment.end)
        return (
          then.actor !== undefined ||
          (then.next?.start === then.start && (then.next.kind === 'verb' || then.next.kind === 'adverb')) ||
          /^(?:集中|围绕|聚焦|按照?)/.test(words.slice(then.start, then.start + 2))
        )
      const aims = /(?:力争|争取|力求)[到于在]?$/.test(before)
      // 做好2024年落实情况总结, 2024年设计大赛由市局承办: the year of a thing
      if (!aims && segment.words.some(({kind, end}) => end <= word.start && ofThing(kind, words.slice(end, word.start)))) return false
      if (next?.kind === 'verb' && next.start === word.end && segment.words.some(({kind, start}) => kind === 'by' && start > next.end))
        return false
      const opens = word.start <= head.start && /^[于在]?$/.test(words.slice(segment.start, word.start))
      const direct =
        behind.startsWith('集中') ||
        /^将(?!军|来|于|在)/.test(behind) ||
        (next?.start === word.end && (next.kind === 'verb' || next.kind === 'adverb' || next.kind === 'modal') && !/^拟/.test(behind))
      // 2018年科技部、教育部举办…: the year is part of what is told
      if (
        /^\d{4}年$/.test(words.slice(word.start, word.end)) &&
        head.actor?.start === word.end &&
        head.next &&
        holds.test(words.slice(head.next.start))
      )
        return false
      const acted = head.actor !== undefined && head.actor.start >= word.end && head.next !== undefined && head.next.kind !== 'being'
      return (
        (opens && (direct || (acted && head.actor?.start === word.end))) ||
        (direct && (aims || head.actor !== undefined)) ||
        (aims && /^(?:基本|全部|全面)/.test(behind))
      )
    }
    case 'rhythm':
      return (
        !counted.test(behind) &&
        !/^(?:[只仅](?:享受|[可能])|[可能]|最多|至多|限)/.test(behind) &&
        (/[前内]$/.test(words.slice(word.start, word.end)) || !(money.test(behind) && !/不少于|不低于|至少|安排/.test(behind))) &&
        !/^(?:的|度|为|是|领取|享受)/.test(behind) &&
        !(time.startsWith('按') && /^(?:分别|分开|分类|顺序|排列)/.test(behind))
      )
    case 'span':
      return (
        !cut.test(before) &&
        !(time.includes('年') && (before.endsWith('前') || behind.startsWith('能'))) &&
        (!time.endsWith('时间') || before.endsWith('用')) &&
        (!terms.test(before + behind) ||
          /^[后起]/.test(words.slice(word.start, word.start + 1)) ||
          /(?:届|期)满$/.test(whole.slice(0, word.start - segment.start))) &&
        !free.test(words.slice(word.end, word.end + 32)) &&
        !behind.startsWith('的')
      )
    case 'day':
      return (
        !/^(?:的|后|以后|之后|起|出生|第|[A-Za-z]|链接|附件|打印|来源|浏览|在册)/.test(behind) &&
        !/(?:会议|印发|下发|发布|施行|通过)/.test(whole)
      )
    case 'event':
      return (
        !/^(?:的|后|相关|有关)/.test(behind) &&
        !/^起?享受/.test(behind) &&
        (segment.words.some(({kind, start}) => act.has(kind) && start !== word.start) ||
          behind.length > 1 ||
          (then !== undefined && word.start === segment.start))
      )
    case 'range':
      return (
        (!/^(?:期间|的|度)/.test(behind) ||
          /^期间(?:[上报提申]|集中|登[录陆]|组织|填报|完成|通过[^，。；]{2,40}(?:系统|平台|网))/.test(behind)) &&
        !terms.test(whole)
      )
    default:
      return (
        !/^(?:的|以来|后|满|起?计算|不得?超过)/.test(behind) &&
        !/有效期|出生|计算[至到]/.test(whole) &&
        !(ofOwnYear.test(time) && given.test(words.slice(word.end)))
      )
  }
}

// 从投产当年起连续三年予以奖励: for how long somebody is given something
const ofOwnYear = /(?:次[日月年]|当[月年]|年度|(?<!发布?|公布|公告|施行|实施|签发|通过)之日)起$/
const given = /奖励|免征|减征|减免|补贴|补助|享受|优惠/

/** 2023年底前成立的企业: the time belongs to what describes a noun. */
function inAttribute(words: string, segment: Segment, time: Word): boolean {
  const de = deBehind(words, time.end, segment.end)
  if (de < 0 || isOfOrder(words, segment, time, de)) return false
  // 截至9月底前仍未验收的单位
  if (/^(?:仍|尚|还)?未/.test(words.slice(time.end, time.end + 2))) return true
  if (/(?:通过|成立|出生|发布|取得|建成|认定|入库|毕业|注册|登记|设立)$/.test(words.slice(time.end, de))) return true
  // 10月底前参保率低于80%的村
  if (/(?<!不)(?:低于|高于|超过|达到|不足|大于|小于|少于)[^，的]{0,12}$/.test(words.slice(time.end, de))) return true
  // 执行从2016年起电价下调的政策
  const last = words.lastIndexOf('的', segment.end - 1)
  if (
    /^的[^，（）]{1,5}$/.test(words.slice(Math.max(last, segment.start), segment.end)) &&
    time.form === 'from' &&
    segment.words.some(({kind, start}) => kind === 'verb' && start < time.start)
  )
    return true
  // 五日内在报告推荐的单位中确定: where it is done
  if (words[time.end] === '在' && /^的[^，]{1,14}[中内]/.test(words.slice(de, segment.end))) return false
  return segment.words.some(({kind, start, end}) => (kind === 'verb' || kind === 'being') && start >= time.end && end === de)
}

/** The first 的 of `[from, end)` outside brackets and quotation marks, or -1. */
function deBehind(words: string, from: number, end: number): number {
  let depth = 0
  for (let at = from; at < end; at++) {
    if ('（(“《'.includes(words[at])) depth++
    else if ('）)”》'.includes(words[at])) depth--
    else if (depth === 0 && words[at] === '的') return at
  }
  return -1
}

/** Does a time before a 的 belong to what is ordered all the same: 应于5日内作出是否受理的决定, 6月底前将新建的名册报送? */
function isOfOrder(words: string, segment: Segment, time: Word, de: number): boolean {
  const behind = words.slice(time.end, time.end + 4)
  if (/^[将把]/.test(behind)) return true
  const before = segment.words.findLast(({end, kind}) => end <= time.start && kind !== 'prep')
  if (before?.kind === 'modal' && /^[于在到至]?$/.test(words.slice(before.end, time.start))) return true
  if (/^(?:按照?|根据|依据|依照|参照)/.test(behind)) return segment.words.some(({kind, start}) => kind === 'verb' && start > de)
  // 6月底前报送各县编制的方案
  const act = segment.words.find(({kind, start}) => kind === 'verb' && start === time.end)
  const last = segment.words.find(({kind, end}) => kind === 'verb' && end === de)
  // 到2025年建成运转畅通、融合发展的体系: what is striven for
  if (act && time.form === 'goal') return true
  return (
    act !== undefined &&
    last !== undefined &&
    last.start > act.end &&
    (/[新所]$/.test(words.slice(act.end, last.start)) || nameIn(words, act.end, last.start) !== undefined)
  )
}
