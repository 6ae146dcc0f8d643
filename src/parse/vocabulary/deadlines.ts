import type {Deadline} from '../../syntax/nodes.ts'
import {narrowDigits} from '../source/characters.ts'
import {isoDate, lastDay, yearOf} from './calendar.ts'
import {firstCodes} from './edges.ts'
import {numeral} from './numerals.ts'
import {once} from './once.ts'
import {oneOf} from './one-of.ts'
import {squeeze} from './squeeze.ts'

/** What a deadline expression says, without its place. */
export type DeadlineReading = Omit<Deadline, 'type' | 'start' | 'end' | 'position' | 'value' | 'data'>

/** What a date without a year leans on: the document's year, and 成文日期 (ISO). */
export interface Anchor {
  year?: number
  date?: string
  /** The title tells of an earlier year: a day that is told without a year was then. */
  looksBack?: boolean
}

type Read = (m: RegExpExecArray, anchor: Anchor) => DeadlineReading | undefined
/** What begins as an expression may; where that is anything, no `firsts`. */
type Expression = [pattern: RegExp, read: Read, firsts?: ReadonlySet<number>]

// Pieces of the patterns: a number, a year, 前; texts come here in half-width digits and without blanks.
const n = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const y = '((?:19|20)\\d{2}|二[〇○零ＯOo0]\\S{2}|今|本|当|明|次)'
const before = '(?:之?前|以前)'
/** What is done before an event: 入冬前`全部完工`, 开学前`整改到位`. */
export const doneBefore = `(?:(?:全[部面]|基本|一次性|逐一|陆续)?${oneOf(
  '启动|完成|开[工展通]|动工|[完竣]工|办[理结]|建成|落实|报送|上报|提交|交付|投[用产运]|到位|归档|销号|整改|验收|投入使用|交付使用|建成投用',
)}(?:到位|完毕|销号|验收|备案)?)`
export const century = '(?:19|20)\\d{2}'
const lead = `${oneOf('于|在|到|至|截至|截止|截止到|务于|务必于|务必在|最迟|最迟于|不迟于|不晚于|分别于|确保|确保于|力争|力争到|力争于|原则上|原则上于')}?`
const on = '(?:起|开始)'
const to = '[—\\-–－~～至到]+'
// What a task goes on by when no date is set for it: 按进度, 按时序进度, 按照项目计划
export const byProgress = '按照?(?:工程|项目|施工|建设|时序|序时|既定|年度|工作|总体)?(?:进度|计划|节点|时间节点|工期|时序)'

const weekday = '(?:[（(](?:星期|周)[一二三四五六日天][）)])'

// what a document calls itself where it says that it is issued: 本通知, 方案
const ownText = '(?:本.{0,6}|通知|文件|方案|办法|意见|规定|细则|公告|政策|措施|条例)?(?:正式)?'
const ownIssue = new RegExp(`^${ownText}(?:印发|发布|下发|公布)$`)

// a span: 30日, 两三个月, 3至5个工作日
const count = '[\\d一二两三四五六七八九十]+'
const counted = '(\\d{1,3}[.．]\\d|[\\d一二两三四五六七八九十半]+)'
const unit = '工作日|小时|分钟|日|天|周|星期|月|年'

