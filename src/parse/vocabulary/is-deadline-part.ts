import {endsLikeBody} from './bodies.ts'
import {byProgress, century, doneBefore, normalDeadline} from './deadlines.ts'
import {firstCodes, lastCodes} from './edges.ts'
import {oneOf} from './one-of.ts'

const opens = (...words: string[]) => new RegExp(`^${oneOf(...words)}`)

// What the deadlines in clauses open with; no body does.
const opening = opens(
  // dates: 2025年6月, 十四五, 今年, 上半年
  `${century}年?[—\\-–－~～至到年./]|\\d{1,2}月|[一二三四五六七八九十]{1,2}月|“?十[三四五六七]五`,
  '今年|本年|明年|当年|年底|年末|年内|年终|年度内|全年|上半年|下半年|(?:第?[一二三四](?:季度?)?[、和]){0,3}第?[一二三四]季度',
  `二[〇○零ＯOo0][〇○零ＯOo0一二三四五六七八九]{2}年|\\d{2}年(?:\\d{1,2}月|年?[底末]|[一二三四]季|[上下]半)|前(?:半年|[两二三四五六七八九十\\d]{1,2}个?(?:季度|月))`,
  // what leads up to one: 截至2025年, 自印发之日起
  `[到至于在]${century}|不[迟晚]于|力争|原则上|截[至止]|自.{1,20}[起内]|从.{1,20}起|(?:本.{2,4})?(?:印发|发布|下发)(?:后|之日)`,
  // rhythms, and what has no end
  '每[个一]?[周月季半年日天星旬学]|各季|按[月季周]|逐月|并?长期|并?持续|常态|常年|以后(?:每年|长期|持续)|立即|立行|即日|即刻',
)
// One of these tells that such words are a date: 持续用力 is none.
const dated = /[年月季周日]|底|内|长期|持续|常态|立|期间|五|\d[-./]\d/
// The longest of them, which hold a sentence about what is done by then.
const longest = 40

// Others that no body opens with, dated or not: 即时整改, 每两周报送1次, 另行通知, 开学后两周内.
const undated = opens(
  '每(?:学期|两|三|半|逢)|即时|适时|视情|另行|待定|限期|按(?:上级|要求|期)|根据上级|已经?(?:完成|落实|办结)|确保|贯穿|持续用力',
  byProgress,
  '最迟|务必|分别于|[至到]\\d{1,2}月|次年|本月|本(?:周|月|旬|季度|学期|年度)|下(?:周|月|旬|季度|学期)|开学|放假|分[两二三四\\d]+批',
  `${century}[-./]\\d{1,2}|\\d{1,2}\\.\\d{1,2}日?前`,
)
// What they end in.
const ending = new RegExp(
  `${oneOf(
    '[月日底末年开期节学假会汛赛检考]前|结束前|到来前|之前|前完成',
    '[周天日月年时期]内|[年月日]内完成|个月完成',
    '持续推进|长期坚持|期间|[每年月周季期].{0,10}次',
  )}$`,
)
const longestUndated = 24
// A span with what is done in it (图纸审定后三个月内完工), and what is done before a season or an event (入冬前建成).
const span = /(?:\d{1,3}|[一二两三四五六七八九十半]{1,4})(?:个?(?:工作日|小时|月|周|学期)|日|天|星期|年)(?:以|之)?内[^年月日内]{0,10}$/
const beforeAct = new RegExp(`[^目提当超领支]前${doneBefore}$`)
// 前期工作专班负责: a body, for all that
const ofBodies = /负责|单位|部门|牵头|配合/

// 2026年江海省运动会筹委会负责: the year is part of a body's name
const yearInName = new RegExp(`^${century}年[^\\d月底末前内起止季半]{2,20}(?:[组筹执]委会|委员会|小组|专班|办公室|指挥部)`)

// Most parts of a clause begin with none of these and end in none.
const firsts = new Set([...firstCodes(opening), ...firstCodes(undated)])
const lasts = lastCodes(ending)

/** Does a part of a clause say when, not who? `9月底前` → true, `各县（市、区）` → false */
export const isDeadlinePart = (printed: string): boolean => {
  const words = normalDeadline(printed)
  const opens = firsts.has(words.charCodeAt(0))
  const ends = lasts.has(words.charCodeAt(words.length - 1))
  const acts = /[内前]/.test(words) && (span.test(words) || beforeAct.test(words))
  if (!opens && !ends && !acts) return false
  if (opens && opening.test(words)) return words.length <= longest && dated.test(words) && !yearInName.test(words)
  if (acts && endsLikeBody(words)) return false
  return words.length <= longestUndated && (acts || (ends && ending.test(words)) || (opens && undated.test(words))) && !ofBodies.test(words)
}
