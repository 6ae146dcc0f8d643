import type {Range} from '../../../syntax/range.ts'
import {addActor} from './add-actor.ts'
import {orderOfTopic} from './orders-itself.ts'
import type {Part} from './part.ts'
import {isEach} from './read-bare.ts'

/** Reads a segment that says under which condition the others hold: who stands in it is whom they speak of. */
export function readCondition(part: Part, k: number): void {
  const {words, segments, heads, conditions} = part
  const segment = segments[k]
  const {actor, next} = heads[k]
  const condition = conditions[k]
  // 备案人提交的资料齐全的: whose thing it is
  const ofThing = next?.kind === 'verb' && words[next.end] === '的' && next.end < segment.end - 1
  // 申请人如…的: who stands before 如 stands outside the condition; 县局对逾期未报的，应给予…: they who give
  if (actor && !ofThing && !(part.topic && goesOnWith.test(words.slice(segment.start, segment.start + 2))))
    part.topic = {
      range: actor,
      condition:
        condition !== 'de' || next?.kind === 'if' ? undefined : next?.start === actor.end && words[next.start] === '对' ? 'if' : 'de',
    }
  else if (part.topic && condition === 'de') part.topic = {...part.topic, condition}
  // 申报单位待预审通过后，报送材料: who acts then
  if (condition === 'when' && actor && next && words[segment.end - 1] === '后' && actsAfterwards(part, k + 1))
    part.bare.push({...actor, role: 'responsible', each: isEach(words, actor) && next.kind !== 'being'})
  const {topic} = part
  // 各街道…，遇到险情要立即上报
  const order: Range | undefined = condition === 'if' && topic && !topic.condition && k > 0 ? orderOfTopic(words, segment) : undefined
  if (order && topic) {
    part.modal ??= order
    addActor(part, topic.range, words.slice(order.start, order.end))
  }
}

// 企业若未按期报送，或者项目未实施的，…: the second condition is of the same one
const goesOnWith = /^(?:以及|或|且|并)/

/** Does a segment open with what is done, by nobody of its own: 交档案室保存, 立即赶赴现场? */
function actsAfterwards({words, segments, heads, conditions}: Part, k: number): boolean {
  if (k >= segments.length || conditions[k] || heads[k].actor || segments[k].words.some(({kind}) => kind === 'by')) return false
  const {start, next} = heads[k]
  return (
    start > segments[k].start ||
    (next?.start === start && (next.kind === 'modal' || next.kind === 'prep' || next.kind === 'verb')) ||
    /[交报送]/.test(words[start])
  )
}
