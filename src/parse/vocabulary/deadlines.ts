import type {Deadline} from '../../syntax/nodes.ts'
import {narrowDigits} from '../source/characters.ts'
import {isoDate, lastDay, yearOf} from './calendar.ts'
import {firstCodes, lastCodes} from './edges.ts'
import {numeral} from './numerals.ts'
import {oneOf} from './one-of.ts'

/** What a deadline expression says, without its place. */
export type DeadlineReading = Omit<Deadline, 'type' | 'start' | 'end' | 'position' | 'value' | 'data'>

/** What a date without a year leans on: the document's year, and 成文日期 (ISO). */
export interface Anchor {
  year?: number
  date?: string
}

type Expression = [RegExp, (m: RegExpExecArray, anchor: Anchor) => DeadlineReading | undefined]

// Pieces of the patterns: a number, a year, 前; texts come here in half-width digits and without blanks.
const n = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const y = '((?:19|20)\\d{2}|二[〇○零]\\S{2}|今|本|当|明|次)'
const before = '(?:之?前|以前)'
const lead = `${oneOf('于|在|到|至|截至|截止|截止到|务于|务必于|务必在|最迟|最迟于|分别于|确保|确保于|力争|力争到|力争于|原则上|原则上于')}?`
const to = '[—\\-–－~～至到]+'

const row = (pattern: string, read: Expression[1]): Expression => [new RegExp(`^(?:${pattern})`), read]

/**
 * Deadline expressions → ISO 8601, tried in order; the first that reads wins. Seen in clauses, in the columns of tables and behind
 * labels (完成时限：), from the State Council's plans to the year plans of schools.
 *
 * ```text
 * 2025年底前完成       by 2025-12-31
 * 每月28日前           recurring, FREQ=MONTHLY;BYMONTHDAY=28
 * 印发之日起30日内     relative to the issue, P30D
 * ```
 */
