import type {Grid} from '../../syntax/lines.ts'
import type {Range} from '../../syntax/range.ts'
import {trimmed} from '../source/blanks.ts'
import {codes, isBlank, isColon, isDigit} from '../source/characters.ts'
import type {Frame} from '../source/frame.ts'
import {firstBehind, type SourceText} from '../source/source-text.ts'
import {readDate} from '../vocabulary/calendar.ts'
import {countsRows, isColumn} from '../vocabulary/columns.ts'
import {opensUpperUnit, opensWithNumber} from '../vocabulary/number-opening.ts'
import {isPersonName} from '../vocabulary/person-names.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {frameOf} from './frame-of.ts'
import {listsPersons} from './lists-persons.ts'
import type {Name} from './name.ts'
import {namesColumns} from './names-columns.ts'
import {repeatsRow} from './repeats-row.ts'
import {setsNames} from './sets-names.ts'

/** Where the tables of the page are; found before anything else, for a cell is no signature and no heading. No two of them overlap. */
export function findFrames(source: SourceText): Frame[] {
  const ruled = source.text.includes('\t') || source.text.includes('|')
  const grids = (source.lines.tables ?? []).filter((grid) => grid.rows.length > 0).sort((a, b) => a.start - b.start)
  const search: Search = {source, ruled, frames: [], heads: [], line: 0}
  for (const {free, grid, inGrid} of byGrids(grids, source.lines.lines)) {
    const goesOn = findAmong(search, free, inGrid)
    search.line += free.length
    if (!grid || goesOn) continue
    const frame = frameOf(source, grid.rows)
    if (!frame || setsNames(source, frame) || (datedBelow(source, frame) && setsNames(source, frame, true))) continue
    if (frame.headers === 0) goOnUnderHead(search, frame)
    else search.head = {cells: frame.rows[0], line: search.line, headers: frame.headers}
    search.frames.push(frame)
  }
  const {frames, heads} = search
  return heads.length > 0 ? [...frames, ...heads].sort((a, b) => a.start - b.start) : frames
}

/** The search for tables, as far as it has come. */
interface Search {
  readonly source: SourceText
  /** Are there tabs or bars at all? */
  readonly ruled: boolean
  readonly frames: Frame[]
  /** Header rows over the headings of several tables. */
  readonly heads: Frame[]
  /** Lines outside of grids so far. */
  line: number
  /** The last row of column names: a table without any may go on under it. */
  head?: Head
}

interface Head {
  cells: Frame['rows'][number]
  line: number
  headers: number
  /** It stands alone, as a line of this range. */
  alone?: Range
}

/** Lines that may stand between a header and a table that goes on under it: the heading of a group, a sentence on it. */
const mostBetween = 8

/** Takes the columns of a table without a header from the last one above it, where it has as many. */
function goOnUnderHead(search: Search, frame: Frame, line = search.line): boolean {
  const {head, source} = search
  if (head?.headers !== 1 || line - head.line > mostBetween) return false
  const width = frame.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const first = frame.rows[0].find((cell) => cell.end > cell.start)
  if (width !== head.cells.length || !first || !countsRows.test(source.text.slice(first.start, first.end))) return false
  frame.above = head.cells
  if (head.alone) search.heads.push({...head.alone, rows: [head.cells], headers: 1, headOnly: true})
  head.alone = undefined
  head.line = line
  return true
}

interface Stretch {
  /** The lines with words in them before the grid. */
  free: WrittenLines
  grid?: Grid
  /** The lines with words in them that the grid holds. */
  inGrid: WrittenLines
}

/** The lines of the page, divided by the grids that its reader found. */
function byGrids(grids: readonly Grid[], lines: readonly Range[]): Stretch[] {
  let next = 0
  const take = (behind: number) => {
    const taken: WrittenLines = []
    for (; next < lines.length && lines[next].start < behind; next++) if (lines[next].start < lines[next].end) taken.push(lines[next])
    return taken
  }
  const stretches: Stretch[] = []
  let behind = 0
  for (const grid of grids) {
    if (grid.start < behind) continue
    behind = grid.end
    const before = take(grid.end)
    const at = before.findIndex((line) => line.end > grid.start)
    const first = at < 0 ? before.length : at
    stretches.push({free: before.slice(0, first), grid, inGrid: before.slice(first)})
  }
  return [...stretches, {free: take(Number.POSITIVE_INFINITY), inGrid: []}]
}

