import {report} from '../../messages/report.ts'
import type {Deadline} from '../../syntax/nodes.ts'
import {leaf} from '../build.ts'
import type {Page} from '../page.ts'
import {at} from '../place.ts'
import {normalDeadline, readDeadlineWords} from '../vocabulary/deadlines.ts'

export {isDeadlinePart} from '../vocabulary/deadlines.ts'

const impossible = /\d{1,2}月\d{1,2}[日号]/
const second = /(?:，|,)?(?:并|，)(?:长期坚持|持续推进|持续实施|常态化推进|持续)[^，]*$/

/**
 * The deadlines over `[start, end)` of the text (domain 6): one, or two where something follows
 * (6月底前见效并持续推进).
 *
 * ```text
 * 6月底前取得明显成效并持续推进
 * ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^
 * by 06-30             ongoing
 * ```
 */
export function readDeadlines(page: Page, start: number, end: number): Deadline[] {
  const follows = second.exec(page.text.slice(start, end))
  if (follows && follows.index > 0) return [one(page, start, start + follows.index), one(page, start + follows.index, end)]
  return [one(page, start, end)]
}

function one(page: Page, start: number, end: number): Deadline {
  const printed = page.text.slice(start, end)
  const words = normalDeadline(printed.replace(/^[，,\s]+/, ''))
  const reading = readDeadlineWords(words, {year: page.year, date: page.date}) ?? {kind: 'unresolved' as const}
  if (reading.kind === 'unresolved' && page.year && impossible.test(words))
    report(page.file, 'impossible-date', at(page, {start, end}), {text: printed})
  return leaf(page, 'deadline', start, end, reading)
}
