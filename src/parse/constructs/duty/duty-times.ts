import type {Segment, Word} from './lex.ts'
import type {Head} from './subject.ts'

// What lasts, is shown or given for so long: no time by which to act
const terms =
  /贴息|计算|公示期|有效期|免收|免征|免交|减半|减免|缓缴|缓交|顺延|保质|质保|保修|补贴|补助|奖励|有效|存期|期限为|聘期|任期|期限自|期限从|期限至|试用期|贷款期|租期|最高|不超过|上限|过渡期|出生/
const benefit = /^(?:阶段性)?(?:免|减征|减半|减免|缓缴|补贴|补助|奖励|给予|享受)/
const wishes = /^(?:建议|鼓励|欢迎|倡导|提倡|支持)$/
const free = /^(?:免费|减免|免收|免征|免交|减半|可?不再|不得|不予|可不|可免)/
// 截止时间延后至…: the new date
const putOff = /(?:延[长迟后期]|推迟|顺延|调整|提前)(?:至|到|为)?$/
// 每年1000名: how many
const counted = /^[约近超]?\d+(?:余|多)?[名人家户个万亿元]/
const money = /限流|最高|不超过|上限|元|%|％|给予|补助|补贴|奖励|下降|增长|提高/
const act = new Set<Word['kind']>(['verb', 'adverb', 'prep', 'modal', 'by', 'ask', 'with'])
// 对T前完成…的项目, 经T的会议研究: the time belongs to what it is said of
const ofOthers = /^(?:对|对于|针对|给|为|向|经|根据|按照|依据|因|与|以)$/

