import type {Frame} from '../source/frame.ts'
import type {SourceText} from '../source/source-text.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {tableNote} from '../vocabulary/table-notes.ts'
import {filledIn} from './group-row.ts'
import {namesColumns} from './names-columns.ts'

/**
 * The table of some rows, without what stands at its top and foot over all columns: the head of an annex, its title, 单位：万元 and 注：…
 * are lines above and below it. `undefined` where nothing is left.
 */
export function frameOf(source: SourceText, rows: Frame['rows']): Frame | undefined {
  const first = titleRows(source, rows)
  let last = rows.length
  while (last > first + 1 && isNoteRow(source, rows[last - 1])) last--
  const own = rows.slice(first, last)
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const row of own)
    for (const cell of row) {
      if (cell.merged || cell.start === cell.end) continue
      start = Math.min(start, cell.start)
      end = Math.max(end, cell.end)
    }
  if (start >= end) return undefined
  const inside = (at: number) => Math.min(end, Math.max(start, at))
  // an empty cell at the edge lies in the white space around the table
  const cells = own.map((row) => row.map((cell) => ({...cell, start: inside(cell.start), end: inside(cell.end)})))
  return {start, end, rows: cells, headers: headerRows(source, cells), ...(first > 0 && {titled: first})}
}

/** How many rows on top are one cell over all columns that says what the table is or belongs to. */
function titleRows(source: SourceText, rows: Frame['rows']): number {
  let count = 0
  const isTitle = (index: number) => wholeRow(source, rows, index) !== undefined || isForm(source, rows[index])
  while (count < mostTitleRows && count + 2 < rows.length && isTitle(count)) count++
  if (count === 0) return 0
  if (namesColumns(source, rows[count])) return count
  let known = 0
  while (known < count && titleWords.test(wholeRow(source, rows, known) ?? '')) known++
  return known
}

const mostTitleRows = 5
const titleWords = /^附\s*[件表录]|^[【[]附|^[（(]?(?:金额|计量)?单位[:：]|(?:表|清单|台账|目录|名单|一览|名册)(?:[（(].{1,20}[）)])?$/

/** The words of a row that is one cell over all columns of a table of several. */
function wholeRow({text}: SourceText, rows: Frame['rows'], index: number): string | undefined {
  const row = rows[index]
  const [first, ...others] = row
  if (!first || first.merged) return undefined
  if (row.length === 1 && !rows.some(({length}) => length > 1)) return undefined
  const words = squeeze(text.slice(first.start, first.end))
  const alone = others.every(({start, end, merged}) => merged === 'left' || (start === end && !merged && titleWords.test(words)))
  return words === '' || !alone ? undefined : words
}

/** Fields of a form above the names of columns: 填表单位：…⇥填表日期：…. */
const isForm = ({text}: SourceText, row: Frame['rows'][number]) =>
  row.every(({start, end, merged}) => merged || start === end || filledIn.test(squeeze(text.slice(start, Math.min(end, start + 24))))) &&
  row.some(({start, end}) => end > start)

/** 注：… with nothing beside it. */
const isNoteRow = ({text}: SourceText, [first, ...others]: Frame['rows'][number]): boolean =>
  first !== undefined &&
  !first.merged &&
  tableNote.test(text.slice(first.start, Math.min(first.end, first.start + 20))) &&
  others.every(({start, end, merged}) => merged === 'left' || start === end)

/** How many rows on top only name columns: 0, 1, or 2 where a second one splits the first. */
function headerRows(source: SourceText, rows: Frame['rows']): number {
  if (rows.length < 2 || !namesColumns(source, rows[0]))
    return rows.length >= 2 &&
      rows[0].every(({start, end}) => end - start <= 12 && end > start) &&
      rows[0].length >= 2 &&
      !/\d/.test(source.text.slice(rows[0][0].start, rows[0][0].end)) &&
      wholeRow(source, rows, 0) === undefined
      ? 1
      : 0
  return rows.length > 2 && rows[0].some((cell) => cell.merged) && namesColumns(source, rows[1]) ? 2 : 1
}