/** Adds the tables that are made by how lines look. Does the last of them hold the grid below as well, of which it is the head? */
function findAmong(search: Search, free: WrittenLines, inGrid: WrittenLines): boolean {
  const {ruled, frames} = search
  const all = inGrid.length > 0 ? [...free, ...inGrid] : free
  for (let i = 0; i < free.length; i++) {
    if (!ruled && free[i].end - free[i].start > widest) continue
    let found = findAt(search, all, i)
    // it holds all of the grid or nothing
    if (found && found.next > free.length && found.next < all.length) found = findAt(search, free, i)
    if (!found) continue
    frames.push(found.frame)
    i = found.next - 1
    if (found.frame.headers > 0) search.head = {cells: found.frame.rows[0], line: search.line + i, headers: found.frame.headers}
  }
  return frames.length > 0 && inGrid.length > 0 && frames[frames.length - 1].end >= inGrid[inGrid.length - 1].end
}

const findAt = (search: Search, lines: WrittenLines, i: number) =>
  (search.ruled ? byTabs(search, lines, i) : undefined) ??
  (counts.has(search.source.text.charCodeAt(lines[i].start)) ? byLines(search.source, lines, i) : undefined) ??
  byNamedColumns(search.source, lines, i) ??
  byBlanks(search.source, lines, i)

// A row that no tab or bar cuts is no longer than this.
const widest = 160
// Lines of nothing but rules that may stand above the first row.
const mostRules = 10

/** Lines with words in them. */
type WrittenLines = Range[]

/** Lines of the same number of tabs or bars, two or more in a row, or one that goes on under a header further above. */
function byTabs(search: Search, lines: WrittenLines, index: number): {frame: Frame; next: number} | undefined {
  const {source} = search
  const first = cellsOf(source, lines[index])
  if (!first || first.length < 2) return undefined
  const kept: Name[][] = []
  const keep = (row: Name[]) => {
    if (!row.every(({start, end}) => /^[\s|:\-—]*$/.test(source.text.slice(start, end)))) kept.push(row)
  }
  keep(first)
  let next = index + 1
  for (; next < lines.length; next++) {
    // each of many lines of rules would look ahead over all of them
    if (kept.length === 0 && next - index > mostRules) return undefined
    const cells = cellsOf(source, lines[next])
    if (!cells && kept.length > 1 && goesOnBelow(source, lines, next, kept[0])) continue
    if (!cells && kept.length > 0 && isGroupLine(source, lines, next, kept[0])) {
      keep([{start: lines[next].start, end: lines[next].end}])
      continue
    }
    if (!cells || cells.length < 2 || cells.length > first.length + 1) break
    keep(cells)
  }
  if (kept.length === 0 || listsPersons(source, kept)) return undefined
  const frame = frameOf(source, kept)
  if (!frame) return undefined
  // bars at the edges of a line stand outside its cells
  frame.start = lines[index].start
  if (frame.rows.length === kept.length) frame.end = lines[next - 1].end
  if (next < lines.length && isDateLine(source, lines[next]) && setsNames(source, frame, true)) return undefined
  const under = frame.headers === 0 && goOnUnderHead(search, frame, search.line + index)
  if (kept.length >= 2 || under) return {frame, next}
  if (kept[0].length >= 3 && namesColumns(source, kept[0]))
    search.head = {cells: frame.rows[0], line: search.line + index, headers: 1, alone: {start: lines[index].start, end: lines[index].end}}
  return undefined
}

/** Is a line the number of a page, and the table goes on with a row below it, or with its header again? */
function goesOnBelow(source: SourceText, lines: WrittenLines, index: number, head: Name[]): boolean {
  if (index + 1 === lines.length || !isPageNumber(source, lines[index])) return false
  const below = cellsOf(source, lines[index + 1])
  return below !== undefined && (repeatsRow(source.text, below, head) || !namesColumns(source, below))
}
const isPageNumber = ({pieces}: SourceText, {start}: Range) => pieces[firstBehind(pieces, start)]?.boilerplate === 'page'