const rows: Expression[] = [
  // without an end
  row(
    oneOf(
      '(?:以后|此后|之后|今后)(?:每年|长期|持续|常态)',
      `(?:并|抓好|做好)?${oneOf('长期|持续|常态|日常|常年|经常|一贯')}[化性]?${oneOf('坚持|推进|执行|落实|开展|实施|工作|任务|有效|保持|抓好|推动|整改|抓|管理|跟进|运行|更新')}?(?:$|[，。])`,
      '长期坚持|持续推进|持续实施|持续落实|常态化推进|持续开展|持续更新',
    ),
    () => ({kind: 'ongoing'}),
  ),
  row(`(?:${y}年)?(年内|全年|上半年|下半年)(?:长期|持续|常态)?化?(?:复盘|抓好)?(?:推进|坚持|实施|更新|开展|落实|推动)$`, (m, a) =>
    through('ongoing', m[1], m[2], a),
  ),
  row(`(?:贯穿)?(?:${y}年)?(全年)$`, (m, a) => through('period', m[1], m[2], a)),
  row('立行立改|立即(?:执行|整改|落实|实施)?$|即刻|马上', (_, {date}) => ({kind: 'immediate', ...(date && {date})})),
  // from … on
  row(`[从自]?即日起[至到](?:${y}年)?${n}月(?:${n}日|底)`, (m, a) => until(a.date, endOf(m[1], m[2], m[3], a))),
  row('[从自]?即日起', (_, {date}) => from(date)),
  row(
    oneOf(
      `(?:[从自]?${y}年(?:第?[一二三四]季度)?起|[从自]第?[一二三四]季度起)，?每`,
      `[每各][个一]?${oneOf('周|星期|旬|月|季|季度|半年|年|年度|日|天|学期|工作日')}`,
      '[按逐](?:周|月|季|年|季度|半年|日)',
    ),
    (m, a) => recurring(m.input, a),
  ),
  row('“?十([三四五六七])五”?(?:规划)?(?:期间|时期|期内)', (m) => plan(m[1])),
  row('“?十([三四五六七])五”?(?:规划)?(?:期?末|前)', (m) => ({kind: 'by', date: plan(m[1]).endDate})),
  // A—B
  row(`${y}年?${to}${y}年(?:底?前?|期间)?`, (m, a) => range(isoDate(yr(m[1], a), 1, 1), isoDate(yr(m[2], a), 12, 31))),
  // the years in the name of a plan: 三年行动（2025—2027年）
  row(`[^，。；（(]{2,12}[（(]${y}年?${to}${y}年[）)]$`, (m, a) => range(isoDate(yr(m[1], a), 1, 1), isoDate(yr(m[2], a), 12, 31))),
  row(`[从自]?(?:${y}年)?${n}月?${to}(?:${y}年)?${n}月(?:底?前?|期间)?$`, monthRange),
  row(`[从自]?(?:${y}年)?${n}月${n}日?${to}(?:(?:${y}年)?${n}月)?${n}日`, dayRange),
  row(`[自从]?(?:${y}年)?${n}月${n}日(?:[零\\d]{1,2}[时点])?(?:起|开始)`, (m, a) => from(isoDate(yr(m[1], a), int(m[2]), int(m[3])))),
  row(`[自从]?${y}年${n}月(?:起|开始)`, (m, a) => from(isoDate(yr(m[1], a), int(m[2]), 1))),
  row(`[自从]?${y}年(?:起|开始)`, (m, a) => from(isoDate(yr(m[1], a), 1, 1))),
  // a day, a month, a quarter, a half, a year
  row(`${lead}(?:${y}年)?${n}月${n}[日号](?:${before}|止)?`, (m, a) => soft(m[0], inferred(m[1], int(m[2]), int(m[3]), a))),
  row('[于在到]?((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(前)?', (m) =>
    plain(m[4] ? 'by' : 'on', isoDate(int(m[1]), int(m[2]), int(m[3]))),
  ),
  row('[于在到]?(\\d{1,2})\\.(\\d{1,2})日?前', (m, a) => inferred(undefined, int(m[1]), int(m[2]), a)),
  row(`本月(?:底|末|内)(?:${before})?`, (_, {date}) =>
    date
      ? {kind: 'by', date: endOf(undefined, date.slice(5, 7).replace(/^0/, ''), undefined, {year: Number(date.slice(0, 4))})}
      : {kind: 'unresolved'},
  ),
  row(`${lead}(?:${y}年)?${n}月份?([上中下]旬|初|中|末|底)?${before}?`, month),
  row(`${lead}(?:${y}年)?第?([一二三四1-4])季度(末|底|前|内)?`, quarter),
  row(`${lead}(?:${y}年)?(上|下)半年`, (m, a) => inferred(m[1], m[2] === '上' ? 6 : 12, m[2] === '上' ? 30 : 31, a)),
  row(`${y}年${n}底`, () => ({kind: 'unresolved'})),
  row(`${lead}${y}年(底|末|内)?(?:${before})?`, yearEnd),
  row(`${lead}[今本当]?(?:年年底|年底|年末|年内|年终|年度内|本年度)(?:${before})?`, (_, {year}) =>
    year ? {kind: 'by', date: `${year}-12-31`, yearFrom: 'document'} : {kind: 'unresolved'},
  ),
  // counted from an event
  row(
    '[自在于从]?(.{0,24}?)(?:之日)?(?:起|后|之后)?([\\d一二两三四五六七八九十半]+)个?(工作日|日|天|周|星期|月|年)(?:以?内|之内|前|左右|(?=完成))',
    relative,
  ),
  row('[自从]?.{0,8}?(?:印发|发布|下发|公布|施行|实施|颁布|签发|发文|通过)之日起', (_, {date}) => from(date)),
  row('待定|根据上级(?:安排|部署)|按上级(?:要求|部署)|按照?.{1,20}(?:时限|时间|要求|安排|部署|进度)(?:要求)?', () => ({kind: 'condition'})),
  row('.{1,16}(?:之?前|以前|结束前|期间|后|时)$', (m) => (/年前$/.test(m[0]) ? undefined : {kind: 'condition'})),
  row('.{0,16}每.{1,10}次$', () => ({kind: 'recurring'})),
]

