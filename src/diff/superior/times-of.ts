import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'

/** By when, within how long, or how often something has to be done. */
export interface Time {
  kind: 'day' | 'span' | 'rhythm'
  /** In days: since 1970, of the span, of the period. The later, the longer or the rarer, the greater. */
  days: number
  /** What the part of the sentence says that it stands in, as pairs of neighbouring characters. */
  words: ReadonlySet<string>
  /** Does it say that something goes on to the superior: 由县局汇总后报市局? */
  passesOn: boolean
}

/** The year that a date without one is of: that of the signature, else of the document number. */
export function yearOf({signature, number, attachments = []}: Gongwen): number | undefined {
  const date = [signature, ...attachments.map((each) => each.signature)].find((each) => each?.date)?.date
  return date === undefined ? number?.year : Number(date.slice(0, 4))
}

/**
 * The times of a task, in the order printed. Where its sentence says none, its heading may: 集中整治（8月1日至10月31日）.
 *
 *     timesOf({text: '3月底前立项，6月底前完工。', …}, 2025) // [{kind: 'day', days: 20178, …}, {kind: 'day', days: 20269, …}]
 */
export function timesOf({text, heading = '', deadlineText = '', deadline}: Task, year: number | undefined): Time[] {
  const parts = deadlineText.split('、')
  const said = parts.some((part) => !text.includes(part)) ? `${text}，${deadlineText}` : text
  const own = daysIn(said, year)
  const days = own.length > 0 || deadline !== undefined ? own : daysIn(heading, year)
  // What is said in other words than these is known as the last of all.
  const last = deadline === undefined ? undefined : dayOf(deadline)
  if (last !== undefined && !days.some((time) => time.days === last)) days.push(timeOf('day', last, ''))
  const unique = days.filter((time, at) => days.findIndex((each) => each.days === time.days) === at)
  return [...unique, ...spansIn(said), ...rhythmsIn(said)]
}

/** A day or month before whose end something is due, as printed: 6月底前, or the end of a span, 8月1日至10月31日. */
const printed =
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|底|末)?(?:\d{1,2}[:：]\d{2})?(?:之?前|底|末|以前)|(?<=[日月号年底起][至到—－–～~-])(?:(?<endYear>\d{4})年)?(?<endMonth>\d{1,2})月(?:(?<endDay>\d{1,2})[日号])?/g

/** The end of a year: 年内, 2026年底前. */
const yearEnd = /(?:(?<year>\d{4}))?年(?:内|底|末)/g

function daysIn(text: string, year: number | undefined): Time[] {
  const ends = [...text.matchAll(yearEnd)].flatMap(({groups = {}, index}) => {
    const full = groups.year === undefined ? year : Number(groups.year)
    return full === undefined ? [] : [timeOf('day', Date.UTC(full, 11, 31) / aDay, clauseOf(text, index))]
  })
  const days = [...text.matchAll(printed)].flatMap(({groups = {}, index}) => {
    const own = groups.year ?? groups.endYear
    const full = own === undefined ? year : Number(own)
    const month = Number(groups.month ?? groups.endMonth)
    if (full === undefined || month < 1 || month > 12) return []
    const last = new Date(Date.UTC(full, month, 0)).getUTCDate()
    const day = Math.min(Number(groups.day ?? groups.endDay ?? last), last)
    return [timeOf('day', Date.UTC(full, month - 1, day) / aDay, clauseOf(text, index))]
  })
  return [...days, ...ends]
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
const span = /(\d{1,3}|十五|[一二两三四五六七八九十半])个?(分钟|小时|工作日|天|日|周|星期|月|年)(?:之|以)?内/g
const rhythm = /每(?:个)?(半年|学年|学期|季度|年|月|旬|周|星期|季|日|天)(?:(\d{1,2})[日号])?/g
const often = /(\d{1,3}|[一二两三四五六七八九十])[次轮期场遍]/

/** 5个工作日内 */
const spansIn = (text: string): Time[] =>
  [...text.matchAll(span)].map(({1: count, 2: unit, index}) => timeOf('span', countOf(count) * unitDays[unit], clauseOf(text, index)))

/** 每月5日前, 每季度不少于两次: the day tells those apart that come as often. */
const rhythmsIn = (text: string): Time[] =>
  [...text.matchAll(rhythm)].map(({1: period, 2: day = '0', index}) => {
    const clause = clauseOf(text, index)
    const count = countOf(often.exec(clause.slice(clause.indexOf('每')))?.[1] ?? '1')
    return timeOf('rhythm', unitDays[period] / count + Number(day) / 100, clause)
  })

function timeOf(kind: Time['kind'], days: number, clause: string): Time {
  const bare = clause.replace(/\d{1,4}[月日年]|[前底末]/g, '')
  const words = new Set(Array.from({length: Math.max(0, bare.length - 1)}, (_, at) => bare.slice(at, at + 2)))
  return {kind, days, words, passesOn: /汇总|上报|逐级|报[省市县区]/.test(clause)}
}

/** What stands around a place up to the next signs. */
function clauseOf(text: string, at: number): string {
  if (at < 0) return ''
  const before = /[^，。；]{0,40}$/.exec(text.slice(0, at))?.[0] ?? ''
  const behind = /^[^，。；：]{0,60}/.exec(text.slice(at))?.[0] ?? ''
  return before + behind
}
