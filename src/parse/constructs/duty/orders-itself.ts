import {strictOrders} from '../../vocabulary/order-words.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'

/** Does an order behind …的， tell the one of the condition to act? 逾期未报的，应当说明 → yes; 可…, 应予处罚 → no */
export const ordersItself = (words: string, word: Word, label: string) =>
  ordering.has(label) && !passive.test(words.slice(word.end, word.end + 12)) && !byRule.test(words.slice(word.end, word.end + 44))

/** The order behind a condition in one breath with it, if nobody else is named there: it is theirs of whom the sentence speaks. */
export const orderOfTopic = (words: string, {words: [condition, ...list]}: Segment) =>
  list.find(
    ({kind, start, end}) =>
      kind === 'modal' &&
      start >= condition.end + 2 &&
      ordering.has(words.slice(start, end)) &&
      !passive.test(words.slice(end, end + 12)) &&
      nameIn(words, condition.end, start) === undefined,
  )

const ordering = new Set([...strictOrders, ...'要 只能 不得 不能 不可 不准 不许 严禁 需 需要'.split(' ')])
const passive =
  /^(?:予以|给予|纳入|列入|取消|追究|责令|依法|撤销|收回|视为|视同|结合|从严|严肃|追回|立即取消|不予|暂停|终止|认定|处以|享受|享有|推荐|推报|参评|评[优为]|要求|拒绝|阻碍|刁难)|[将对把令向为]其|从[^，]{2,8}中?扣|其(?:资格|法定代表|负责人|上级|主管)/

// 应按规定处理, but 应按规定申报
const byRule = /^按[^，；]{0,40}(?:处理|处罚|处分|处置|追究|追责|查处|扣|执行|给予|撤销|认定|确定|计算|予以)/