const int = (text: string) => numeral(text) ?? 0

/** A printed year; 今年 and no year at all are the document's. 0 where that is not known. */
function yr(text: string | undefined, {year}: Anchor): number {
  if (text === undefined || text === '今' || text === '本' || text === '当') return year ?? 0
  if (text === '明' || text === '次') return year ? year + 1 : 0
  return yearOf(text) ?? 0
}

const known = (date: string | undefined): date is string => date !== undefined && !date.startsWith('0000')
const plain = (kind: DeadlineReading['kind'], date: string | undefined): DeadlineReading =>
  known(date) ? {kind, date} : {kind: 'unresolved'}
const from = (start: string | undefined): DeadlineReading => (known(start) ? {kind: 'from', startDate: start} : {kind: 'from'})
const until = (start: string | undefined, end: string | undefined): DeadlineReading =>
  known(end) ? {kind: 'period', ...(start && {startDate: start}), endDate: end} : {kind: 'unresolved'}
const range = (start: string | undefined, end: string | undefined): DeadlineReading =>
  known(start) && known(end) && start <= end ? {kind: 'period', startDate: start, endDate: end} : {kind: 'unresolved'}
const soft = (words: string, reading: DeadlineReading): DeadlineReading => (/原则上|力争/.test(words) ? {...reading, soft: true} : reading)

/** A day whose year may be missing: the document's, or the next one where that is past. */
function inferred(printedYear: string | undefined, m: number, d: number, anchor: Anchor): DeadlineReading {
  const year = yr(printedYear, anchor)
  const date = year ? isoDate(year, m, d) : undefined
  if (!date) return {kind: 'unresolved'}
  if (printedYear !== undefined && /\d/.test(printedYear)) return {kind: 'by', date}
  const past = anchor.date !== undefined && date < anchor.date && anchor.date.slice(0, 4) === String(year)
  return past ? {kind: 'by', date: isoDate(year + 1, m, d) ?? date, yearFrom: 'next'} : {kind: 'by', date, yearFrom: 'document'}
}

const endOf = (printedYear: string | undefined, m: string, d: string | undefined, anchor: Anchor) => {
  const year = yr(printedYear, anchor)
  return year ? isoDate(year, int(m), d ? int(d) : lastDay(year, int(m))) : undefined
}

function month(m: RegExpExecArray, anchor: Anchor): DeadlineReading {
  const value = int(m[2])
  if (value < 1 || value > 12) return {kind: 'unresolved'}
  const last = lastDay(yr(m[1], anchor) || 2001, value)
  switch (m[3]) {
    case '初':
      return {...inferred(m[1], value, 5, anchor), soft: true}
    case '上旬':
      return {...inferred(m[1], value, 10, anchor), soft: true}
    case '中':
      return {...inferred(m[1], value, 15, anchor), soft: true}
    case '中旬':
      return {...inferred(m[1], value, 20, anchor), soft: true}
    case '下旬':
      return {...inferred(m[1], value, last, anchor), soft: true}
  }
  if (m[3] === undefined && /前$/.test(m[0])) {
    // 6月前: literally before June
    const reading =
      value === 1 ? inferred(m[1], 1, 1, anchor) : inferred(m[1], value - 1, lastDay(yr(m[1], anchor) || 2001, value - 1), anchor)
    return {...reading, ambiguous: true}
  }
  return soft(m[0], inferred(m[1], value, last, anchor))
}

function quarter(m: RegExpExecArray, anchor: Anchor): DeadlineReading {
  const q = int(m[2])
  if (m[3] !== '前') return inferred(m[1], q * 3, lastDay(2001, q * 3), anchor)
  return {...(q === 1 ? inferred(m[1], 1, 1, anchor) : inferred(m[1], (q - 1) * 3, lastDay(2001, (q - 1) * 3), anchor)), ambiguous: true}
}