/** The times of a part by which, on which or how often what it orders has to be done. */
export function dutyTimes(
  words: string,
  segments: Segment[],
  conditions: ReadonlyArray<string | undefined>,
  heads: Head[],
  past: (time: Word) => boolean,
): Word[] {
  const found: Word[] = []
  if (!segments.some(({timed}) => timed)) return found
  const told =
    segments.length > 1 && /^[^，。；]{2,24}(?:召开|印发|举行|出台|下发|发布)/.test(words.slice(segments[1].start, segments[1].end))
  // 据…预报: what is foretold
  if (
    /^(?:据|根据)[^，。；]{2,16}(?:预报|预测|预警|预计|估计|测算|统计|监测|研判)，/.test(words) &&
    !segments.some((segment) => segment.words.some(({kind}) => kind === 'modal' || kind === 'by'))
  )
    return found
  // 每月召开一次例会，全年共召开12次: what was
  if (/每/.test(words) && /，[^，。；]{0,6}(?:共|累计)[^，。；\d]{1,8}\d/.test(words)) return found
  if (/公示(?:时间|期)|(?:规划|计划)期为/.test(words)) return found
  // 现将…印发给你们: what stands before and in it was
  const issued = Math.max(words.lastIndexOf('现将'), words.lastIndexOf('印发给你们'))
  for (let k = 0; k < segments.length; k++) {
    const segment = segments[k]
    if (!segment.timed || conditions[k]) continue
    const whole = words.slice(segment.start, segment.end)
    const done = segment.words.some(
      (word) => word.kind === 'past' && words.slice(word.start, word.end) !== '现' && !tellsApart(words, segment, word),
    )
    if (done || /(?:完成|取得|实现|达到|召开|开展|印发)了/.test(whole)) continue
    const opens = segment.words.find(({start}) => start >= heads[k].start)
    const ofOther = opens?.start === heads[k].start && opens.kind === 'prep' && ofOthers.test(words.slice(opens.start, opens.end))
    for (const word of segment.words) {
      if (word.kind !== 'time' || inAttribute(words, segment, word)) continue
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
      const before = words.slice(segment.start, word.start)
      if (/(?:上一?年度?|预计)$/.test(before)) continue
      if (word.form !== 'from' && /(?:实施|执行|有效|政策)期限?(?:为|暂定为)?$/.test(before)) continue
      // 截至2022年底，全国建成…: what was
      if (
        /^截[至止]/.test(words.slice(word.start, word.end)) &&
        word.end === segment.end &&
        /累计|共|已|尚|现有|达|建成|实现|完成|同比|超|统计/.test(words) &&
        !segments.some((other) => other.words.some(({kind}) => kind === 'modal'))
      )
        continue
      // 3月20日，市局召开会议: what was
      if (told && k === 0 && word.form === 'day') continue
      const start = found[found.length - 1]
      // 自发布之日起执行至2022年: one stretch
      if (
        start?.form === 'from' &&
        start.start >= segment.start &&
        /^(?:执行|施行|实施|有效)?[至到]?$/.test(words.slice(start.end, word.start)) &&
        /[至到]/.test(words.slice(start.end, word.start + 1))
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

/** 接到命令后半小时内: the time with the event from which it is counted, which stands behind who acts and what orders. */
function withEvent(words: string, segment: Segment, {start, actor}: Head, time: Word): Word {
  if (time.form !== 'span' || !fromEvent.test(words.slice(time.start, time.end))) return time
  let from = actor && actor.end < time.start ? actor.end : start
  for (const {kind, start: at, end} of segment.words) {
    if (end > time.start) break
    if (opensEvent.has(kind) && (kind !== 'prep' || placesTime.test(words.slice(at, end)))) from = Math.max(from, end)
  }
  // 延长至疫情结束后两个月内
  from = Math.max(from, words.lastIndexOf('至', time.start) + 1)
  from += beforeEvent.exec(words.slice(from, time.start))?.[0].length ?? 0
  return from < time.start && time.start - from <= longestEvent ? {...time, start: from} : time
}
const holds = /^(?:举办|承办|召开|发布|出台|印发|创业|认定|申报|评选|兼并)/
const fromEvent = /^[后起前]|^[^提].*前$/
const opensEvent = new Set<Word['kind']>(['modal', 'prep', 'ask', 'link', 'time'])
const placesTime = /^[于在]$/
// 确保接到命令后半小时内
const beforeEvent = /^(?:确保|保证|力争|允许|原则上?|[并且或于在]){1,3}/
const longestEvent = 24

/** 已办理登记的纳税人应当…: does a past word tell somebody apart who is ordered something? */
function tellsApart(words: string, segment: Segment, past: Word): boolean {
  const modal = segment.words.find(({kind, start}) => kind === 'modal' && start > past.end)
  const de = words.indexOf('的', past.end)
  return modal !== undefined && de >= 0 && de < modal.start
}

/** Is it a time of the act, by the words round it? */
function counts(words: string, segment: Segment, head: Head, word: Word, whole: string, then: Head | undefined): boolean {
  const behind = words.slice(word.end, segment.end)
  const next = segment.words.find(({start}) => start >= word.end)
  switch (word.form) {
    case 'bare': {
      // 今年申报截至11月20日: when is said behind it
      if (segment.words.some(({start, form}) => start > word.start && (form === 'end' || form === 'day' || form === 'range'))) return false
      if (/被列|^(?:度|来|以来|的|起|后|期间|版|级|初|份|拟|第)/.test(behind)) return false
      // 二季度，开展…
      if (then && word.start === segment.start && word.end === segment.end)
        return then.actor !== undefined || (then.next?.start === then.start && (then.next.kind === 'verb' || then.next.kind === 'adverb'))
      const opens = word.start <= head.start && /^[于在]?$/.test(words.slice(segment.start, word.start))
      const direct =
        behind.startsWith('集中') ||
        /^将(?!军|来|于|在)/.test(behind) ||
        (next?.start === word.end && (next.kind === 'verb' || next.kind === 'adverb') && !/^拟/.test(behind))
      // 2018年科技部、教育部举办…: the year is part of what is told
      if (
        /^\d{4}年$/.test(words.slice(word.start, word.end)) &&
        head.actor?.start === word.end &&
        head.next &&
        holds.test(words.slice(head.next.start))
      )
        return false
      const acted = head.actor !== undefined && head.actor.start >= word.end && head.next !== undefined && head.next.kind !== 'being'
      return (opens && (direct || (acted && head.actor?.start === word.end))) || (direct && head.actor !== undefined)
    }
    case 'rhythm':
      return (
        !counted.test(behind) &&
        !/^(?:[只仅]?[可能]|最多|至多|限)/.test(behind) &&
        !(money.test(behind) && !/不少于|不低于|至少|安排/.test(behind)) &&
        !/^(?:的|度)/.test(behind)
      )
    case 'span':
      return (
        (!terms.test(whole) ||
          /^[后起]/.test(words.slice(word.start, word.start + 1)) ||
          /(?:届|期)满$/.test(whole.slice(0, word.start - segment.start))) &&
        !free.test(behind) &&
        !behind.startsWith('的')
      )
    case 'day':
      return !/^(?:的|后|以后|之后|起|出生|第)/.test(behind) && !/(?:会议|印发|下发|发布|施行|通过)/.test(whole)
    case 'event':
      return (
        !/^(?:的|后)/.test(behind) &&
        !/^起?享受/.test(behind) &&
        (segment.words.some(({kind, start}) => act.has(kind) && start !== word.start) ||
          behind.length > 1 ||
          (then !== undefined && word.start === segment.start))
      )
    case 'range':
      return (!/^(?:期间|的)/.test(behind) || /^期间[上报提申]/.test(behind)) && !terms.test(whole)
    default:
      return !/^(?:的|以来|后|满|起?计算)/.test(behind) && !/有效期|出生|计算[至到]/.test(whole)
  }
}

/** 2023年底前成立的企业: the time belongs to what describes a noun. */
function inAttribute(words: string, segment: Segment, time: Word): boolean {
  const de = words.indexOf('的', time.end)
  if (de < 0 || de >= segment.end) return false
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
