import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import {checkEvery, type ReadContext} from '../context.ts'
import {LineCollector} from '../line-collector.ts'
import {findColumns} from './column-tables.ts'
import {endFlow, flowPage, sameColumns, startFlow} from './flow.ts'
import {takeNotes} from './footnotes.ts'
import type {LayoutPage} from './fragment.ts'
import {findOpenTables} from './open-tables.ts'
import {findMargins, type Margins, pageMargins} from './paragraphs.ts'
import {type PrintedRow, printedRows} from './printed-rows.ts'
import {findTables, mayBeFrame, type RuledTable} from './ruled-tables.ts'
import {findRunningHeads} from './running-heads.ts'
import {splitPageNumbers} from './split-page-numbers.ts'
import {divideColumns, isLeftColumn} from './two-columns.ts'

/**
 * Makes Lines of pages on which only positions are known (PDF, OFD): printed lines are joined to paragraphs by where they
 * begin and end and by their size, also over a page's end; tables become grids, also over a page's end;
 * footnotes, page numbers and running heads become Lines of their region after all others, where they interrupt nothing.
 */
export function layOut(drawn: LayoutPage[], source: Source, context: ReadContext): Lines {
  const noted = drawn.map((page) => {
    context.check(checkEvery)
    return takeNotes(page)
  })
  const pages = noted.map(({page}) => page)
  const ruled = findRuled(pages, context)
  const printed = pages.map((page, index) => {
    context.check(checkEvery)
    return {height: page.height, rows: splitPageNumbers(rowsOutside(page, ruled[index]), page.height)}
  })
  const running = findRunningHeads(printed)
  const text = printed.map(({rows}, index) => rows.filter((_, row) => !running[index].has(row)))
  const aligned = findColumns(text)
  const body = text.map((rows, index) => rows.filter(({y}) => !inside(aligned[index], y)))
  const whole = findMargins(body.flat(), pages[0]?.width ?? 0)

  const to = new LineCollector(context)
  const flow = startFlow(to)
  /** The left column, while pages hold it. */
  let left: Margins | undefined
  body.forEach((rows, index) => {
    context.check()
    const tables = [...ruled[index], ...aligned[index]].sort((a, b) => a.top - b.top)
    // text that is set round a table is not divided
    const parts = tables.length === 0 ? divideColumns(rows) : [{rows}]
    left = parts.find(({column}) => column)?.column ?? (left && isLeftColumn(rows, left) ? left : undefined)
    for (const {rows: part, column = parts.length === 1 ? left : undefined} of parts) {
      const own = findMargins(part, pages[index].width)
      flowPage(flow, {rows: part, tables, margins: column ?? (own && whole && pageMargins(own, whole, part))})
    }
  })
  endFlow(flow)
  for (const {notes} of noted) for (const {mark, text} of notes) to.line(`${mark} ${text}`, {region: 'note', label: mark.length + 1})

  const counts = {page: 0, other: 0}
  running.forEach((heads, index) => {
    for (const [row, kind] of heads) {
      counts[kind === 'page' ? 'page' : 'other']++
      to.line(printed[index].rows[row].text, {region: kind})
    }
  })
  if (counts.page + counts.other > 0) report(context.file, 'running-heads', undefined, counts)
  return to.finish(source)
}

/**
 * The ruled tables of each page. One that may be a frame around text counts only where a page's end cut it off: at the foot of a page, when the next one
 * begins with a table of the same columns, or at the head of one, when the page before ends so.
 */
function findRuled(pages: LayoutPage[], context: ReadContext): RuledTable[][] {
  const found = pages.map(({rulings, fragments}) => {
    context.check(checkEvery)
    const tables = [...findTables(rulings, fragments), ...findOpenTables(rulings, fragments)]
    return tables.sort((a, b) => a.top - b.top)
  })
  if (!found.some((tables) => tables.some(mayBeFrame))) return found
  const printed = pages.map((page, index) => ({height: page.height, rows: rowsOutside(page, found[index])}))
  const running = findRunningHeads(printed)
  const body = printed.map(({rows}, index) => rows.filter((_, row) => !running[index].has(row)))
  const atHead = (page: number) => found[page]?.[0] && !body[page].some(({y}) => y < found[page][0].top)
  const atFoot = (page: number) => found[page]?.at(-1) && !body[page].some(({y}) => y > (found[page].at(-1)?.bottom ?? 0))
  const joins = pages.map((_, page) => {
    const below = found[page + 1]?.[0]
    const above = found[page].at(-1)
    return above && below && atFoot(page) && atHead(page + 1) && sameColumns(above, below)
  })
  return found.map((tables, page) =>
    tables.filter((table, index) => !mayBeFrame(table) || (index === tables.length - 1 && joins[page]) || (index === 0 && joins[page - 1])),
  )
}

/** The printed lines of a page outside of its tables. */
const rowsOutside = ({fragments}: LayoutPage, tables: RuledTable[]): PrintedRow[] =>
  printedRows(fragments.filter(({y, size}) => !inside(tables, y - size / 3)))

const inside = (tables: RuledTable[], y: number) => tables.some(({top, bottom}) => y > top && y < bottom)
