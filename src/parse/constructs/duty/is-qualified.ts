import type {Range} from '../../../syntax/range.ts'
import {firstCodes} from '../../vocabulary/edges.ts'
import {undertakings} from '../../vocabulary/order-words.ts'
import {type Segment, servesOthers} from './lex.ts'
import {nameIn} from './name-in.ts'

/** 驾驶员连续驾驶不得超过4小时: how far somebody may go in what they do, not what they have to be. */
export const limitsAct = (words: string, {words: list}: Segment, subject: Range, {start, end}: Range): boolean =>
  bans.test(words.slice(start, end)) &&
  limit.test(words.slice(end, end + 3)) &&
  list.some(
    (verb) => verb.kind === 'verb' && verb.start >= subject.end && verb.end === start && !states.has(words.slice(verb.start, verb.end)),
  )
const bans = /^不[得能准许]$/
const limit = /^超过[\d一二两三四五六七八九十]/
const states = new Set('注册 登记 成立 设立 经营 从业 从事 负债 占用 达到'.split(' '))

/**
 * Does an order say what somebody has to be or have, or what is done to him, rather than what he has to do?
 *
 * ```text
 * 申报单位应同时具备下列条件    yes
 * 评审专家应从专家库中选取      yes
 * 申报单位应当为举报人保密      no
 * ```
 */
export function isQualified(words: string, segment: Segment, {start, end}: Range): boolean {
  if (undertakings.has(words.slice(start, end))) return false
  if (experience.test(words.slice(end, end + 10)) || lasted.test(words.slice(end, end + 20))) return true
  // most orders are acts, which begin with and end in other characters
  if (!openings.has(words.charCodeAt(end)) && !closings.has(words[segment.end - 1])) return false
  const said = words.slice(end, segment.end).replace(passed, '')
  // 每月带班不得少于一次: how often it has to be done
  if (howOften.test(said) && segment.words.some(({form}) => form === 'rhythm')) return false
  return (
    (qualification.test(said) && !forOthers.test(said) && !servesSomebody(words, segment, end)) ||
    placed.test(said) ||
    state.test(said) ||
    good.test(said) ||
    chosen.test(said) ||
    counted.test(said) ||
    (/可以?$/.test(words.slice(end - 2, end)) && listed.test(said))
  )
}

const howOften = /^[少低]于[\d一二两三四五六七八九十]{1,3}(?:[次遍场天]|个?小时)/
// 需已建立制度; 应为节水服务提供企业
const state = /^已[^，]|^为[^，]{2,24}(?:企业|单位|机构|公司|法人|组织)$/
// 应同时具备, 须至少有
const passed = /^(?:同时|首先|同样|均|都|还|也|至少(?=[有具拥取]))+/
// 应当为举报人保密
const forOthers =
  /^为(?!\d).{1,24}(?:提供|服务$|服好务|当好|把关|保密|创造|办理|开具|缴纳|购买|配备|开展|做好|设立|安排|出具|命名|留出|解决|营造|开户|建档|发放|讲解|接种|体检|投保|代办|减免|垫付|联系|搭建|争取|送)/
/** 应当为困难群众|开辟绿色通道: something is done for somebody who is named, and no name ends the segment. */
function servesSomebody(words: string, segment: Segment, behind: number): boolean {
  if (words[behind] !== '为') return false
  const bracket = words.slice(behind, segment.end).search(/[（(。]/)
  const end = bracket < 0 ? segment.end : behind + bracket
  return servesOthers(words, behind + 1, end) && nameIn(words, behind + 1, end) === undefined
}
const qualification =
  /^(?:少于|多于|低于|高于|大于|小于|超过|是|为|作为|包括|包含|存在|与[^，。；]{1,16}(?:存在|有)[^，。；]{0,8}(?:关系|关联|往来|纠纷|竞争)|有(?!针对性|计划|步骤|重点|组织|序|效|力|所)|具有|具备|取得|获得|满足|符合|属于|系(?![安带好紧挂扣])|连选|连任|无(?!偿|条件|故|缝)|拥有|持有|处于|达到|占(?!用)|居于|已经?(?:取得|获得|通过|完成|建成|列入|纳入|具备|具有))/
// 应担任过班干部, but 应表决通过, 应走过场
const experience =
  /^(?:至少|曾经?|连续|独立|亲自|主要){0,2}(?:[\u4e00-\u9fa5][^通经超越度渡跨透绕路不逾]|[做有当任上干评教写])过(?![程期度渡失错滤敏路户往关热量剩去场户桥街问后渡])/
const placed =
  /^在(?:[^，]{2,20}(?:区域|境|辖区|范围|[省市县区])内?(?:依法)?(?:设立|成立)$|[^，]{2,14}前在[^，]{2,12}(?:部门|[局省市县区境内])(?:依法)?(?:注册|登记|成立|设立)$|[^，将把向对的]{1,14}(?:[中上内下外时省市县区业界国]|方面|领域|期间|学科|专业)(?:均|都|已|至少)?(?:具?有|具备|符合|取得|满足|拥有|获得)|.{2,30}(?:突出|显著|领先|优秀|前列|前列的[^，]{2,8})$|.{2,30}(?:注册|登记|成立|设立|经营|运营)满?[\d一二两三四五六七八九十]{1,3}个?[年月])/
// 须证照齐全, 应经主管部门登记或备案
const good =
  /^(?:[国省市][^，]{1,10}以上$|[^，建]{2,6}(?:齐全|完备|良好|优良)|经[^，]{2,24}(?:登记|备案|认定)(?:或者?(?:登记|备案|认定))?)$/
// 应从专家库中选取, 须被认定为
const chosen = /^(?:从[^，]{2,24}(?:选取|抽取|选择|产生|遴选|选聘|聘请|选派)$|被|视同|视为)/
// 应补贴金额: so much
const counted = /^(?:补[贴助]|奖励|拨付|支付|承担|缴[纳存]?|付|收|发|退|减免|纳税?)[^，]{0,2}(?:[金数]?额|款)(?:等|$)/
// 应正常运营满一年
const lasted =
  /^[^，]{0,6}(?:运营|经营|成立|注册|登记|工作|从业|参保|缴费|居住|任教|任职|从教|服务)(?:已|均|应)?满[\d一二两三四五六七八九十]{1,3}个?(?:周年|年|月|学年)/
// 可优先列入
const listed = /^(?:优先|直接|择优|按规定)?(?:列入|纳入|入选)/

const openings = firstCodes(state, passed, qualification, placed, chosen, counted, listed)
// how `good` ends
const closings = new Set('上全备好良案记定')