function yearEnd(m: RegExpExecArray, anchor: Anchor): DeadlineReading | undefined {
  const year = yr(m[1], anchor)
  if (!year) return {kind: 'unresolved'}
  // 2025年前: literally before 2025
  if (m[2] === undefined && /前$/.test(m[0])) return soft(m[0], {kind: 'by', date: `${year - 1}-12-31`, ambiguous: true})
  const rest = m.input.slice(m[0].length)
  const goal = m[2] !== undefined || /^(?:到|力争|至|截至)/.test(m[0])
  if (rest === '左右') return {kind: 'by', date: `${year}-12-31`, soft: true}
  if (!goal && rest !== '' && !/^(?:完成|前)/.test(rest)) return undefined
  return soft(m[0], {kind: 'by', date: `${year}-12-31`, ...(!/\d/.test(m[1]) && {yearFrom: 'document'})})
}

function monthRange(m: RegExpExecArray, anchor: Anchor): DeadlineReading {
  const first = yr(m[1], anchor)
  const second = m[3] === undefined ? first : yr(m[3], anchor)
  return first && second
    ? range(isoDate(first, int(m[2]), 1), isoDate(second, int(m[4]), lastDay(second, int(m[4]))))
    : {kind: 'unresolved'}
}

function dayRange(m: RegExpExecArray, anchor: Anchor): DeadlineReading {
  const first = yr(m[1], anchor)
  const second = m[4] === undefined ? first : yr(m[4], anchor)
  return first
    ? range(isoDate(first, int(m[2]), int(m[3])), isoDate(second, m[5] ? int(m[5]) : int(m[2]), int(m[6])))
    : {kind: 'unresolved'}
}

/** A whole year or half of it, as a stretch. */
function through(kind: 'ongoing' | 'period', printedYear: string | undefined, part: string, anchor: Anchor): DeadlineReading {
  const year = yr(printedYear, anchor)
  if (!year) return {kind: kind === 'ongoing' ? kind : 'unresolved'}
  return {kind, startDate: `${year}-${part === '下半年' ? '07-01' : '01-01'}`, endDate: `${year}-${part === '上半年' ? '06-30' : '12-31'}`}
}

/** The N-th five-year plan, N ≥ 3: from 1966 + 5 (N − 3), four years more. */
const plan = (word: string) => {
  const start = 1966 + 5 * (10 + int(word) - 3)
  return {kind: 'period' as const, startDate: `${start}-01-01`, endDate: `${start + 4}-12-31`}
}

const unitOf: Record<string, string> = {日: 'D', 天: 'D', 周: 'W', 星期: 'W', 月: 'M', 年: 'Y'}

function relative(m: RegExpExecArray, {date}: Anchor): DeadlineReading | undefined {
  const workdays = m[3] === '工作日'
  const count = m[2] === '半' ? 6 : int(m[2].replace('两', '二'))
  const unit = m[2] === '半' ? 'M' : unitOf[m[3]]
  if (count > 1900) return undefined
  const event = m[1].replace(/(?:之日起|之日|起|后|之后)$/, '')
  const issue = /(?:印发|发布|下发|公布)$/.test(event)
  const anchor = issue ? 'issue' : event ? `event:${event}` : undefined
  return {
    kind: 'relative',
    ...(anchor && {anchor}),
    offset: workdays ? `${count} workdays` : `P${count}${unit}`,
    ...(/左右$/.test(m[0]) && {soft: true}),
    ...(issue && date && !workdays && {date: shift(date, count, unit)}),
  }
}

/** A date moved on; a day the month does not have becomes its last. */
function shift(date: string, count: number, unit: string): string {
  const [year, monthOf, dayOf] = date.split('-').map(Number)
  if (unit === 'D' || unit === 'W')
    return new Date(Date.UTC(year, monthOf - 1, dayOf + count * (unit === 'W' ? 7 : 1))).toISOString().slice(0, 10)
  const months = monthOf - 1 + (unit === 'Y' ? count * 12 : count)
  const y2 = year + Math.floor(months / 12)
  const m2 = (months % 12) + 1
  return isoDate(y2, m2, Math.min(dayOf, lastDay(y2, m2))) as string
}

