import {endsLikeBody} from './bodies.ts'

// What a remark inside a clause opens with, and what it ends in; no name does.
const opening =
  /^(?:根据|依据|参照|按照?(?!职责|职能|分工|揭)|具体(?:安排|要求|时间|任务|办法|内容|见|由|以)|视(?!察|听|频|障|力)|如(?!皋|东)|若|凡|其中|详见|见附|未|已经?|不(?!动产)|确保|以下|上述|执行期|有效期|实施期|本(?:政策|办法|措施|通知|方案)|经费|费用|所需|政策|并(?!轨))/
const ending =
  /(?:[^然先前落善幕最皇太背]后|等事项|等内容|等要求|具体情况|另行(?:通知|确定|安排|制定)|为准|除外|有关规定|执行期.{0,20}|期满)$/

/** Are words of a clause a remark, not the name of anybody? `根据市里安排确定会议时间等事项` → true */
export const isAside = (words: string) => (opening.test(words) || ending.test(words)) && !endsLikeBody(words)

/** Do words of a clause say who sees to a thing beside the task: its money, its rules? `所需经费由各区统筹安排` → true */
export const seesToThing = (words: string) => thingBy.test(words)
const thingBy = /^[^，、；由]{0,10}(?:经费|资金|费用|补[助贴]|奖[金励]|办法|细则|方案|名单|标准|目录|时间|数据|材料)(?:均|统一|分别)?由./
