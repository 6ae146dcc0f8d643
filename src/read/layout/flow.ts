import type {LineCollector} from '../line-collector.ts'
import type {CellText} from '../table-cells.ts'
import {joinOverPages} from './join-over-pages.ts'
import {continues, joinRows, type Margins} from './paragraphs.ts'
import type {PrintedRow} from './printed-rows.ts'
import type {RuledTable} from './ruled-tables.ts'

/** The text of pages while it is joined to paragraphs, which go on over the ends of pages. */
export interface Flow {
  to: LineCollector
  /** The printed lines of the paragraph that is open, and the margins where it stands. */
  open: PrintedRow[]
  margins: Margins
  /** Is there wide space before it? */
  spaced: boolean
  /** The table that is open: the next page may go on with it. */
  table?: RuledTable
}

/** What a page brings to the flow. */
export interface FlowPage {
  rows: PrintedRow[]
  /** Top to bottom. */
  tables: RuledTable[]
  /** Left out for a page without rows. */
  margins?: Margins
}

/** Begins with nothing on paper. */
export const startFlow = (to: LineCollector): Flow => ({to, open: [], margins: {left: 0, right: 0}, spaced: false})

/** Puts a page below those before it. */
export function flowPage(flow: Flow, {rows, tables, margins}: FlowPage): void {
  const pitch = typicalPitch(rows)
  let next = 0
  let last: PrintedRow | undefined
  const putTables = (until: number) => {
    for (; next < tables.length && tables[next].top < until; next++) putTable(flow, tables[next], last, pitch)
  }
  for (const row of rows) {
    putTables(row.y)
    endTable(flow)
    const step = last ? row.y - last.y : 0
    const spaced = last !== undefined && step > 2.4 * row.size && step > 1.5 * pitch
    if (flow.open.length > 0 && margins && !spaced && continues(flow.open, row, last ? margins : flow.margins)) flow.open.push(row)
    else {
      endParagraph(flow)
      flow.open = [row]
      flow.spaced = spaced
    }
    if (margins) flow.margins = margins
    last = row
  }
  putTables(Number.POSITIVE_INFINITY)
}

/** Writes what is still open. */
export function endFlow(flow: Flow): void {
  endParagraph(flow)
  endTable(flow)
}

/** A table at the top of a page goes on with the one that is open, if it has the same columns. */
function putTable(flow: Flow, table: RuledTable, last: PrintedRow | undefined, pitch: number) {
  if (flow.table && last === undefined && sameColumns(flow.table, table)) {
    joinOverPages(flow.table.rows, withoutHead(flow.table.rows, table.rows))
    return
  }
  endFlow(flow)
  if (!last || table.top - last.y > 1.2 * pitch) flow.to.blank()
  flow.table = {...table, rows: [...table.rows]}
}

function endParagraph(flow: Flow) {
  if (flow.open.length > 0) {
    const {text, ...facts} = joinRows(flow.open, flow.margins, flow.spaced ? 1 : 0)
    flow.to.line(text, facts)
  }
  flow.open = []
}

function endTable(flow: Flow) {
  if (flow.table) flow.to.table(flow.table.rows)
  flow.table = undefined
}

/** Have two tables their columns at the same places? */
export const sameColumns = (a: RuledTable, b: RuledTable) =>
  a.columns.length === b.columns.length && a.columns.every((x, index) => Math.abs(x - b.columns[index]) < 6)

/** A head that a page repeats is not a row of its own. */
function withoutHead(rows: CellText[][], more: CellText[][]): CellText[][] {
  const words = (row: CellText[]) => row.map((cell) => cell.text).join('\t')
  let head = 0
  while (head < more.length && head < 3 && head < rows.length && words(more[head]) === words(rows[head])) head++
  return more.slice(head)
}

/** The usual distance of two baselines. */
function typicalPitch(rows: PrintedRow[]): number {
  const steps = rows
    .slice(1)
    .map((row, index) => row.y - rows[index].y)
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}
