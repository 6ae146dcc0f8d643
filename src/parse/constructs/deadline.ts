import type {Deadline} from '../../syntax/nodes.ts'
import {beforePage} from '../source/before-page.ts'
import {withoutBreaks} from '../source/line-breaks.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {normalDeadline, readDeadlineWords, readTimeBehindWords, timesIn} from '../vocabulary/deadlines.ts'

const impossible = /\d{1,2}月\d{1,2}[日号]/
// what goes on behind the time: 6月底前见效并持续推进
const second = /[，,]?[并，](?:长期坚持|持续推进|持续实施|常态化推进|持续)/

/**
 * The deadlines over `[start, end)` of the text: one, two where something follows (6月底前见效并持续推进), or those of a
 * list (2027年第一、二季度).
 *
 * ```text
 * 6月底前取得明显成效并持续推进
 * ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^
 * by 06-30             ongoing
 * ```
 *
 * `year` is the last one printed before them in the same field or clause; it goes on (2026年3月底前…，6月底前…).
 */
export function readDeadlines(source: SourceText, start: number, end: number, year?: string): Deadline[] {
  const words = source.text.slice(start, end)
  // a list of times, which blanks and digits of another width do not shift
  const times = normalDeadline(words) === words ? timesIn(words) : undefined
  if (times) {
    let last = year
    return times.map((time) => {
      const read = one(source, start + time.start, start + time.end, last, time.words)
      last = lastYear(time.words, last)
      return read
    })
  }
  // nothing of it stands before the last ， but one more
  const from = Math.max(0, words.lastIndexOf('，') - 1)
  const follows = second.exec(words.slice(from))
  const at = follows ? start + from + follows.index : start
  if (at > start) return [one(source, start, at, year), one(source, at, end)]
  return [one(source, start, end, year)]
}

// a month, a quarter, a half or an end that has no year of its own
const yearless = /^([到至于在]?)(\d{1,2}月|第?[一二三四]季度|[上下]半年|年底)/

/** The last year of a date that a stretch prints, or else the one before it; 2018年工作思路 dates nothing. */
export const lastYear = (printed: string, before?: string) =>
  (printed.includes('年') ? /^.*((?:19|20)\d{2})年(?=\d|第?[一二三四]季|[上下]半年|年?[底末内]|[前起])/s.exec(printed)?.[1] : undefined) ??
  before

function one(source: SourceText, start: number, end: number, year?: string, said?: string): Deadline {
  const printed = source.text.slice(start, end)
  const bare = normalDeadline((said ?? printed).replace(/^[，,\s]+/, ''))
  const words = year ? bare.replace(yearless, (_, to, part) => (part === '年底' ? `${to}${year}${part}` : `${to}${year}年${part}`)) : bare
  const first = readDeadlineWords(words, source.anchor)
  const open = first === undefined || first.kind === 'condition' || first.kind === 'unresolved'
  const reading = (open ? readTimeBehindWords(words, source.anchor) : undefined) ?? first ?? {kind: 'unresolved' as const}
  if (reading.kind === 'unresolved' && source.anchor.year && impossible.test(words))
    source.report('impossible-date', {start, end}, {text: printed})
  const page = beforePage(source.text, start, end)
  if (page === end) return leaf(source, 'deadline', start, end, reading)
  return leaf(source, 'deadline', start, page, {...reading, text: withoutBreaks(printed).replaceAll('\u200b', '')})
}
