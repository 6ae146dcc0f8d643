import type {Deadline} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import type {SourceText} from '../../source/source-text.ts'
import {leaf} from '../../tree/build.ts'
import {lastYear, readDeadlines} from '../deadline.ts'
import type {Word} from './lex.ts'
import {offsetOf, type View} from './view.ts'

/** The times of one part, each resolved once. */
export interface Times {
  /** What a time means. */
  of(time: Word): Deadline[]
  /** Had it passed when the notice was issued? Then it tells what was. `undefined` where that is not known. */
  isPast(time: Word): boolean | undefined
}

/** Resolves the times that stand in a view. */
export function createTimes(source: SourceText, view: View): Times {
  let known: Map<Word, Deadline[]> | undefined
  const of = (time: Word) => {
    let read = known?.get(time)
    if (!read) {
      read = time.till ? stretch(source, view, time, time.till) : readTime(source, view, time)
      known = (known ?? new Map()).set(time, read)
    }
    return read
  }
  return {of, isPast: (time) => isPast(source, of(time), time)}
}

function readTime(source: SourceText, view: View, {start, end}: Range): Deadline[] {
  const {words} = view
  const before = words.slice(0, start)
  const from = offsetOf(view, start)
  const to = offsetOf(view, end - 1) + 1
  // 每年12月考核，次年2月底兑现: counted from no year of the notice's
  const floats = /^[次翌][年月]/.test(words.slice(start, start + 2)) && (before.includes('每') || !/20\d\d年|[今本]年/.test(before))
  if (floats) return [leaf(source, 'deadline', from, to, {kind: 'unresolved'})]
  const year = lastYear(before)
  const carried = readDeadlines(source, from, to, year)
  // 对2024年12月31日前备案的项目，…4月底前…: a year of what was is not that of what is to come
  const own = year && isOver(source, carried) ? readDeadlines(source, from, to) : carried
  const read = isOver(source, own) ? carried : own
  // 全年完成…: like any year, by its last day
  const [{startDate, endDate}] = read
  return words.slice(start, end) === '全年' && startDate ? [leaf(source, 'deadline', from, to, {kind: 'by', date: endDate})] : read
}

/** Had the last day gone by when the notice was issued? */
const isOver = ({anchor}: SourceText, [{endDate, date}]: Deadline[]) => {
  const last = endDate ?? date
  return last !== undefined && anchor.date !== undefined && last < anchor.date
}

/** 自发布之日起至2022年底: from the one to the other. */
function stretch(source: SourceText, view: View, time: Word, till: Word): Deadline[] {
  const [from] = readTime(source, view, {start: time.start, end: till.start})
  const [end] = readTime(source, view, till)
  const startDate = from.startDate ?? from.date
  const endDate = end.endDate ?? end.date
  const fields =
    startDate || endDate
      ? {kind: 'period' as const, ...(startDate && {startDate}), ...(endDate && {endDate})}
      : {kind: 'unresolved' as const}
  return [leaf(source, 'deadline', offsetOf(view, time.start), offsetOf(view, time.end - 1) + 1, fields)]
}

/** Had the last day of a time passed, or is it one of those that a notice looks back on? */
function isPast({text, anchor}: SourceText, [deadline]: Deadline[], {form}: Word): boolean | undefined {
  const {date, looksBack} = anchor
  const dated = deadline !== undefined && /(?:19|20)\d\d/.test(text.slice(deadline.start, deadline.end))
  if (looksBack && ((form === 'range' && !dated) || (form === 'day' && deadline?.yearFrom !== undefined))) return true
  const last = deadline?.endDate ?? deadline?.date
  if (date === undefined) return undefined
  // 自2022年起，…: what has been so for years, but 自2022年1月1日起施行
  if (
    form === 'from' &&
    deadline?.startDate &&
    deadline.startDate < date.slice(0, 4) &&
    sinceYear.test(text.slice(deadline.start, deadline.end + 1))
  )
    return true
  if (last === undefined) return undefined
  // 8月15日 in a notice of the end of August was; in one of December it may be the next year's
  if (deadline.yearFrom === 'next')
    return (form === 'day' || form === 'bare' || partOfMonth.test(text.slice(deadline.start, deadline.end))) &&
      monthOf(date) - (monthOf(last) - 12) <= lately
      ? true
      : undefined
  return last < date || (form === 'day' && last === date)
}
const lately = 3
const sinceYear = /\d{4}年起，$/
// 5月中旬, but 5月中旬前
const partOfMonth = /月(?:[初底末]|[上中下]旬)$/
/** Months since the year 0. */
const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