/** Does a date stand right below a table? */
function datedBelow(source: SourceText, {end}: Frame): boolean {
  const below = source.pieces[firstBehind(source.pieces, end)]
  return below !== undefined && isDateLine(source, below)
}

const isDateLine = ({text}: SourceText, {start, end}: Range) => end - start <= 40 && readDate(text.slice(start, end)) !== undefined

/** A short line without a label between rows under the header `head`: 危险化学品. */
function isGroupLine(source: SourceText, lines: WrittenLines, index: number, head: Name[]): boolean {
  const {start, end} = lines[index]
  if (end - start > longestGroup || index + 1 === lines.length || !namesColumns(source, head)) return false
  const words = source.text.slice(start, end)
  if (/[。；，：:;]|^附/.test(words) || /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．]/.test(words)) return false
  const below = cellsOf(source, lines[index + 1])
  return below !== undefined && below.length >= 2 && Math.abs(below.length - head.length) <= 1 && !namesColumns(source, below)
}

const longestGroup = 30

/** The cells of a line with tabs or bars; a tab before its first word is an empty cell. */
function cellsOf({text}: SourceText, line: {start: number; end: number}): Name[] | undefined {
  let start = line.start
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r' && isBlank(text.charCodeAt(start - 1))) start--
  const words = text.slice(start, line.end)
  const separator = words.includes('\t') ? '\t' : /^\s*\|.*\|$/.test(words) ? '|' : undefined
  if (!separator) return undefined
  const leading = words.length - words.trimStart().length
  // an indent of tabs is no row of empty cells
  if (separator === '\t' && !words.trimStart().includes('\t') && leading > 0) return undefined
  const cells: Name[] = []
  let from = start
  for (let i = start; i <= line.end; i++) {
    if (i < line.end && text[i] !== separator) continue
    cells.push(trimmed(text, from, i))
    from = i + 1
  }
  if (separator === '|') {
    cells.shift()
    if (squeeze(text.slice(cells[cells.length - 1].start, cells[cells.length - 1].end)) === '') cells.pop()
  }
  return cells
}

// What the first column is called that counts the rows: 序号, 编号.
const counts = codes('序编')

/** One cell a line: 序号 and two to eight short names, then rows that 序号 counts. */
function byLines(source: SourceText, lines: WrittenLines, index: number): {frame: Frame; next: number} | undefined {
  const words = (i: number) => squeeze(source.text.slice(lines[i].start, lines[i].end))
  if (words(index) !== '序号' && words(index) !== '编号') return undefined
  let width = 1
  while (index + width < lines.length && width <= 9 && words(index + width) !== '1') width++
  if (width < 3 || width > 9 || index + width >= lines.length) return undefined
  const header = lines.slice(index, index + width)
  if (header.some(({start, end}) => end - start > 20) || header.filter((_, k) => isColumn(words(index + k))).length < 2) return undefined
  const rows: Name[][] = [header.map(({start, end}) => ({start, end}))]
  let next = index + width
  let uneven = 0
  for (let row = 1; next < lines.length && words(next) === String(row); row++) {
    // a row may have fewer lines than columns, or a cell of two lines: the last cell takes the rest
    let stop = next + 1
    while (stop < lines.length && words(stop) !== String(row + 1) && stop - next < width * 3) stop++
    const last = stop === lines.length || words(stop) !== String(row + 1)
    if (last) {
      stop = next + 1
      while (stop < Math.min(next + width, lines.length) && !opensUnit(words(stop))) stop++
    }
    const cells = lines.slice(next, stop).map(({start, end}) => ({start, end}))
    if (cells.length > width) uneven++
    rows.push(
      cells.length <= width ? cells : [...cells.slice(0, width - 1), {start: cells[width - 1].start, end: cells[cells.length - 1].end}],
    )
    next = stop
    if (last) break
  }
  // where most rows have cells of several lines, nothing tells whose column a line is of
  if (rows.length < 2 || uneven * 2 >= rows.length) return undefined
  return {frame: {start: lines[index].start, end: lines[next - 1].end, rows, headers: 1}, next}
}
const opensUnit = (words: string) => words.startsWith('附件') || opensUpperUnit(words)