const behindAnything = (pattern: string, read: Read): Expression => [new RegExp(`^(?:${pattern})`), read]
function row(pattern: string, read: Read): Expression {
  const [own] = behindAnything(pattern, read)
  return [own, read, firstCodes(own)]
}

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
const rows = once((): Expression[] => [
  // without an end
  row(
    oneOf(
      '(?:以后|此后|之后|今后)(?:每年|长期|持续|常态)',
      `(?:并|抓好|做好)?${oneOf('长期|持续|常态|日常|常年|经常|一贯')}[化性]?${oneOf('坚持|推进|执行|落实|开展|实施|工作|任务|有效|保持|抓好|推动|整改|抓|管理|跟进|运行|更新|优化|完善')}?(?:$|[，。])`,
      '长期坚持|持续推进|持续实施|持续落实|常态化推进|持续开展|持续更新',
    ),
    () => ({kind: 'ongoing'}),
  ),
  row(`(?:${y}年)?(年内|全年|上半年|下半年)(?:长期|持续|常态)?化?(?:复盘|抓好)?(?:推进|坚持|实施|更新|开展|落实|推动)$`, (m, a) =>
    through('ongoing', m[1], m[2], a),
  ),
  row(`(?:贯穿)?(?:${y}年)?(全年)$`, (m, a) => through('period', m[1], m[2], a)),
  row(`${byProgress}(?:要求|安排)?(?:有序|稳步|持续|统筹|扎实|加快)?(?:推进|实施|落实|开展|推动|建设|完成)(?:$|[，。])`, () => ({
    kind: 'ongoing',
  })),
  row('立行立改|立即(?:执行|整改|落实|实施)?$|即刻|马上', (_, {date}) => ({kind: 'immediate', ...(date && {date})})),
  // from … on
  row(`[从自]?(?:即日|现在)起[至到](?:${y}年)?${n}月(?:${n}日|底)`, (m, a) => until(a.date, endOf(m[1], m[2], m[3], a))),
  row('[从自]?(?:即日|现在)起', (_, {date}) => from(date)),
  row(
    oneOf(
      `(?:[从自]?${y}年(?:第?[一二三四]季度)?起|[从自]第?[一二三四]季度起|${y}年?${to}${y}年)，?每`,
      `[每各][个一]?${oneOf('周|星期|旬|月|季|季度|半年|年|年度|日|天|学期|工作日')}`,
      '[按逐](?:周|月|季|年|季度|半年|日)',
      '一(?:日|周|月|季度?|年)一',
    ),
    (m, a) => recurring(m.input, a),
  ),
  row('“?十([三四五六七])五”?(?:规划)?(?:期间|时期|期内)', (m) => plan(m[1])),
  row('[到至]?“?十([二三四五六七])五”?(?:规划)?(?:时?期?末|前)', (m) => ({kind: 'by', date: plan(m[1]).endDate})),
  // A—B
  row(`${y}年?${to}${y}年(?!，?每)(?:底?前?|期间)?`, (m, a) => range(isoDate(yr(m[1], a), 1, 1), isoDate(yr(m[2], a), 12, 31))),
  // the years in the name of a plan: 三年行动（2025—2027年）
  behindAnything(`[^，。；（(]{2,12}[（(]${y}年?${to}${y}年[）)]$`, (m, a) =>
    range(isoDate(yr(m[1], a), 1, 1), isoDate(yr(m[2], a), 12, 31)),
  ),
  row(`[从自]?(?:${y}年)?${n}月?${to}(?:${y}年)?${n}月(?:底?前?|期间)?$`, monthRange),
  // from a part of a month, or to one: 3月中旬至4月底
  row(`[从自]?(?:${y}年)?${n}月(初|[上中下]旬|[底末]|\\d{1,2}[日号])?${to}(?:(?:${y}年)?${n}月|月)?(初|[上中下]旬|[底末])`, partRange),
  row(`[从自]?(?:${y}年)?${n}月(初|[上中下]旬)${to}(?:(?:${y}年)?${n}月)(?:${n}[日号])?`, partRange),
  // with a day of the week or an hour behind the first day: 4月8日（周二）8:00至4月14日17:30
  row(
    `[从自]?(?:${y}年)?${n}月${n}日?(?:(?<=日)${weekday}?(?:[上下]午)?(?:\\d{1,2}(?:[:：]\\d{2}|[时点]))?)?${to}(?:(?:${y}年)?${n}月)?${n}日`,
    dayRange,
  ),
  row(`[自从]?(?:${y}年)?${n}月${n}日${weekday}?(?:[上下中]午|晚上?)?(?:[零\\d]{1,2}(?:[时点]|[:：]\\d{2}(?=起)))?${on}`, dayFrom),
  row(`[自从](?:${y}年)?${n}月${n}日[以之]?后`, dayFrom),
  row(`[自从]?(?:${y}年)?${n}月(?:(初|[上中下]旬|份)|份?[^，\\d]{2,8}期)?${on}`, monthFrom),
  row(`[自从]?(?:${y}年)?第?([一二三四])季度${on}`, (m, a) => from(isoDate(yr(m[1], a), int(m[2]) * 3 - 2, 1))),
  row(`[自从]?${y}年度?${on}`, (m, a) => from(isoDate(yr(m[1], a), 1, 1))),
  // 25年6月底: of which century is not said
  row(`${lead}\\d{2}年(?:\\d{1,2}月|第?[一二三四1-4]季度|[上下]半年|年?[底末初]|年内)|\\d{2}[.．]\\d{1,2}[.．]\\d{1,2}`, () => ({
    kind: 'unresolved',
  })),
  // the first months, quarters or half of a year end with their last month
  row(`${lead}(?:${y}年)?前(?:${n}个?(月|季度)|两个?(季度|月)|半年)(?:末|底|内)?${before}?`, firstPart),
  // a day, a month, a quarter, a half, a year
  row(`${lead}(?:${y}年)?${n}月${n}[日号](?:${before}|止)?`, (m, a) => soft(m[0], inferred(m[1], int(m[2]), int(m[3]), a))),
  // 本周五（10月14日）, 今天（3月8日）上午9点前
  row(`(?:[本下次]周[一二三四五六日天末]?|[今明][天日])[（(](?:${y}年)?${n}月${n}[日号][）)]`, (m, a) =>
    inferred(m[1], int(m[2]), int(m[3]), a),
  ),
  row('[于在到]?((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(前)?', (m) =>
    plain(m[4] ? 'by' : 'on', isoDate(int(m[1]), int(m[2]), int(m[3]))),
  ),
  row('[于在到]?(\\d{1,2})\\.(\\d{1,2})日?前', (m, a) => inferred(undefined, int(m[1]), int(m[2]), a)),
  row(`(本|下个?|次)月(?:(\\d{1,2})[日号]|底|末|内)(?:${before})?`, nearMonth),
  row(`${lead}(?:${y}年)?${n}月份?(?:[上中](?=[中下]旬))?([上中下]旬|初|中|末|底)?${before}?`, month),
  row(`${lead}(?:${y}年)?第?([一二三四1234])季度(末|底|前|内)?`, quarter),
  row(`${lead}(?:${y}年)?(上|下)半年`, (m, a) => inferred(m[1], m[2] === '上' ? 6 : 12, m[2] === '上' ? 30 : 31, a)),
  row(`${y}年${n}底`, () => ({kind: 'unresolved'})),
  row(`${lead}(?:${y}年)?年中(?:${before}|完成|$)`, (m, a) => ({...inferred(m[1], 6, 30, a), soft: true})),
  row(`${lead}${y}年(年?[底末终]|年?内|度内)?(?:${before})?`, yearEnd),
  row(`${lead}[今本当]?(?:年年[底末内]|年底|年末|年内|年终|年度内|本年度)(?:${before})?`, (_, {year}) =>
    year ? {kind: 'by', date: `${year}-12-31`, yearFrom: 'document'} : {kind: 'unresolved'},
  ),
  // counted from an event
  behindAnything(
    `[自在于从]?(.{0,24}?)(?:之日)?(?:起|后|之后)?(?:${count}个?(?:${unit})?(?:${to}|或))?${counted}个?(${unit})(半)?(?:以?内|之内|前|左右|(?=完成))`,
    relative,
  ),
  row(`[自从]?${ownText}(?:印发|发布|公告|下发|公布|施行|实施|颁布|签发|发文|通过)(?:之[日曰时]|日)起`, (_, {date}) => from(date)),
  behindAnything('[自从].{2,24}之日起', () => ({kind: 'condition'})),
  row('待定|根据上级(?:安排|部署)|按上级(?:要求|部署)|按照?.{1,20}(?:时限|时间|要求|安排|部署|进度)(?:要求)?', () => ({kind: 'condition'})),
  behindAnything(`.{1,16}(?:(?:之?前|以前|结束前)${doneBefore}?|期间|后|时)$`, (m) =>
    /年前$/.test(m[0]) ? undefined : {kind: 'condition'},
  ),
  behindAnything('.{0,16}每.{1,10}次$', () => ({kind: 'recurring'})),
])

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