const since = new RegExp(`^[从自]?(?:${y}年)?(?:第?([一二三四])季度)?起`)

function recurring(words: string, anchor: Anchor): DeadlineReading {
  const match = since.exec(words)
  const year = match ? yr(match[1], anchor) : 0
  const startDate = match && year ? isoDate(year, match[2] ? int(match[2]) * 3 - 2 : 1, 1) : undefined
  const recurrence = rule(words)
  return {kind: 'recurring', ...(startDate && {startDate}), ...(recurrence && {recurrence})}
}

const weekdays: Record<string, string> = {一: 'MO', 二: 'TU', 三: 'WE', 四: 'TH', 五: 'FR', 六: 'SA', 日: 'SU'}

/** An iCalendar rule (RFC 5545) for what recurs, where the words give one. */
function rule(words: string): string | undefined {
  const day = /(\d{1,2})日/.exec(words)?.[1]
  if (/每个?季度?.{0,6}(?:第?[1一首]个月|首月)/.test(words) && day) return `FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=${day}`
  if (/每个?季度?.{0,6}(?:第?[3三]个月|末月)/.test(words) && day) return `FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=${day}`
  if (/每个?月/.test(words)) return `FREQ=MONTHLY${day ? `;BYMONTHDAY=${day}` : ''}`
  if (/[每按]个?季/.test(words)) return 'FREQ=MONTHLY;INTERVAL=3'
  if (/[每按]个?半年/.test(words)) return 'FREQ=MONTHLY;INTERVAL=6'
  const weekday = /每周([一二三四五六日])/.exec(words)
  if (weekday) return `FREQ=WEEKLY;BYDAY=${weekdays[weekday[1]]}`
  if (/[每按](?:周|星期)/.test(words)) return 'FREQ=WEEKLY'
  if (/按月/.test(words)) return 'FREQ=MONTHLY'
  if (/每年年?[底末]/.test(words)) return 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'
  const yearly = /每年(?:(\d{1,2})月(?:(\d{1,2})日|底))?/.exec(words)
  if (yearly) return `FREQ=YEARLY${yearly[1] ? `;BYMONTH=${yearly[1]};BYMONTHDAY=${yearly[2] ?? -1}` : ''}`
  return /每(?:日|天)/.test(words) ? 'FREQ=DAILY' : undefined
}

/** Digits of one width, without blanks: the form the patterns are written for. */
export const normalDeadline = (printed: string) => (/[\s０-９]/.test(printed) ? narrowDigits(printed.replace(/\s+/g, '')) : printed)

/** Reads words of normal form as one deadline, or `undefined`. */
export function readDeadlineWords(words: string, anchor: Anchor): DeadlineReading | undefined {
  for (const [pattern, read] of rows) {
    const match = pattern.exec(words)
    const reading = match && read(match, anchor)
    if (reading) return reading
  }
  return undefined
}

const century = '(?:19|20)\\d{2}'
const opens = (...words: string[]) => new RegExp(`^${oneOf(...words)}`)

// What the deadlines in clauses open with; no body does.
const opening = opens(
  // dates: 2025年6月, 十四五, 今年, 上半年
  `${century}年?[—\\-–－~～至到年./]|\\d{1,2}月|[一二三四五六七八九十]{1,2}月|“?十[三四五六七]五`,
  '今年|本年|明年|当年|年底|年末|年内|年终|年度内|全年|上半年|下半年|第?[一二三四]季度',
  // what leads up to one: 截至2025年, 自印发之日起
  `[到至于在]${century}|力争|原则上|截[至止]|自.{1,20}[起内]|从.{1,20}起|(?:本.{2,4})?(?:印发|发布|下发)(?:后|之日)`,
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
  if (!opens && !ends) return false
  if (opens && opening.test(words)) return words.length <= longest && dated.test(words) && !yearInName.test(words)
  return words.length <= longestUndated && ((ends && ending.test(words)) || (opens && undated.test(words))) && !ofBodies.test(words)
}
