import type {CellText} from '../table-cells.ts'
import {headParts, isColumnHead} from './head-parts.ts'
import type {PrintedRow, RowPart} from './printed-rows.ts'
import type {RuledTable} from './ruled-tables.ts'

/** Printed lines of a row of a table. */
const mostLines = 100
/** Rows of a table, its head among them. */
const fewestRows = 3
/** In heights of a character: lines that stand further apart are not of one cell. */
const pitchOfCell = 1.4
/** In widths of a character: how far a cell may run over into the next column. */
const overhang = 2.2
const longestGroup = 24

/** Where the columns of a table are. */
interface Columns {
  heads: RowPart[]
  /** Between each column and the next. */
  borders: number[]
  size: number
}

/** A table that a page's end has cut, or its head alone. */
interface OpenTable {
  columns: Columns
  parts: Array<{page: number; table: RuledTable}>
  rows: number
}

/**
 * Finds tables without rulings: a head of three cells or more, and at least two rows under it whose pieces keep to its columns, also on
 * the pages that follow. A row begins with a piece in the first column; lines without one belong to the nearest.
 *
 * @returns for each page its tables, top to bottom
 */
export function findColumns(pages: readonly PrintedRow[][]): RuledTable[][] {
  const found: RuledTable[][] = pages.map(() => [])
  let open: OpenTable | undefined
  const close = () => {
    if (open && open.rows >= fewestRows) for (const {page, table} of open.parts) found[page].push(table)
    open = undefined
  }
  for (const [page, rows] of pages.entries()) {
    let index = 0
    if (rows.length === 0) close()
    if (open) {
      const part = readRows(rows, 0, open.columns)
      if (part.next > 0) add(open, page, part.table)
      if (part.next < rows.length || part.next === 0) close()
      index = part.next
    }
    while (index < rows.length) {
      if (!isColumnHead(rows[index])) {
        index++
        continue
      }
      const columns = columnsOf(rows, index)
      const part = readRows(rows, index, columns, true)
      open = {columns, parts: [], rows: 0}
      add(open, page, part.table)
      const enough = open.rows >= fewestRows
      if (part.next === rows.length) break
      close()
      index = enough ? part.next : index + 1
    }
  }
  close()
  return found
}

function add(open: OpenTable, page: number, table: RuledTable) {
  open.parts.push({page, table})
  open.rows += table.rows.length
}

/** Reads rows from `from` on as far as they keep to the columns; the first of them is the head where `headed`. */
function readRows(rows: readonly PrintedRow[], from: number, columns: Columns, headed = false): {table: RuledTable; next: number} {
  const {heads, borders, size} = columns
  const lines: Line[] = []
  let begun = from
  let next = from
  for (; next < rows.length && next <= begun + mostLines; next++) {
    const row = rows[next]
    if (next > from && row.y - rows[next - 1].y > 4 * row.size) break
    if (Math.abs(row.size - size) > 0.25 * size) break
    const kept =
      headed && next === from ? {places: heads.map((_, column) => column), texts: heads.map(({text}) => text)} : keptColumns(row, columns)
    if (kept) {
      lines.push({row, ...kept})
      if (kept.places[0] === 0) begun = next
    } else if (isGroup(rows, next, columns) && lines.length > 0) {
      lines.push({row, places: [0], texts: [row.text], group: true})
      begun = next
    } else break
  }
  const table = gather(lines, heads.length)
  const {y} = rows[from]
  const last = rows[Math.max(from, next - 1)]
  return {table: {top: y - size, bottom: last.y + 1, columns: [heads[0].x, ...borders], rows: table}, next: lines.length > 0 ? next : from}
}

/** A printed line of a table: what it has in its columns. */
interface Line {
  row: PrintedRow
  /** Columns and their words, left to right. */
  places: number[]
  texts: string[]
  group?: true
}

const columnAt = ({borders}: Columns, x: number) => borders.filter((border) => border <= x).length

