import type {Range} from '../../../syntax/range.ts'
import {strictOrders} from '../../vocabulary/order-words.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import {ordersItself} from './orders-itself.ts'
import {type Head, isGoverning} from './subject.ts'
import {shortName} from './subject-before.ts'

/** 企业更名的应说明原因: the subject of a condition that the order goes on from, where it orders them to act. */
export function inCondition(words: string, {actor, start}: Head, word: Word): Range | undefined {
  const label = words.slice(word.start, word.end)
  if (!strictOrders.has(label) || !ordersItself(words, word, label)) return undefined
  if (actor && actor.end < word.start) return actor
  // no further than a name and what happens
  return word.start - start <= 14 && words.indexOf('的', start) === word.start - 1 ? shortName(words, start, word.start - 1) : undefined
}

/**
 * The subject of an act before the order. What is done ends before it, or what it is done to; a thing is no subject.
 *
 * ```text
 * 两局开展检查应当使用统一文书    两局
 * 企业申报材料应真实            nobody
 * ```
 */
export function actingBefore(words: string, segment: Segment, head: Head, word: Word): Range | undefined {
  const {actor, next, start} = head
  const label = words.slice(word.start, word.end)
  const happens = label === '要' && next?.kind === 'verb' && events.test(words.slice(next.start, next.end))
  if (!(label === '需' || happens || label === '不得' || strictOrders.has(label)) || !ordersItself(words, word, label)) return undefined
  const asked = words.slice(word.end, segment.end)
  if (quality.test(asked)) return undefined
  const ofPersons = personal.test(asked)
  // 导游带团应…: what they do is no word of the tables
  if (!actor) return ofPersons && next === word ? shortName(words, start, word.start) : undefined
  if (next?.kind !== 'verb' || next.start >= word.start || isOthers(words, next, word)) return undefined
  if (ofPersons && befalls.test(words.slice(next.start, next.end))) return actor
  const done = words.slice(next.end, endOfSubject(segment, word)).replace(/[（(][^（()）]{0,40}[）)]$/, '')
  return /[的中]/.test(done) || (things.test(done) && !ofPersons) ? undefined : actor
}

/** Does what is done set somebody else to work: 组织专家评审, but 组织开标? */
const isOthers = (words: string, {start, end}: Word, order: Word) =>
  isGoverning(words.slice(start, end)) && !(words.startsWith('组织', start) && nameIn(words, end, order.start) === undefined)

// 执法队发现隐患要…: what they meet with, not 企业复工要…
const events = /^(?:发现|遇到|收到|接到|召开|举办|进入|外出|办理)$/
/** What happens to somebody: 纳税人发生规定的应税行为，应当… */
export const befalls = /^(?:发生|遇到|收到|接到)$/
// what only persons and bodies do
const personal =
  /^(?:在[^，]{1,12}内)?(?:重新|及时|依法|提前|主动|另行|首先|先|当场|立即|自觉|严格|随身|统一)*(?:办理|申请|报告|告知|备案|签订|缴纳|遵守|征得|征求|出示|佩戴|携带|配合|组织|通知|履行|向[^，]{1,20}(?:报告|申请|提出|备案|申报|提交))/

/** Where the words before an order end, without its adverbs. */
function endOfSubject({words}: Segment, {start}: Word): number {
  let end = start
  for (let w = words.findIndex((word) => word.start === start) - 1; w >= 0 && words[w].end === end && words[w].kind === 'adverb'; w--)
    end = words[w].start
  return end
}

// what is handed in, counted or built, not who does it
const things =
  /(?:材料|资料|栏|书|表|册|单|件|证|照|票|函|报告|方案|合同|协议|章|名称|地|址|数|量|额|率|比|费用?|款|金|税|价|收入|时间|期限?|日|年限|产品|设备|设施|项目|工程|场所|系统|平台|内容|范围|标准|条件|要求|程序|方式|制度|工作|活动|情况|结果|信息|数据|成果|资格|资质|过程|人数|[事业]务)等?$/
const quality = /^(?:明显|显著|逐年|持续|大幅)*(?:下降|降低|提高|提升|增长|增加|改善)$|^以.{1,30}为(?:主|准|重点|核心|基础|目标)/
