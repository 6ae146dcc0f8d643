import type {Deadline} from '../../syntax/nodes.ts'
import {leaf} from '../build.ts'
import {isoDate, lastDay, yearOf} from '../calendar.ts'
import {numeral} from '../numerals.ts'
import type {Page} from '../page.ts'

type Reading = Omit<Deadline, 'type' | 'position' | 'value' | 'data'>

/** What a date without a year leans on. */
interface Anchor {
  year?: number
  date?: string
}

const n = '(\\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})'
const y = '((?:19|20)\\d{2}|二[〇○零]\\S{2}|今|本|当|明)'
const b = '[\\s\\u3000]*'
const before = '(?:之?前|以前)'
const done = '(?:完成|报送|落实|到位|印发|出台|建成|实现|取得|基本|全部|办结|启动|上线|投入|形成|整改|首批|达到|并|，|$)'

/**
 * Deadline expressions → ISO 8601 (domain 6), tried in order. Each row is a pattern over the text
 * without blanks at its ends, and its reading.
 *
 * ```text
 * 2025年底前完成
 * ^^^^ ^^
 * year end        → by 2025-12-31
 * ```
 */
const rows: Array<[RegExp, (m: RegExpExecArray, anchor: Anchor) => Reading | undefined]> = [
  [
    /^(?:长期|持续|常态|常年|经常|一贯|日常)(?:化|性)?(?:坚持|推进|执行|落实|开展|实施|工作|任务|有效|保持|抓好|推动|整改|抓|管理|跟进|运行)?$|^全年(?:推进|持续推进|坚持|开展|落实)?$|^(?:并|抓好|做好)?(?:长期坚持|持续推进|持续实施|持续落实|常态化推进|持续抓好|持续开展)/,
    () => ({kind: 'ongoing'}),
  ],
  [/^(?:立行立改|立即(?:执行|整改|落实|实施)?|即刻|马上)$/, (_, {date}) => ({kind: 'immediate', ...(date && {date})})],
  [
    new RegExp(`^(?:从|自)?即日起(?:至|到)${b}(?:${y}年)?${b}${n}${b}月${b}(?:${n}${b}日|底)`),
    (m, a) => period({start: a.date}, endOf(m[1], m[2], m[3], a)),
  ],
  [/^(?:从|自)?即日起/, (_, {date}) => ({kind: 'from', ...(date && {start: date})})],
  [
    new RegExp(
      `^(?:每|各)(?:个|一)?(?:周|星期|旬|月|季|季度|半年|年|年度|日|天|学期|工作日)|^(?:按|逐)(?:周|月|季|年|季度|半年|日)|^${y}年(?:第[一二三四]季度)?起[，,]?每`,
    ),
    (m) => ({kind: 'recurring', ...(recurrence(m.input) && {recurrence: recurrence(m.input)})}),
  ],
  [/^“?十([三四五六七])五”?(?:规划)?(?:期间|时期|期内)/, (m) => planPeriod(m[1])],
  [/^“?十([三四五六七])五”?(?:规划)?(?:期?末|前)/, (m) => ({kind: 'by', date: planPeriod(m[1]).end})],
  // A—B
  [
    new RegExp(`^${y}年?${b}[—\\-–－~～至到]+${b}${y}年(?:底?前?|期间)?`),
    (m, a) => range(isoDate(yr(m[1], a), 1, 1), isoDate(yr(m[2], a), 12, 31)),
  ],
  [
    new RegExp(
      `^(?:从|自)?(?:${y}年)?${b}${n}${b}月?${b}[—\\-–－~～至到]+${b}(?:${y}年)?${b}${n}${b}月(?:底?前?|期间)?${'$|^(?:从|自)?(?:'}${y}年)?${b}${n}${b}月${b}[—\\-–－~～至到]+${b}(?:${y}年)?${b}${n}${b}月`,
    ),
    (m, a) => monthRange(m, a),
  ],
  [
    new RegExp(`^(?:从|自)?(?:${y}年)?${b}${n}${b}月${b}${n}${b}日?${b}[—\\-–－~～至到]+${b}(?:(?:${y}年)?${b}${n}${b}月)?${b}${n}${b}日`),
    (m, a) => dayRange(m, a),
  ],
  [new RegExp(`^(?:自|从)${b}(?:${y}年)?${b}${n}${b}月${b}${n}${b}日起`), (m, a) => from(isoDate(yr(m[1], a), int(m[2]), int(m[3])))],
  [new RegExp(`^(?:自|从)?${y}年起`), (m, a) => from(isoDate(yr(m[1], a), 1, 1))],
  // a day
  [
    new RegExp(`^(?:于|在|截至|截止|到|务于|原则上于|力争|原则上)?${b}(?:${y}${b}年)?${b}${n}${b}月${b}${n}${b}[日号](${before}|起|止)?`),
    (m, a) => day(m, a),
  ],
  [
    /^(?:于|在|截至|到)?((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(前)?/,
    (m) => plain(m[4] ? 'by' : 'on', isoDate(int(m[1]), int(m[2]), int(m[3]))),
  ],
  // a month
  [
    new RegExp(
      `^(?:于|在|截至|到|力争|原则上于|原则上|务于|确保)?${b}(?:${y}${b}年)?${b}${n}${b}月(?:份)?${b}([上中下]旬|初|中|末|底)?(?:${b}${before})?(?:底前)?(?=${done}|[\\u4e00-\\u9fa5]|$)`,
    ),
    (m, a) => month(m, a),
  ],
  // quarters and halves
  [new RegExp(`^(?:于|在)?(?:${y}年)?${b}第?([一二三四1-4])季度(末|底|前|内)?`), (m, a) => quarter(m, a)],
  [
    new RegExp(`^(?:于|在)?(?:${y}年)?${b}(上|下)半年(?:底|末|前|内)?`),
    (m, a) => inferred('by', m[1], m[2] === '上' ? 6 : 12, m[2] === '上' ? 30 : 31, a),
  ],
  // a year
  [
    new RegExp(`^(?:于|在|到|力争|力争到|截至|至|原则上于|确保)?${b}${y}${b}年(底|末|底之?前|末前|内|年?底)?(?:${b}${before})?`),
    (m, a) => yearEnd(m, a),
  ],
  [
    /^(?:在|于|到|力争)?(?:今|本|当)?年(?:底|末|内|终)(?:前|之前)?/,
    (m, a) => (a.year ? {...plain(/内/.test(m[0]) ? 'by' : 'by', isoDate(a.year, 12, 31)), yearFrom: 'document'} : {kind: 'unresolved'}),
  ],
  [
    /^(?:年度内|本年度(?:内)?|全年)/,
    (_, a) => (a.year ? {kind: 'by', date: `${a.year}-12-31`, yearFrom: 'document'} : {kind: 'unresolved'}),
  ],
  // relative
  [
    /^(?:自|在|于|从)?(.{0,24}?)(?:之日)?(?:起|后|之后|发布后|印发后)?([\d一二两三四五六七八九十半]+)个?(?:多)?(工作日|日|天|周|星期|个?月|年)(?:以?内|之内|前)/,
    (m) => relative(m),
  ],
  [/^(?:自|从)?(?:印发|发布|下发|公布|施行)之日起/, (_, {date}) => from(date)],
  [
    /^.{1,16}(?:之?前|以前|结束前|期间|后|时|结束后)$/,
    (m) => (/[前后时间]$/.test(m[0]) && !/年前$/.test(m[0]) ? {kind: 'condition'} : undefined),
  ],
  [
    /^(?:待定|根据上级(?:安排|部署)|按上级(?:要求|部署)|按照?.{1,20}(?:时限|时间|要求|安排|部署|进度)(?:要求)?)/,
    () => ({kind: 'condition'}),
  ],
]

const int = (text: string) => numeral(text) ?? 0
const yr = (text: string | undefined, {year}: Anchor): number => {
  if (text === undefined || text === '今' || text === '本' || text === '当') return year ?? 0
  if (text === '明') return year ? year + 1 : 0
  return yearOf(text) ?? 0
}
const plain = (kind: Reading['kind'], date: string | undefined): Reading =>
  date && !date.startsWith('0000') ? {kind, date} : {kind: 'unresolved'}
const from = (start: string | undefined): Reading => (start && !start.startsWith('0000') ? {kind: 'from', start} : {kind: 'from'})
const range = (start: string | undefined, end: string | undefined): Reading =>
  start && end && !start.startsWith('0000') && start <= end ? {kind: 'period', start, end} : {kind: 'unresolved'}
const period = (left: {start?: string}, end: string | undefined): Reading =>
  end ? {kind: 'period', ...(left.start && {start: left.start}), end} : {kind: 'unresolved'}

/** A date whose year may be missing: the document's, or the next one where that is past (domain 6). */
function inferred(kind: Reading['kind'], printedYear: string | undefined, m: number, d: number, anchor: Anchor): Reading {
  const year = yr(printedYear, anchor)
  if (year === 0) return {kind: 'unresolved'}
  const date = isoDate(year, m, d)
  if (!date) return {kind: 'unresolved'}
  if (printedYear !== undefined && /\d/.test(printedYear)) return {kind, date}
  if (anchor.date && date < anchor.date && anchor.date.slice(0, 4) === String(year))
    return {kind, date: isoDate(year + 1, m, d) as string, yearFrom: 'next'}
  return {kind, date, yearFrom: 'document'}
}

const endOf = (printedYear: string | undefined, m: string, d: string | undefined, anchor: Anchor) => {
  const year = yr(printedYear, anchor)
  return year ? isoDate(year, int(m), d ? int(d) : lastDay(year, int(m))) : undefined
}

function day(m: RegExpExecArray, anchor: Anchor): Reading {
  const kind =
    m[4] === '起'
      ? 'from'
      : m[4] && m[4] !== '止'
        ? 'by'
        : /^(?:截至|截止|到)/.test(m[0]) || m[4] === '止'
          ? 'by'
          : /完成|前|之前/.test(m.input.slice(m[0].length, m[0].length + 8))
            ? 'by'
            : 'by'
  const reading = inferred(kind === 'from' ? 'from' : kind, m[1], int(m[2]), int(m[3]), anchor)
  return kind === 'from' && reading.date
    ? {kind: 'from', start: reading.date, ...(reading.yearFrom && {yearFrom: reading.yearFrom})}
    : soft(m[0], reading)
}

function month(m: RegExpExecArray, anchor: Anchor): Reading | undefined {
  const value = int(m[2])
  if (value < 1 || value > 12) return {kind: 'unresolved'}
  const year = yr(m[1], anchor) || 2001
  const isBefore = /前/.test(m[0])
  const part = m[3] ?? (/底/.test(m[0]) ? '底' : undefined)
  if (part === '初') return {...inferred('by', m[1], value, 5, anchor), soft: true}
  if (part === '中' || part === '中旬') return {...inferred('by', m[1], value, part === '中' ? 15 : 20, anchor), soft: true}
  if (part === '上旬') return {...inferred('by', m[1], value, 10, anchor), soft: true}
  if (part === '下旬') return {...inferred('by', m[1], value, lastDay(year, value), anchor), soft: true}
  if (isBefore && part === undefined) {
    // 6月前: literally before June
    const reading =
      value === 1 ? inferred('by', m[1] ?? undefined, 1, 1, anchor) : inferred('by', m[1], value - 1, lastDay(year, value - 1), anchor)
    return {...reading, ambiguous: true}
  }
  return soft(m[0], inferred('by', m[1], value, lastDay(year, value), anchor))
}

function quarter(m: RegExpExecArray, anchor: Anchor): Reading {
  const q = int(m[2])
  if (m[3] === '前') {
    const reading = q === 1 ? inferred('by', m[1], 1, 1, anchor) : inferred('by', m[1], (q - 1) * 3, lastDay(2001, (q - 1) * 3), anchor)
    return {...reading, ambiguous: true}
  }
  return inferred('by', m[1], q * 3, lastDay(2001, q * 3), anchor)
}

function yearEnd(m: RegExpExecArray, anchor: Anchor): Reading | undefined {
  const year = yr(m[1], anchor)
  if (!year) return {kind: 'unresolved'}
  const end = m[2] !== undefined || /^(?:到|力争到|至|截至)/.test(m[0])
  const rest = m.input.slice(m[0].length)
  if (/前/.test(m[0]) && m[2] === undefined) return {kind: 'by', date: `${year - 1}-12-31`, ambiguous: true}
  if (!end && rest !== '' && !/^(?:完成|前)/.test(rest)) return undefined
  return soft(m[0], {kind: 'by', date: `${year}-12-31`, ...(!/\d/.test(m[1]) && {yearFrom: 'document'})})
}

const soft = (words: string, reading: Reading): Reading => (/原则上|力争/.test(words) ? {...reading, soft: true} : reading)

function monthRange(m: RegExpExecArray, anchor: Anchor): Reading {
  const [, y1, m1, y2, m2] = m[2] === undefined ? [m[0], m[5], m[6], m[7], m[8]] : m
  const first = yr(y1, anchor)
  const second = y2 === undefined ? first : yr(y2, anchor)
  if (!first || !second) return {kind: 'unresolved'}
  return range(isoDate(first, int(m1), 1), isoDate(second, int(m2), lastDay(second, int(m2))))
}

function dayRange(m: RegExpExecArray, anchor: Anchor): Reading {
  const first = yr(m[1], anchor)
  const second = m[4] === undefined ? first : yr(m[4], anchor)
  if (!first) return {kind: 'unresolved'}
  return range(isoDate(first, int(m[2]), int(m[3])), isoDate(second, m[5] ? int(m[5]) : int(m[2]), int(m[6])))
}

/** The N-th five-year plan, N ≥ 3: 1966 + 5 (N − 3) to four years later. */
const planPeriod = (word: string) => {
  const start = 1966 + 5 * (10 + int(word) - 3)
  return {kind: 'period' as const, start: `${start}-01-01`, end: `${start + 4}-12-31`}
}

const unitOf: Record<string, string> = {日: 'D', 天: 'D', 周: 'W', 星期: 'W', 月: 'M', 个月: 'M', 年: 'Y'}
function relative(m: RegExpExecArray): Reading | undefined {
  const count = m[2] === '半' ? 0 : int(m[2].replace('两', '二'))
  const event = m[1].replace(/(?:之日起|之日|起|后|之后|发布|印发)$/, '')
  const workdays = m[3] === '工作日'
  const anchorWords =
    /^(?:本(?:通知|意见|方案|办法|规定|措施))?(?:印发|发布|下发)?$/.test(event) || /(?:印发|发布|下发)/.test(m[1])
      ? 'issue'
      : event
        ? `event:${event}`
        : undefined
  return {
    kind: 'relative',
    ...(anchorWords && {anchor: anchorWords}),
    offset: m[2] === '半' ? 'P6M' : workdays ? `${count} workdays` : `P${count}${unitOf[m[3]]}`,
  }
}

/** An iCalendar rule (RFC 5545) for what recurs, where the words give one. */
function recurrence(words: string): string | undefined {
  const dayOf = /(\d{1,2})日前/.exec(words)
  const monthly = /每(?:个)?月/.test(words)
  if (monthly && dayOf) return `FREQ=MONTHLY;BYMONTHDAY=${dayOf[1]}`
  if (/每(?:个)?季度?.{0,6}第?[1一]个月/.test(words) && dayOf) return `FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=${dayOf[1]}`
  if (/每(?:个)?季/.test(words)) return 'FREQ=MONTHLY;INTERVAL=3'
  if (/每半年/.test(words)) return 'FREQ=MONTHLY;INTERVAL=6'
  if (monthly) return 'FREQ=MONTHLY'
  const weekday = /每周([一二三四五六日])/.exec(words)
  if (weekday) return `FREQ=WEEKLY;BYDAY=${{一: 'MO', 二: 'TU', 三: 'WE', 四: 'TH', 五: 'FR', 六: 'SA', 日: 'SU'}[weekday[1]]}`
  if (/每(?:周|星期)/.test(words)) return 'FREQ=WEEKLY'
  const yearly = /每年(?:(\d{1,2})月(?:(\d{1,2})日|底))?/.exec(words)
  if (yearly) return `FREQ=YEARLY${yearly[1] ? `;BYMONTH=${yearly[1]};BYMONTHDAY=${yearly[2] ?? -1}` : ''}`
  return undefined
}

/** Reads a stretch as one deadline, or `undefined`. In a deadline field anything is one, if only unresolved. */
export function readDeadlineText(value: string, anchor: Anchor): Reading | undefined {
  const first = value.charCodeAt(0)
  // 一 … 鿿, digits, quotes: what a deadline opens with; the table is only run on those
  if (!(first >= 0x4e00 || (first >= 0x30 && first <= 0x39) || first === 0x201c || first >= 0xff10)) return undefined
  for (const [pattern, read] of rows) {
    const match = pattern.exec(value)
    if (!match) continue
    const reading = read(match, anchor)
    if (reading) return reading
  }
  return undefined
}

// What a deadline inside a clause may open or end with; bodies do neither.
const opening =
  /^(?:“?十[三四五六七]五|(?:19|20)\d{2}年?[—\-–－~～至到年./]|\d{1,2}月|[一二三四五六七八九十]{1,2}月|今年|本年|明年|当年|年底|年内|年度内|全年|每|各季|按月|按季|逐月|长期|持续|常态|常年|立即|立行|即日|即刻|到(?:19|20)\d{2}|力争|原则上|于|截至|上半年|下半年|第?[一二三四]季度|自.{1,20}起|从.{1,20}起|并(?:长期|持续)|(?:印发|发布)后)/
const ending =
  /(?:之前|[月日底末年开]前|召开前|结束前|到来前|完成前|期间|[月日]底?(?:完成)?|完成|内完成|工作日内|个月内|[\d]日内|持续推进|长期坚持|常态化)$/

/** Does a part of a clause say when, not who? */
export const isDeadlinePart = (value: string): boolean => {
  if (/^(?:于|自|从|每|力争|到)/.test(value)) return /[年月日周季]|[前底末]/.test(value) && opening.test(value)
  return opening.test(value)
    ? /[月年]|季|底|内|长期|持续|常态|立|即日|后|每|期间/.test(value)
    : ending.test(value) &&
        /[年月日季前]|期间|推进|坚持/.test(value) &&
        value.length <= 24 &&
        !/负责|单位|部门/.test(value) &&
        /前$|前完成|期间|持续推进$|长期坚持$|内$|内完成$|完成$/.test(value)
}

/** The deadline over `[start, end)` of the text; two in one stretch (6月底前见效并持续推进) give two. */
export function readDeadlines(page: Page, start: number, end: number): Deadline[] {
  const value = page.text.slice(start, end)
  const second = /(?:，|,)?(?:并|，)(?:长期坚持|持续推进|持续实施|常态化推进|持续)[^，]*$/.exec(value)
  if (second && second.index > 0) {
    return [...one(page, start, start + second.index), ...one(page, start + second.index, end)]
  }
  return one(page, start, end)
}

function one(page: Page, start: number, end: number): Deadline[] {
  const value = page.text
    .slice(start, end)
    .replace(/^[，,\s]*/, '')
    .trim()
  const reading = readDeadlineText(value.replace(/\s+/g, ''), {year: page.year, date: page.date})
  return [leaf(page, 'deadline', start, end, reading ?? {kind: 'unresolved'})]
}