/** What a line has in the columns; `undefined` where it does not keep to them. */
function keptColumns({words, size}: PrintedRow, columns: Columns): Pick<Line, 'places' | 'texts'> | undefined {
  const places: number[] = []
  const texts: string[] = []
  for (const [at, {text, x, end}] of words.entries()) {
    const place = columnAt(columns, x + 1)
    const last = places.at(-1) ?? -1
    if (place < last || columnAt(columns, end - 1 - (at + 1 < words.length ? overhang * size : 0)) > place) return undefined
    if (place > last) {
      places.push(place)
      texts.push(text)
    } else texts[texts.length - 1] += `\u3000${text}`
  }
  return places.length === 1 && places[0] === 0 ? undefined : {places, texts}
}

/** A line of one piece that stands over the rows below it: 一、危险化学品. */
function isGroup(rows: readonly PrintedRow[], index: number, columns: Columns): boolean {
  const {cells} = rows[index]
  if (cells.length !== 1 || cells[0].text.length > longestGroup || /[。；：]/.test(cells[0].text) || index + 1 === rows.length) return false
  const below = rows[index + 1]
  const kept = isColumnHead(below) ? undefined : keptColumns(below, columns)
  return kept !== undefined && kept.places[0] === 0 && kept.places.length >= 2
}

/** Lines → rows: each line without a piece in the first column belongs to the row above, or to the one below where that is nearer. */
function gather(lines: readonly Line[], width: number): CellText[][] {
  const rows: Line[][] = []
  let waiting: Line[] = []
  lines.forEach((line, index) => {
    if (line.places[0] === 0) {
      rows.push([...waiting, line])
      waiting = []
      return
    }
    const above = waiting.at(-1) ?? rows.at(-1)?.at(-1)
    const begin = lines.slice(index + 1, index + 1 + mostSearched).find(({places}) => places[0] === 0)
    const toBelow = begin && !begin.group ? begin.row.y - line.row.y : Number.POSITIVE_INFINITY
    const toAbove = above ? line.row.y - above.row.y : pitchOfCell * line.row.size
    if (waiting.length > 0 || (toBelow < toAbove * 0.95 && toBelow <= mostHeight * line.row.size)) waiting.push(line)
    // what goes on at the top of a page has no row above it
    else if (rows.length === 0) rows.push([line])
    else rows[rows.length - 1].push(line)
  })
  if (waiting.length > 0) rows.push(waiting)
  return rows.map((own) => {
    const cells: string[] = Array.from({length: width}, () => '')
    for (const {places, texts} of own) {
      places.forEach((place, at) => {
        cells[place] += texts[at]
      })
    }
    return cells.map((text, column): CellText => (own[0].group && column > 0 ? {text: '', merged: 'left'} : {text}))
  })
}

/** Lines of a cell above the middle one, where its number stands. */
const mostSearched = 6
const mostHeight = mostSearched * pitchOfCell

/** Where one column ends and the next begins: in the middle of the gap that the head and all full rows near it leave. */
function columnsOf(rows: readonly PrintedRow[], head: number): Columns {
  const {size} = rows[head]
  const heads = headParts(rows[head]) ?? []
  const full = rows.slice(head, head + 40).flatMap(({cells, words}) => {
    const parts = cells.length === heads.length ? cells : words
    return parts.length === heads.length ? [parts] : []
  })
  const borders = heads.slice(1).map((_, column) => {
    const end = Math.max(...full.map((parts) => parts[column].end))
    const start = Math.min(...full.map((parts) => parts[column + 1].x))
    if (end < start) return (end + start) / 2
    // a cell that runs over into the next column: where that begins tells
    if (start > heads[column].end) return start - 1
    // rows that do not fit at all: the head alone decides
    return (heads[column].end + heads[column + 1].x) / 2
  })
  return {heads, borders, size}
}
