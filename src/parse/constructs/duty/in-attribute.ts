import {aim} from '../../vocabulary/duty-times.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'

/**
 * Does a time belong to what describes a noun: 2023年底前成立的企业? It does where the first thing done behind it is what the 的
 * closes, and nothing orders or does it before.
 */
export function inAttribute(words: string, segment: Segment, time: Word): boolean {
  // 实行每日监测制度: the time is part of its name
  const verb = segment.words.findLast(({end}) => end <= time.start)
  // 开展节前检查, but 确保汛前完工
  if (time.form === 'event' && verb?.kind === 'verb' && verb.end === time.start && !aim.test(words.slice(segment.start, time.start)))
    return true
  const founded = (verb?.kind === 'verb' && verb.end === time.start) || founds.test(words.slice(segment.start, time.end + 1))
  if (founded && system.test(words.slice(time.end, segment.end))) return true
  const de = deBehind(words, time.end, segment.end)
  if (de < 0) return false
  const behind = words.slice(time.end, de)
  // 每周一次的例会
  if (/^(?:至少)?[一两三四五六\d]{1,2}[次回遍]$/.test(behind)) return true
  // 截至9月底前仍未验收的单位
  if (/^(?:仍|尚|还)?未/.test(behind)) return true
  if (/^[将把]/.test(behind)) return false
  // 2026年换表且需要更名的单位，应…: whom the order behind is for
  if (
    time.start === segment.start &&
    !goesFirst.has(time.form ?? 'bare') &&
    time.form !== 'rhythm' &&
    '，,'.includes(words[segment.end]) &&
    nameIn(words, words.lastIndexOf('的', segment.end) + 1, segment.end)
  )
    return true
  // 有效期满前取得证书的企业可…
  const got = segment.words.find(({start}) => start === time.end)
  const then = segment.words.find(({kind, start}) => start > de && kind !== 'other')
  if (
    got?.kind === 'being' &&
    ((time.form === 'event' && time.start === segment.start) || nameIn(words, de + 1, then?.start ?? segment.end))
  )
    return true
  // 执行从2016年起电价下调的政策
  const did = segment.words.some(({kind, start}) => kind === 'verb' && start < time.start)
  if (did && time.form === 'from' && /^的[^，（）]{1,5}$/.test(words.slice(words.lastIndexOf('的', segment.end), segment.end))) return true
  const last = segment.words.find(
    ({kind, start, end}) =>
      start >= time.end && (kind === 'verb' || kind === 'being') && (end === de || /^[后过时]$/.test(words.slice(end, de))),
  )
  const compared = /(?<!不)(?:低于|高于|超过|达到|不足|大于|小于|少于)[^，的]{0,12}$/.exec(behind)
  const own = segment.words.find(({kind, start}) => start >= time.end && (kind === 'verb' || kind === 'time'))
  // 2025年底前建成、基础设施不全的小区
  if (own && words[own.end] === '、' && !segment.words.some(({kind, start}) => kind === 'verb' && start === own.end + 1)) return true
  if (!last && !compared) return false
  // 应于每季度末报送的报表有所减少: what is ordered is told of the noun
  if (own === last && own?.end === de && isNext(segment, time, own) && !aside.test(words.slice(de, segment.end))) return true
  if (ordersBefore(words, segment, time, de)) return false
  // 五日内在报告推荐的单位中确定: where it is done
  if (words[time.end] === '在' && /^的[^，]{1,14}[中内]/.test(words.slice(de, segment.end))) return false
  const closes = last?.start ?? time.end + (compared?.index ?? 0)
  if (!own || own.start >= closes) return true
  // 节前检查发现的问题
  if (time.form === 'event' && own.start === time.end && own.end === closes) return true
  const first =
    time.form === 'rhythm'
      ? own.start === time.end || '前内'.includes(words[time.end - 1])
      : own.kind === 'time' || goesFirst.has(time.form ?? 'bare')
  return !first || describesSubject(words, segment, time, de)
}
/** Is a verb the first that stands behind a time, but for an order? */
const isNext = ({words: list}: Segment, time: Word, {start}: Word) =>
  start === time.end || list.some(({kind, start: at, end}) => kind === 'modal' && at === time.end && end === start)
const aside = /^的(?:同时|基础|前提|情况|过程|$)/
// 建立泵站每日2次巡检制度
const founds = /(?:建立|健全|完善|实行|落实|提供)[^，]{2,12}\d$/
const system = /(?:制度|机制|措施|模式|服务)$/

// Times that stand before what is done by them, rather than before what describes somebody.
const goesFirst = new Set(['end', 'span', 'goal', 'from', 'event'])

/** 6月底前完成登记的企业，可…: does what is described end the segment, so that another one goes on with it? */
const describesSubject = (words: string, segment: Segment, time: Word, de: number) =>
  words[segment.end] === '，' &&
  segment.words.every(({kind, start}) => start >= time.start || kind === 'prep' || kind === 'link' || kind === 'if') &&
  nameIn(words, de + 1, segment.end) !== undefined

/** The first 的 of `[from, end)` outside brackets and quotation marks, or -1. */
export function deBehind(words: string, from: number, end: number): number {
  let depth = 0
  for (let at = from; at < end; at++) {
    if ('（(“《'.includes(words[at])) depth++
    else if ('）)”》'.includes(words[at])) depth--
    else if (depth === 0 && words[at] === '的') return at
  }
  return -1
}

/** Does an order or a rule by which it is done stand at the time: 应于5日内作出是否受理的决定, 8月底前要关停无力维护的账号? */
function ordersBefore(words: string, segment: Segment, time: Word, de: number): boolean {
  if (segment.words.some(({kind, start}) => kind === 'modal' && start >= time.end && start < de)) return true
  const before = segment.words.findLast(({end, kind}) => end <= time.start && kind !== 'prep')
  if (before?.kind === 'modal' && /^[于在到至]?$/.test(words.slice(before.end, time.start))) return true
  if (/^(?:按照?|根据|依据|依照|参照)/.test(words.slice(time.end)))
    return segment.words.some(({kind, start}) => kind === 'verb' && start > de)
  // 到2025年建成运转畅通、融合发展的体系: what is striven for
  return time.form === 'goal' && segment.words.some(({kind, start}) => kind === 'verb' && start === time.end)
}
