import type {Range} from '../../../syntax/range.ts'
import {strictOrders, undertakings} from '../../vocabulary/order-words.ts'
import {actingBefore, inCondition} from './acting-subject.ts'
import {addActor, addListed, addListedBefore} from './add-actor.ts'
import {describesLater} from './described.ts'
import {isAdded, larger} from './in-phrase.ts'
import {isNoOrder} from './is-no-order.ts'
import {isQualified, limitsAct} from './is-qualified.ts'
import type {Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import {narrates} from './narrates.ts'
import {orderOf} from './order-of.ts'
import {ordersItself} from './orders-itself.ts'
import type {Part} from './part.ts'
import {subjectBefore} from './subject-before.ts'

/** Reads whom a word orders: its subject, or of whom the sentence speaks where it has none of its own. */
export function readOrder(part: Part, k: number, word: Word): void {
  const {words, segments, heads, topic} = part
  const segment = segments[k]
  const head = heads[k]
  if (isNoOrder(words, segment, word) || isAdded(part, k)) return
  const order = orderOf(words, word)
  // 可由, 应由: who acts stands behind it
  if (segment.words.some(({kind, start}) => kind === 'by' && start >= word.end && first.test(words.slice(word.end, start)))) {
    part.modal ??= order
    return
  }
  const label = words.slice(order.start, order.end)
  // 牵头编制完成了…: what was done
  if (undertakings.has(label) && narrates(words.slice(word.end, segment.end))) return
  // 团队承担重大项目，有明确的目标: what they have
  if (label === '承担' && heads[k + 1]?.next?.kind === 'being' && heads[k + 1].next?.start === segments[k + 1].start) return
  // an attribute: 不能按期缴纳的企业
  if ((head.actor && word.end <= head.actor.start) || describesLater(words, segment, word, segments[k + 1])) return
  if (part.said || (label === '需要' && needs.test(words.slice(segment.start, word.start)))) return
  const subject =
    words[word.start - 1] === '的' && head.next?.kind !== 'prep'
      ? isOfTopic(part, k, word, label)
        ? 'open'
        : inCondition(words, head, word)
      : (subjectBefore(words, segment, head, word) ??
        actingBefore(words, segment, head, word) ??
        (strictOrders.has(label) && actsNext(part, k) ? 'open' : undefined))
  if (subject === 'open') {
    part.modal ??= order
    if (
      topic &&
      !isQualified(words, segment, order) &&
      (!topic.condition || (topic.condition === 'if' ? strictOrders.has(label) : ordersItself(words, word, label)))
    ) {
      addJoined(part, topic.range, label)
      addOf(part, k - 1, topic.from ?? topic.range.start, topic.range, label)
    }
  } else if (subject) {
    if (limitsAct(words, segment, subject, order) || !isQualified(words, segment, order)) {
      part.modal ??= order
      addListedBefore(part, k, label)
      addOf(part, k, head.start, subject, leads.test(words.slice(word.end, word.end + 8)) ? '牵头' : label)
      const helper = label === '牵头' ? helpersBehind.exec(words.slice(word.end, segment.end)) : null
      const helping = helper ? nameIn(words, word.end + 1, word.end + 1 + helper[1].length) : undefined
      if (helping) addActor(part, helping, '配合')
    }
    part.topic = {range: subject, condition: undefined}
  } else {
    if (!head.actor) part.modal ??= order
    if (head.actor || head.start >= word.start) return
    // a thing of its own stands before it
    if (!head.next || head.next.start > head.start) part.topic = undefined
  }
  part.said = true
}

// 应当先由
const first = /^(?:[先均都]|首先|统一|分别|依法|主要|一般|全部)?$/

/** Adds those to whom the segment of somebody joins him: 符合条件的企业，或有场地的单位，以及有资质的机构，均可… */
function addJoined(part: Part, {start}: Range, label: string): void {
  const {words, segments, heads} = part
  let k = segments.findIndex(({end}) => end > start)
  for (; k > 0 && joins.test(words.slice(segments[k].start, segments[k].start + 2)); k--) {
    const {start: from, end} = segments[k - 1]
    const {actor, next} = heads[k - 1]
    const name = actor && !next ? actor : nameIn(words, Math.max(from, words.lastIndexOf('的', end - 1) + 1), end)
    if (!name) return
    addActor(part, name, label)
  }
}
const joins = /^(?:以及|或|和|及)/

/** Adds somebody whom a segment names, and those of whom they are the foremost. */
function addOf(part: Part, k: number, from: number, range: Range, label: string): void {
  const others = larger(part, k)
  if (others) addActor(part, others, label)
  addListed(part, from, range, label)
}

/** 逾期未领取的须重新预约: a condition without a subject of its own, behind which the one must act of whom the sentence speaks. */
const isOfTopic = ({words, heads, topic}: Part, k: number, word: Word, label: string): boolean =>
  topic !== undefined &&
  !topic.condition &&
  !heads[k].actor &&
  heads[k].next?.start === heads[k].start &&
  strictOrders.has(label) &&
  ordersItself(words, word, label)

/** 符合条件的农户，办理取水应当…: what somebody does who is all that the segment before names. */
function actsNext({heads, topic}: Part, k: number): boolean {
  const {actor, next, start} = heads[k]
  return (
    k > 0 &&
    !actor &&
    next?.kind === 'verb' &&
    next.start === start &&
    topic !== undefined &&
    topic.range === heads[k - 1].actor &&
    !heads[k - 1].next
  )
}

// 甲局牵头、乙局配合整改
const helpersBehind = /^、([^，。；、的]{2,30}?)(?:密切|积极|联动|协同|主动)*(?:配合|协助)/
// 要牵头抓总, 负责牵头
const leads = /^(?:总?牵头|抓总|(?:切实|充分|认真)?(?:发挥|履行|落实|承担)好?牵头)/
// 根据需要, 因需要
const needs = /^(?:根据|因|按|视|依据|依|结合|如)/
