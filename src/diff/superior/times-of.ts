import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'

/** By when, within how long, or how often something has to be done. */
export interface Time {
  kind: 'day' | 'span' | 'rhythm'
  /** In days: since 1970, of the span, of the period. The later, the longer or the rarer, the greater. */
  days: number
  /** The part of the sentence that says it. */
  clause: string
}

/** The year that a date without one is of: that of the signature, else of the document number. */
export function yearOf({signature, number, attachments = []}: Gongwen): number | undefined {
  const date = [signature, ...attachments.map((each) => each.signature)].find((each) => each?.date)?.date
  return date === undefined ? number?.year : Number(date.slice(0, 4))
}

/**
 * The times of a task, in the order printed. Where its sentence says none, its heading may: 集中整治（8月1日至10月31日）.
 *
 *     timesOf({text: '3月底前立项，6月底前完工。', …}, 2025) // [{kind: 'day', days: 20178, clause: '3月底前立项'}, …]
 */
export function timesOf({text, heading = '', deadlineText = '', deadline}: Task, year: number | undefined): Time[] {
  const parts = deadlineText.split('、')
  const said = parts.some((part) => !text.includes(part)) ? `${text}，${deadlineText}` : text
  const own = daysIn(said, year)
  const days = own.length > 0 || deadline !== undefined ? own : daysIn(heading, year)
  // What is said in other words than these is known as the last of all.
  const last = deadline === undefined ? undefined : dayOf(deadline)
  if (last !== undefined && !days.some((time) => time.days === last)) days.push({kind: 'day', days: last, clause: ''})
  const unique = days.filter((time, at) => days.findIndex((each) => each.days === time.days) === at)
  return [...unique, ...parts.flatMap((part) => otherTimes(part, clauseOf(said, said.indexOf(part))))]
}

/** A day or month before whose end something is due, as printed: 6月底前, or the end of a span, 8月1日至10月31日. */
const printed =
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|底|末)?(?:\d{1,2}[:：]\d{2})?(?:之?前|底|末|以前)|(?<=[日月号年底起][至到—－–～~-])(?:(?<endYear>\d{4})年)?(?<endMonth>\d{1,2})月(?:(?<endDay>\d{1,2})[日号])?/g

function daysIn(text: string, year: number | undefined): Time[] {
  return [...text.matchAll(printed)].flatMap(({groups = {}, index}) => {
    const own = groups.year ?? groups.endYear
    const full = own === undefined ? year : Number(own)
    const month = Number(groups.month ?? groups.endMonth)
    if (full === undefined || month < 1 || month > 12) return []
    const last = new Date(Date.UTC(full, month, 0)).getUTCDate()
    const day = Math.min(Number(groups.day ?? groups.endDay ?? last), last)
    return [{kind: 'day' as const, days: Date.UTC(full, month - 1, day) / aDay, clause: clauseOf(text, index)}]
  })
}

const aDay = 86_400_000
const dayOf = (date: string) => Date.parse(date) / aDay

const digits = '一二三四五六七八九十'
const countOf = (text: string) =>
  /^\d/.test(text) ? Number(text) : text === '两' ? 2 : text === '半' ? 0.5 : text === '十五' ? 15 : digits.indexOf(text) + 1

/** Five working days are a week. */
const unitDays: Record<string, number> = {
  分钟: 1 / 1440,
  小时: 1 / 24,
  工作日: 1.4,
  日: 1,
  天: 1,
  周: 7,
  星期: 7,
  旬: 10,
  月: 30,
  季度: 91,
  季: 91,
  学期: 182,
  半年: 182,
  年: 365,
  学年: 365,
}
const span = /(\d{1,3}|十五|[一二两三四五六七八九十半])个?(分钟|小时|工作日|天|日|周|星期|月|年)(?:之|以)?内/
const rhythm = /每(?:个)?(半年|学年|学期|季度|年|月|旬|周|星期|季|日|天)(?:(\d{1,2})[日号])?/
const times = /(\d{1,3}|[一二两三四五六七八九十])[次轮期场遍]/

/** A span or a rhythm: 5个工作日内, 每月5日前, 每季度不少于两次. */
function otherTimes(part: string, clause: string): Time[] {
  const [, count, unit] = span.exec(part) ?? []
  if (unit !== undefined) return [{kind: 'span', days: countOf(count) * unitDays[unit], clause}]
  const [, period, day = '0'] = rhythm.exec(part) ?? []
  if (period === undefined) return []
  // The day in the period tells those apart that come as often.
  const often = countOf(times.exec(clause.slice(clause.indexOf(part)))?.[1] ?? '1')
  return [{kind: 'rhythm', days: unitDays[period] / often + Number(day) / 100, clause}]
}

/** What stands around a place up to the next signs. */
function clauseOf(text: string, at: number): string {
  if (at < 0) return ''
  const before = /[^，。；]{0,40}$/.exec(text.slice(0, at))?.[0] ?? ''
  const behind = /^[^，。；：]{0,60}/.exec(text.slice(at))?.[0] ?? ''
  return before + behind
}
