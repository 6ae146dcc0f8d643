import {strictOrders} from '../../vocabulary/order-words.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import type {Head} from './subject.ts'

/** How a segment says a condition: …的, 如…, …时. */
export type Condition = 'de' | 'if' | 'when' | undefined

/** Does a segment say under which condition the others hold? */
export function conditionOf(words: string, {start, end, words: list}: Segment, head: Head): Condition {
  if (words[end - 1] === '的') return 'de'
  if (words[end - 1] === '外' && except.test(words.slice(start, end))) return 'when'
  const [first] = list
  if (first?.kind === 'if' && (first.start === start || first.start === head.start))
    // 凡在本市注册的企业，可…: whom it is about
    return words[first.start] === '凡' &&
      [end, ...list.filter(({kind}) => kind === 'modal').map(({start: order}) => order)].some((to) =>
        nameIn(words, words.lastIndexOf('的', to - 1) + 1, to),
      )
      ? undefined
      : 'if'
  if (head.actor && head.next?.kind === 'if') return isOrdered(list, head.next) ? undefined : 'when'
  if (
    (((words[end - 1] === '时' || words[end - 1] === '后') && !noCondition.test(words.slice(end - 2, end))) ||
      withinTerm.test(words.slice(start, end))) &&
    !list.some(({kind, end: to}) => kind === 'time' && to === end) &&
    !ordersWithin(words, list, head) &&
    // 请各科室于9月5日前填报并盖章后，…: it has begun
    !(list.some(({kind}) => kind === 'ask') && list.some(({kind, end: to}) => kind === 'time' && words[to - 1] === '前'))
  )
    return 'when'
  if (
    circumstance.test(words.slice(end - 3, end)) &&
    // 各部门在核对的基础上，及时公开: who does what follows
    !(head.actor?.end === head.next?.start && head.next?.kind === 'prep' && '础提'.includes(words[end - 2])) &&
    !list.some(({kind}) => kind === 'modal' || kind === 'by' || kind === 'ask' || kind === 'time')
  )
    return 'when'
  return undefined
}

/** 学校如发现险情应立即报告: does the order follow in the same breath? */
const isOrdered = (list: Word[], condition: Word) => list.some(({kind, start}) => kind === 'modal' && start >= condition.end + 2)

// 延长工时, 准时, 至21时, 善后
const noCondition = /[\d工课学按及限小届适随同准实平临即计]时|[落善售先滞背前]后/
const withinTerm = /(?:[时期]限|规定时间)内$/
// 除依法需要保密外
const except = /^除[^，。；]{1,30}外$/
// 制定政策过程中: circumstances, where nothing is ordered
const circumstance = /(?:过程中|[情前]况下|前提下|基础上|期间)$/

/** 各单位要在收到通知后，…: what is ordered follows, and the order is no part of the condition; 各县应审核材料后，…: it has begun. */
const ordersWithin = (words: string, list: Word[], {actor, next}: Head) =>
  list.some(({kind, end}) => kind === 'modal' && /^[在于待自经]/.test(words.slice(end, end + 1))) ||
  (actor !== undefined && next?.kind === 'modal' && hasBegun(words.slice(next.start, next.end)))
const hasBegun = (order: string) => order === '要' || order === '负责' || strictOrders.has(order)
