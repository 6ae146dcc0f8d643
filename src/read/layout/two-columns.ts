import {formatNumber} from '../docx/number-format.ts'
import type {Margins} from './paragraphs.ts'
import type {PrintedRow, RowPart} from './printed-rows.ts'

/** In widths of a character: the blank between the columns, an indent of a paragraph, how far a line ends from its margin. */
const gutter = 0.8
const leastIndent = 1.5
const mostIndent = 2.6
const ragged = 1.4
const fewestRows = 4
const fewestLabels = 3
/** Lines in each column that go on in the next. */
const fewestWraps = 3

/** Lines of a page that are read one below the other; `column` has the margins of the column that they are. */
export interface PagePart {
  rows: PrintedRow[]
  column?: Margins
}

/**
 * Divides the lines of a page that is set in two columns: what stands above them, the left column, the right one moved to where the left one
 * stands, what stands below. Two columns are told by their labels, which count on down the left and then down the right one, or by paragraphs
 * that are wrapped in both. Any other page is one part.
 */
export function divideColumns(rows: PrintedRow[]): PagePart[] {
  const whole = [{rows}]
  if (rows.length < fewestRows) return whole
  const left = rows.reduce((least, {x}) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const right = rows.reduce((most, {end}) => Math.max(most, end), 0)
  const middle = (left + right) / 2
  const region = longestRegion(rows, middle)
  if (!region) return whole
  const within = rows.slice(region.from, region.to)
  const first = within.flatMap(
    (row) =>
      part(
        row,
        row.cells.filter(({end}) => end <= middle),
      ) ?? [],
  )
  const second = within.flatMap(
    (row) =>
      part(
        row,
        row.cells.filter(({x}) => x > middle),
      ) ?? [],
  )
  if (first.length < fewestRows || second.length < fewestRows - 1) return whole
  const {size} = first[0]
  const moved = leftOf(second) - leftOf(first)
  if (leftOf(second) - rightOf(first) < gutter * size) return whole
  if (!countsDown(within, first, second) && !(isWrapped(first) && isWrapped(second))) return whole
  const column = {left: leftOf(first), right: Math.max(rightOf(first), rightOf(second) - moved)}
  return [
    {rows: rows.slice(0, region.from)},
    {rows: first, column},
    {rows: second.map((row) => shift(row, moved)), column},
    {rows: rows.slice(region.to)},
  ].filter((part) => part.rows.length > 0)
}

/** Does a page hold the left one of such columns alone, as the last page does? */
export const isLeftColumn = (rows: PrintedRow[], {left, right}: Margins): boolean =>
  rows.length > 0 && rows.every(({x, end, size}) => x > left - size && end < right + size)

const leftOf = (rows: PrintedRow[]) => rows.reduce((least, {x}) => Math.min(least, x), Number.POSITIVE_INFINITY)
const rightOf = (rows: PrintedRow[]) => rows.reduce((most, {end}) => Math.max(most, end), 0)

/** The most lines in a row of which no piece reaches over the middle, from the first to the last that has words on both sides of it. */
function longestRegion(rows: PrintedRow[], middle: number): {from: number; to: number} | undefined {
  let best: {from: number; to: number} | undefined
  for (let index = 0; index < rows.length; ) {
    if (crosses(rows[index], middle)) {
      index++
      continue
    }
    let to = index
    while (to < rows.length && !crosses(rows[to], middle)) to++
    const both = (row: PrintedRow) => row.cells.some(({end}) => end <= middle) && row.cells.some(({x}) => x > middle)
    let from = index
    while (from < to && !both(rows[from])) from++
    // where a line below fills the page, short ones before it may go with it
    if (from < to && to < rows.length) while (!both(rows[to - 1])) to--
    if (from < to && (!best || to - from > best.to - best.from)) best = {from, to}
    index = Math.max(to, index + 1)
  }
  return best
}

const crosses = ({cells}: PrintedRow, middle: number) => cells.some(({x, end}) => x <= middle && end > middle)

/** What of a line stands in one column. */
function part(row: PrintedRow, cells: RowPart[]): PrintedRow | undefined {
  if (cells.length === 0) return undefined
  const [{x}] = cells
  const {end} = cells[cells.length - 1]
  const words = row.words.filter((word) => word.x >= x - 1 && word.end <= end + 1)
  const size = Math.max(...cells.map((cell) => cell.size))
  return {...row, text: cells.map(({text}) => text.trim()).join('\u3000\u3000'), x, end, size, cells, words}
}

const shift = (row: PrintedRow, by: number): PrintedRow => {
  const move = (one: RowPart): RowPart => ({...one, x: one.x - by, end: one.end - by})
  return {...row, x: row.x - by, end: row.end - by, cells: row.cells.map(move), words: row.words.map(move)}
}

/** Do the labels of the lines count on down both columns, and not across them? */
function countsDown(across: PrintedRow[], first: PrintedRow[], second: PrintedRow[]): boolean {
  const own = [labelsOf(first), labelsOf(second)]
  const down = own.flat()
  if (down.length < fewestLabels || own.some(({length}) => length === 0) || breaks(down) > 0) return false
  return breaks(across.flatMap(({cells}) => cells.flatMap(({text}) => labelOf(text) ?? []))) > 0
}

interface Label {
  kind: string
  count: number
}

const labelsOf = (rows: PrintedRow[]): Label[] => rows.flatMap(({text}) => labelOf(text) ?? [])

const label = /^(第?[（(]?)([一二三四五六七八九十]{1,3}|\d{1,3})([）)]?[、.．]?|[章节条])(?!\d)/
const counts = new Map(Array.from({length: 99}, (_, index) => [formatNumber(index + 1, 'chineseCountingThousand'), index + 1]))

function labelOf(text: string): Label | undefined {
  const found = label.exec(text.trimStart())
  if (!found || found[1] + found[3] === '') return undefined
  const [, before, number, behind] = found
  return {kind: before + behind + (/\d/.test(number) ? '1' : '一'), count: counts.get(number) ?? Number(number)}
}

/** How many labels neither begin a list nor follow the last one of their kind. */
function breaks(labels: Label[]): number {
  const last = new Map<string, number>()
  let found = 0
  for (const {kind, count} of labels) {
    if (count !== 1 && count !== (last.get(kind) ?? 0) + 1) found++
    last.set(kind, count)
  }
  return found
}

/** Are there indented paragraphs in a column whose lines go on at its margin? */
function isWrapped(rows: PrintedRow[]): boolean {
  const left = leftOf(rows)
  const right = rightOf(rows)
  const {size} = rows[0]
  const indented = rows.filter(({x}) => x - left > leastIndent * size && x - left < mostIndent * size).length
  const wraps = rows.filter(
    ({end, text}, index) =>
      index + 1 < rows.length && end > right - ragged * size && !/[。；：]$/.test(text) && rows[index + 1].x - left < 0.7 * size,
  ).length
  return indented >= 1 && wraps >= fewestWraps
}
