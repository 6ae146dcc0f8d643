import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import {checkEvery, type ReadContext} from '../context.ts'
import {LineCollector} from '../line-collector.ts'
import {findColumns} from './column-tables.ts'
import {endFlow, flowPage, startFlow} from './flow.ts'
import type {LayoutPage} from './fragment.ts'
import {findMargins, pageMargins} from './paragraphs.ts'
import {printedRows} from './printed-rows.ts'
import {findTables, type RuledTable} from './ruled-tables.ts'
import {findRunningHeads} from './running-heads.ts'

/**
 * Makes Lines of pages on which only positions are known (PDF, OFD): printed lines are joined to paragraphs by where they
 * begin and end and by their size, also over a page's end; tables become grids, also over a page's end;
 * page numbers and running heads become Lines of their region after all others, where they interrupt nothing.
 */
export function layOut(pages: LayoutPage[], source: Source, context: ReadContext): Lines {
  const printed = pages.map((page) => {
    context.check(checkEvery)
    return takeTables(page)
  })
  const running = findRunningHeads(printed)
  const body = printed.map(({rows}, index) => rows.filter((_, row) => !running[index].has(row)))
  const whole = findMargins(body.flat(), pages[0]?.width ?? 0)

  const to = new LineCollector(context)
  const flow = startFlow(to)
  body.forEach((rows, index) => {
    context.check()
    const own = findMargins(rows, pages[index].width)
    flowPage(flow, {rows, tables: printed[index].tables, margins: own && whole && pageMargins(own, whole, rows)})
  })
  endFlow(flow)

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

/** The tables of a page, and the printed lines outside of them. */
function takeTables({rulings, fragments, height}: LayoutPage) {
  const ruled = findTables(rulings, fragments)
  const rows = printedRows(fragments.filter(({y, size}) => !inside(ruled, y - size / 3)))
  const aligned = findColumns(rows)
  const tables = [...ruled, ...aligned].sort((a, b) => a.top - b.top)
  return {height, tables, rows: rows.filter(({y}) => !inside(aligned, y))}
}

const inside = (tables: RuledTable[], y: number) => tables.some(({top, bottom}) => y > top && y < bottom)
