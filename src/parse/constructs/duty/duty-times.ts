import type {Wanted} from '../../vocabulary/duty-headings.ts'
import type {Condition} from './condition-of.ts'
import {eventBefore, withEvent} from './event-before.ts'
import {inAttribute} from './in-attribute.ts'
import {isToldOf} from './is-told-of.ts'
import type {Segment, Word} from './lex.ts'
import type {Head} from './subject.ts'
import {countsByForm} from './time-form.ts'
import {isElsewhere, type TimePlace, undone} from './time-place.ts'

/**
 * The times of a part by which, on which or how often what it orders has to be done. Where a time stands decides first (in an
 * attribute, a condition, what somebody or something is, what was: nothing), then how it is said.
 *
 * `past` tells whether a time had passed when the notice was issued, `undefined` where that is not known.
 */
export function dutyTimes(
  words: string,
  segments: readonly Segment[],
  conditions: readonly Condition[],
  heads: readonly Head[],
  past: (time: Word) => boolean | undefined,
  wanted: Wanted,
): Word[] {
  const found: Word[] = []
  const ordered = segments.some((segment) => segment.words.some(({kind}) => kind === 'modal' || kind === 'by' || kind === 'ask'))
  const events =
    words.includes('前') &&
    (ordered ||
      heads.some(({actor}) => actor) ||
      /(?:[期届]满|到期|来临|到来|开始|结束)之?前/.test(words) ||
      /并[在于][^，的]{2,16}前/.test(words))
  if (!events && !segments.some(({timed}) => timed)) return found
  if (isToldOf(words, heads[0], ordered)) return found
  for (let k = 0; k < segments.length; k++) {
    const segment = segments[k]
    if (conditions[k]) continue
    if (!segment.timed) {
      const event = events && conditions[k + 1] !== 'de' ? eventBefore(words, segment, heads[k]) : undefined
      if (event && !undone.test(words.slice(segment.start, event.start)) && !inAttribute(words, segment, event) && !past(event))
        found.push(event)
      continue
    }
    for (const time of segment.words) {
      if (time.kind !== 'time') continue
      const place: TimePlace = {words, segments, heads, k, time, ordered}
      if (wanted === 'time' && k === 0 && time.start === segment.start && answers.test(words.slice(time.end, segment.end))) {
        found.push(time)
        continue
      }
      const before = found[found.length - 1]
      // 自发布之日起执行，暂定至2022年: one stretch
      if (
        before?.form === 'from' &&
        leadsOn.test(words.slice(before.end, time.start)) &&
        /[至到]|截[至止]/.test(words.slice(before.end, time.start + 2))
      ) {
        found.pop()
        if (!lasts.test(words.slice(time.end))) found.push({...before, end: time.end, till: time})
        continue
      }
      // 每年新增企业5家以上, below 申报条件: what somebody is
      if (wanted === 'conditions' && !ordered && !ends.has(time.form ?? 'bare') && !labelled.test(words.slice(0, time.start))) continue
      // 3月底前，如未完成验收，…: by when it holds
      if (
        time.form === 'end' &&
        time.start === segment.start &&
        time.end === segment.end &&
        (conditions[k + 1] === 'if' || conditions[k + 1] === 'de')
      )
        continue
      if (isElsewhere(place, past)) continue
      // 当日申报、当日受理: once
      if (found.some(({form, start, end}) => form === time.form && words.slice(start, end) === words.slice(time.start, time.end))) continue
      if (!countsByForm(place)) continue
      const whole = withEvent(words, segment, heads[k], time)
      if (
        past(whole) &&
        !(time.form === 'end' && handedIn.test(words.slice(time.end, segment.end)) && '于在'.includes(words[time.start - 1]))
      )
        continue
      // 每季度结束后7个工作日内
      if (before?.form === 'rhythm' && whole.start < time.start && whole.start === before.end) {
        const rhythm = {...whole, start: before.start}
        if (!past(rhythm)) found[found.length - 1] = rhythm
      } else found.push(whole)
    }
  }
  return found
}

// 于2024年5月10日前报送: asked for, even where the year is that of last year's notice
const handedIn = /^(?:[将把向]|[^，]{0,4}[报送寄交])/
// by which something is handed in, below conditions too
const ends = new Set(['end', 'span', 'goal', 'event'])
// 申报截止日期：2025年8月30日
const labelled = /(?:^|[，；])[^，；的]{0,12}(?:时间|日期)[为是：:]{0,2}$/
// 7月3日（星期四）; 7月3日 below 时间
const answers = /^(?:[（(][^（）()]{1,24}[）)])?$/
const leadsOn = /^(?:执行|施行|实施|有效|试行|起|，|暂定|暂行|一直|期间)*[至到]?$/
// 自5月1日起至6月30日期间: of what is told
const lasts = /^(?:期间|之?间)/