/** A line of column names parted by blanks, and below it lines with as many words: 序号 任务 责任单位 / 1 更新电梯 市监局. */
function byNamedColumns(source: SourceText, lines: WrittenLines, index: number): {frame: Frame; next: number} | undefined {
  const header = wordsOf(source, lines[index])
  if (header.length < 3 || header.length > 12) return undefined
  const names = header.map(({start, end}) => source.text.slice(start, end))
  if (names.some((name) => name.length > 12) || names.filter(isColumn).length * 3 < names.length * 2) return undefined
  const rows = [header]
  let next = index + 1
  for (; next < lines.length; next++) {
    const cells = wordsOf(source, lines[next])
    if (cells.length < header.length - 1 || cells.length > header.length + 1) break
    rows.push(
      cells.length <= header.length
        ? cells
        : [...cells.slice(0, header.length - 1), {start: cells[header.length - 1].start, end: cells[cells.length - 1].end}],
    )
  }
  if (rows.length < 3) return undefined
  return {frame: {start: lines[index].start, end: lines[next - 1].end, rows, headers: 1}, next}
}

/** The words of a line that blanks part, where it is no sentence. */
function wordsOf({text}: SourceText, {start, end}: {start: number; end: number}): Name[] {
  if (end - start > widest || !isColumnStart(text, start)) return []
  const words = [...text.slice(start, end).matchAll(/\S+/g)]
  if (words.length < 2 || words.some((word) => /[。；]$/.test(word[0]))) return []
  return words.map((word) => ({start: start + word.index, end: start + word.index + word[0].length}))
}
// A row opens with its number, a header with the name of a column.
const isColumnStart = (text: string, at: number) =>
  columnNames.has(text.charCodeAt(at)) || (isDigit(text.charCodeAt(at)) && /^\d{1,3}\s/.test(text.slice(at, at + 4)))
const columnNames = codes('序编类项任工责单')

/** Columns set with wide blanks, three lines or more: a roster of names and offices. */
function byBlanks(source: SourceText, lines: WrittenLines, index: number): {frame: Frame; next: number} | undefined {
  const rows: Name[][] = []
  let next = index
  for (; next < lines.length; next++) {
    const cells = rosterCells(source, lines[next])
    if (!cells) break
    rows.push(cells)
  }
  if (rows.length < 3 || rows.filter((row) => row.length >= 2).length < 3) return undefined
  return {frame: {start: lines[index].start, end: lines[next - 1].end, rows, headers: 0}, next}
}

const rosterName =
  /^(?!.*\t)(?:[\u4e00-\u9fa5]{0,3}\s*[\u4e00-\u9fa5]{1,3}[：:])?\s*(?:[\u4e00-\u9fa5][\u3000 ]{1,2}[\u4e00-\u9fa5]|[\u4e00-\u9fa5]{3,4})\s+[\u4e00-\u9fa5（）()、]{3,40}$/

function rosterCells({text}: SourceText, {start, end}: {start: number; end: number}): Name[] | undefined {
  if (end - start > 60) return undefined
  const words = text.slice(start, end)
  // 第一章　资产管理 is no row of names
  if (!rosterName.test(words) || opensWithNumber(words)) return undefined
  const cells: Name[] = []
  const colon = [...words].findIndex((character) => isColon(character.charCodeAt(0)))
  if (colon >= 0) cells.push({start, end: start + colon})
  // the last column is the office: behind the last wide blank
  const rest = words.slice(colon + 1)
  const at = /(?<!\s)\s+(?=[\u4e00-\u9fa5（）()、]{3,40}$)/.exec(rest)
  if (!at || !isPersonName(squeeze(rest.slice(0, at.index)))) return undefined
  cells.push(trimmed(text, start + colon + 1, start + colon + 1 + at.index))
  cells.push(trimmed(text, start + colon + 1 + at.index + at[0].length, end))
  return cells
}