/** 本月底, 下月5日: counted from the document's own month. */
function nearMonth(m: RegExpExecArray, {date}: Anchor): DeadlineReading {
  if (!date) return {kind: 'unresolved'}
  const monthOf = Number(date.slice(5, 7)) + (m[1] === '本' ? 0 : 1)
  const year = Number(date.slice(0, 4)) + (monthOf > 12 ? 1 : 0)
  const of = monthOf > 12 ? 1 : monthOf
  return plain('by', isoDate(year, of, m[2] ? int(m[2]) : lastDay(year, of)))
}

/** 前三季度, 前10个月, 前半年: by the last day of the last month. */
function firstPart(m: RegExpExecArray, anchor: Anchor): DeadlineReading {
  const size = m[2] ? int(m[2]) : 2
  const months = m[3] || m[4] ? ((m[3] ?? m[4]) === '季度' ? size * 3 : size) : 6
  return months >= 1 && months <= 12 ? inferred(m[1], months, lastDay(yr(m[1], anchor) || 2001, months), anchor) : {kind: 'unresolved'}
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

// The first and the last day of a part of a month.
const firstOf: Record<string, number> = {初: 1, 上旬: 1, 中旬: 11, 下旬: 21}
const lastOf: Record<string, number> = {初: 5, 上旬: 10, 中旬: 20}

/** 3月中旬至4月底, 6月上旬至下旬, 2月21日至4月底 */
function partRange(m: RegExpExecArray, anchor: Anchor): DeadlineReading {
  const [, year, month, part, secondYear, secondMonth, end] = m
  const first = yr(year, anchor)
  const second = secondYear === undefined ? first : yr(secondYear, anchor)
  const last = secondMonth ? int(secondMonth) : int(month)
  const day = end === undefined ? undefined : (lastOf[end] ?? (numeral(end) || undefined))
  const opens = part === '底' || part === '末' ? lastDay(first, int(month)) : (firstOf[part] ?? (int(part?.slice(0, -1) ?? '') || 1))
  return first && second
    ? range(isoDate(first, int(month), opens), isoDate(second, last, day ?? lastDay(second, last)))
    : {kind: 'unresolved'}
}

/** 自7月5日起 */
const dayFrom = (m: RegExpExecArray, anchor: Anchor) => from(isoDate(yr(m[1], anchor), int(m[2]), int(m[3])))

/** 自7月下旬起 */
const monthFrom = (m: RegExpExecArray, anchor: Anchor) => from(isoDate(yr(m[1], anchor), int(m[2]), firstOf[m[3]] ?? 1))

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

const unitOf: Record<string, string> = {分钟: 'M', 小时: 'H', 日: 'D', 天: 'D', 周: 'W', 星期: 'W', 月: 'M', 年: 'Y'}
const offsetOfClock = new Set(['分钟', '小时'])

function relative(m: RegExpExecArray, {date}: Anchor): DeadlineReading | undefined {
  const workdays = m[3] === '工作日'
  const half = m[2] === '半'
  // 两三个月 is an estimate: its longest time counts
  const part = /[.．]/.test(m[2]) ? Number(m[2].replace('．', '.')) : undefined
  const longest = half ? 6 : (part ?? int(m[2].replace(/[一二两三四五六七八九](?=[一二两三四五六七八九])/g, '')))
  const count = m[4] && m[3] === '年' ? longest * 12 + 6 : longest
  const unit = half || m[4] ? 'M' : unitOf[m[3]]
  if (longest > 1900 || (half && m[3] !== '年') || (m[4] && m[3] !== '年')) return undefined
  const event = m[1].replace(/(?:之日起|之日|起|后|之后)$/, '')
  const issue = ownIssue.test(event)
  const anchor = issue ? 'issue' : event ? `event:${event}` : undefined
  return {
    kind: 'relative',
    ...(anchor && {anchor}),
    offset: workdays ? `${count} workdays` : `P${unit === 'H' || m[3] === '分钟' ? 'T' : ''}${count}${unit}`,
    ...(/左右$/.test(m[0]) && {soft: true}),
    ...(issue && date && !workdays && !offsetOfClock.has(m[3]) && {date: shift(date, Math.ceil(count), unit)}),
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

const weekdays: Record<string, string> = {一: 'MO', 二: 'TU', 三: 'WE', 四: 'TH', 五: 'FR', 六: 'SA', 日: 'SU', 天: 'SU'}

// one or several of a kind: 5日、20日 · 周一、周四 · 6月、12月
const several = (one: string, other = one) => `(${one}(?:[、和及与]${other}){0,11})`
const daysOf = new RegExp(`${several('\\d{1,2}[日号]?')}(?<=[日号])`)
const weekdaysOf = new RegExp(`每(?:周|星期)${several('[一二三四五六日天]', '(?:周|星期)?[一二三四五六日天]')}`)
const monthsOf = new RegExp(`每年${several('\\d{1,2}月?(?:底|末)?', '\\d{1,2}月(?:底|末)?')}(?:(\\d{1,2})[日号])?`)
const numbersIn = (words: string) => [...words.matchAll(/\d{1,2}/g)].map(([number]) => Number(number)).join()

/** An iCalendar rule (RFC 5545) for what recurs, where the words give one. */
function rule(words: string): string | undefined {
  const days = daysOf.exec(words)
  const day = days && numbersIn(days[1])
  if (/每个?季度?.{0,6}(?:第?[1一首]个月|首月)/.test(words) && day) return `FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=${day}`
  if (/每个?季度?.{0,6}(?:第?[3三]个月|末月)/.test(words) && day) return `FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=${day}`
  if (/每个?月/.test(words))
    return `FREQ=MONTHLY${day ? `;BYMONTHDAY=${day}` : /^[^，。]{0,6}每个?月(?:月?[底末])/.test(words) ? ';BYMONTHDAY=-1' : ''}`
  if (/[每按]个?季/.test(words)) return 'FREQ=MONTHLY;INTERVAL=3'
  if (/[每按]个?半年/.test(words)) return 'FREQ=MONTHLY;INTERVAL=6'
  const weekday = weekdaysOf.exec(words)
  if (weekday) return `FREQ=WEEKLY;BYDAY=${[...weekday[1].replace(/[周星期、和及与]/g, '')].map((one) => weekdays[one]).join()}`
  if (/[每按](?:周|星期)/.test(words)) return 'FREQ=WEEKLY'
  if (/按月/.test(words)) return 'FREQ=MONTHLY'
  if (/每年年?[底末]/.test(words)) return 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'
  const yearly = monthsOf.exec(words)
  if (yearly) return `FREQ=YEARLY;BYMONTH=${numbersIn(yearly[1])};BYMONTHDAY=${yearly[2] ?? -1}`
  if (/每年/.test(words)) return 'FREQ=YEARLY'
  return /每(?:日|天)/.test(words) ? 'FREQ=DAILY' : undefined
}

/** Digits of one width, without blanks, months in words and not behind dots: the form the patterns are written for. */
export function normalDeadline(printed: string): string {
  const words = /[\s\u200b０-９]/.test(printed) ? narrowDigits(squeeze(printed)) : printed
  return unusual.test(words)
    ? words
        .replace(/(?<=^2)[OoＯ〇○](?=\d{2}年)/, '0')
        .replace(dottedRange, '$1年$2月—$3月')
        .replace(dottedMonth, '$1年$2月')
    : words
}
const unusual = /^2[OoＯ〇○]|\d[./．]\d/
const dottedMonth = /((?:19|20)\d{2})[./．](\d{1,2})(?![./．\d月])/g
// 2026.6-12
const dottedRange = /((?:19|20)\d{2})[./．](\d{1,2})[—\-–－~～至到]{1,2}(\d{1,2})月?$/g

/** One of the times that a list names, by its range in the list, and in words that say the whole of it. */
export interface ListedTime {
  start: number
  end: number
  words: string
}

// What may be one time of a list: 2026年6月底, 第一, 三季度, 20日
const one = `(?:${y}年?)?(?:第?[一二三四](?:季度?)?|\\d{1,2}(?:月(?:份|[底末初中]|[上中下]旬|\\d{1,2}(?:[日号]${weekday}?)?)?|[日号]${weekday}?)?|年?[底末]|[上下]半年)?${before}?`
const listed = new RegExp(`^(?:${one}[、和及与]){1,11}(?=${one})[\\d第年一二三四上下]`)
const isTime = new RegExp(`^${one}$`)
const timeAhead = new RegExp(`^${one}`)

/**
 * The times of a list, each with what the others say for it: the quarter, month or day it counts, the month before it.
 *
 * ```text
 * 2027年第一、二季度       2027年第一季度, 二季度
 * 6月5日、20日前           6月5日, 6月20日前
 * ```
 *
 * `undefined` where the words are no list; what recurs (每月5日、20日) is one rhythm.
 */
export function timesIn(words: string): ListedTime[] | undefined {
  if (!/[、和及与]/.test(words) || !listed.test(words)) return undefined
  const parts: ListedTime[] = []
  for (const match of words.matchAll(/[^、和及与]+/g)) {
    if (!(isTime.test(match[0]) || (timeAhead.exec(match[0])?.[0] ?? '') !== '')) break
    parts.push({start: match.index, end: match.index + match[0].length, words: match[0]})
    if (!isTime.test(match[0])) break
  }
  if (parts.length < 2) return undefined
  parts[parts.length - 1].end = words.length
  parts[parts.length - 1].words = words.slice(parts[parts.length - 1].start)
  // from the last on: what each counts, where it does not say so itself
  for (let i = parts.length - 2; i >= 0; i--) {
    const next = parts[i + 1].words
    const own = parts[i].words
    if (/(?:^|年)第?[一二三四]$/.test(own) && /第?[一二三四]季度/.test(next)) parts[i].words = `${own}季度`
    else if (/^(?:19|20)\d{2}$/.test(own)) parts[i].words = `${own}年`
    else if (/(?:^|年)\d{1,2}$/.test(own)) {
      const unit = /^\d{1,2}(月|日)/.exec(next)?.[1]
      if (unit) parts[i].words = own + unit
    } else if (/月\d{1,2}$/.test(own)) parts[i].words = `${own}日`
  }
  for (let i = 1; i < parts.length; i++) {
    const month = /(?:^|年)(\d{1,2}月)\d/.exec(parts[i - 1].words)?.[1]
    if (month && /^\d{1,2}[日号]/.test(parts[i].words)) parts[i].words = month + parts[i].words
  }
  return parts
}

const unfinishedTime = /(?:^|[年第])[一二三四]$|(?:^|[年月])\d{1,2}$|^(?:19|20)\d{2}$/

/** Does a time go on behind a 、, so that neither half says all of it? `2027年第一`、`二季度`; `每月5日`、`20日前` */
export function goesOn(left: string, right: string): boolean {
  if (!/^[\d第一二三四五六日天周星]/.test(right)) return false
  if (left.startsWith('每')) return /^(?:(?:周|星期)?[一二三四五六日天](?:$|[前上下])|\d{1,2}[日号月])/.test(right)
  const last = left.slice(left.lastIndexOf('、') + 1)
  const counts = /^(?:第?[一二三四]|\d{1,2}|(?:19|20)\d{2})(?:$|季|[月日号年])/.test(right)
  return counts && (unfinishedTime.test(last) || (/月\d{1,2}[日号]$/.test(last) && /^\d{1,2}[日号]/.test(right)))
}

// a date that stands behind other words: 主体工程2026年6月底前
const behindWords = new RegExp(
  `(?<=[^\\d年月至到—–~～\\-－第])(?:${century}年|\\d{1,2}月(?:\\d{1,2}[日号]|[底末]|[上中下]旬)|年底|年内).{0,20}$`,
)

/** The reading of a field of a deadline in which other words stand before the time; `undefined` where it names none. */
export function readTimeBehindWords(words: string, anchor: Anchor): DeadlineReading | undefined {
  const time = behindWords.exec(words)?.[0]
  const reading = time ? readDeadlineWords(time, anchor) : undefined
  return reading?.date || reading?.endDate ? reading : undefined
}

/** Does a stretch in a field of deadlines name a time behind other words? `第二阶段10月底` */
export const namesTime = (printed: string) => behindWords.test(normalDeadline(printed))

/** Reads words of normal form as one deadline, or `undefined`. */
export function readDeadlineWords(words: string, anchor: Anchor): DeadlineReading | undefined {
  const first = words.charCodeAt(0)
  for (const [pattern, read, firsts] of rows()) {
    if (firsts && !firsts.has(first)) continue
    const match = pattern.exec(words)
    const reading = match && read(match, anchor)
    if (reading) return reading
  }
  return undefined
}
