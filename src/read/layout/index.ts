import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {ReadContext} from '../context.ts'
import {makePage, type PageCell} from '../page.ts'
import {findColumns} from './columns.ts'
import type {LayoutPage} from './fragment.ts'
import {findFurniture} from './furniture.ts'
import {findTables, type RuledTable} from './grid.ts'
import {continues, findMargins, joinRows, type Margins} from './paragraphs.ts'
import {makeRows, type Row} from './rows.ts'

/**
 * Makes Lines of pages on which only positions are known (PDF, OFD): printed lines are joined to paragraphs by where they
 * begin and end and by their size, also over a page's end; tables become grids, also over a page's end;
 * page numbers and running heads become Lines of their region after all others, where they interrupt nothing.
 */
export function layOut(pages: LayoutPage[], source: Source, context: ReadContext): Lines {
  const page = makePage(context)
  const taken = pages.map(({rules, fragments, height}) => {
    const ruled = findTables(rules, fragments)
    const rows = makeRows(fragments.filter(({y, size}) => !inside(ruled, y - size / 3)))
    const aligned = findColumns(rows)
    const tables = [...ruled, ...aligned].sort((a, b) => a.top - b.top)
    return {height, tables, rows: rows.filter(({y}) => !inside(aligned, y))}
  })
  const furniture = findFurniture(taken)
  const body = taken.map(({rows}, index) => rows.filter((_, row) => !furniture[index].has(row)))
  const widest = findMargins(body.flat(), pages[0]?.width ?? 0)
  const counts = {page: 0, other: 0}

  let open: Row[] = []
  let margins: Margins = {left: 0, right: 0}
  let space = 0
  const later: Array<() => void> = []
  const close = () => {
    if (open.length > 0) {
      const {text, ...facts} = joinRows(open, margins, space)
      page.line(text, facts)
    }
    open = []
  }
  let table: RuledTable | undefined
  const closeTable = () => {
    if (table) page.table(table.rows)
    table = undefined
  }

  taken.forEach(({tables, rows}, index) => {
    context.check()
    const own = findMargins(body[index], pages[index].width)
    const next = own && widest ? pageMargins(own, widest, body[index]) : undefined
    const pending = [...tables]
    let last: Row | undefined
    const putTables = (until: number) => {
      while (pending.length > 0 && pending[0].top < until) {
        const ruled = pending.shift() as RuledTable
        if (table && last === undefined && sameColumns(table, ruled)) table.rows = [...table.rows, ...withoutHead(table.rows, ruled.rows)]
        else {
          close()
          closeTable()
          if (!last || ruled.top - last.y > 1.2 * typicalPitch(body[index])) page.blank()
          table = ruled
        }
      }
    }
    rows.forEach((row, at) => {
      const kind = furniture[index].get(at)
      if (kind) {
        counts[kind === 'page' ? 'page' : 'other']++
        later.push(() => page.line(row.text, {region: kind}))
        return
      }
      putTables(row.y)
      closeTable()
      const pitch = last ? row.y - last.y : 0
      const wide = last !== undefined && pitch > 2.4 * row.size && pitch > 1.5 * typicalPitch(body[index])
      if (open.length > 0 && next && !wide && continues(open, row, last ? next : margins)) open.push(row)
      else {
        close()
        open = [row]
        space = wide ? 1 : 0
      }
      if (next) margins = next
      last = row
    })
    putTables(Number.POSITIVE_INFINITY)
  })
  close()
  closeTable()
  for (const put of later) put()
  if (counts.page + counts.other > 0) report(context.file, 'running-heads', undefined, counts)
  return page.finish(source)
}

const inside = (tables: RuledTable[], y: number) => tables.some(({top, bottom}) => y > top && y < bottom)

/** A page of few lines, or of none that go on, takes its margins from the whole document. */
function pageMargins(own: Margins, whole: Margins, rows: Row[]): Margins {
  const em = rows[0]?.size ?? 0
  return {
    left: own.left > whole.left && own.left < whole.left + 3 * em ? whole.left : own.left,
    right: rows.length >= 8 ? own.right : Math.max(own.right, whole.right),
  }
}

const sameColumns = (a: RuledTable, b: RuledTable) =>
  a.columns.length === b.columns.length && a.columns.every((x, index) => Math.abs(x - b.columns[index]) < 6)

/** A head that a page repeats is not a row of its own. */
function withoutHead(rows: PageCell[][], more: PageCell[][]): PageCell[][] {
  const words = (row: PageCell[]) => row.map((cell) => cell.text).join('\t')
  let head = 0
  while (head < more.length && head < 3 && head < rows.length && words(more[head]) === words(rows[head])) head++
  return more.slice(head)
}

const pitches = new WeakMap<Row[], number>()

/** The usual distance of two baselines. */
function typicalPitch(rows: Row[]): number {
  const known = pitches.get(rows)
  if (known !== undefined) return known
  const steps = rows
    .slice(1)
    .map((row, index) => row.y - rows[index].y)
    .sort((a, b) => a - b)
  const typical = steps[Math.floor(steps.length / 2)] ?? 0
  pitches.set(rows, typical)
  return typical
}
