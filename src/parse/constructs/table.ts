import type {CellNode, Node, Row, Table} from '../../syntax/nodes.ts'
import type {Frame} from '../source/frame.ts'
import {firstBehind, type SourceText, withFrames} from '../source/source-text.ts'
import {parent} from '../tree/build.ts'
import {countsRows} from '../vocabulary/columns.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {cellContents, columnKinds} from './cell-contents.ts'
import {isGroupRow} from './group-row.ts'
import {linesAround} from './lines-around.ts'
import {namesColumns} from './names-columns.ts'
import {repeatsRow} from './repeats-row.ts'
import {findTaskColumn} from './task-column.ts'

/**
 * Tables of the pieces `[from, to)`; what keeps of a list only the parts outside them; and the source of these pieces
 * in which a caption and notes are part of their table, so that no paragraph reaches over them.
 *
 * ```text
 * 序号⇥重点任务⇥牵头单位⇥完成时限     header: roles and deadlines by column
 * 1⇥更新电梯⇥市市场监管局⇥6月底前     row: party and deadline by their column
 * ```
 */
export function readTables(given: SourceText, from: number, to: number): ReadTables {
  const {pieces, frames} = given
  const {start} = pieces[from]
  const {end} = pieces[to - 1]
  const tables: Table[] = []
  for (let k = firstBehind(frames, start); k < frames.length && frames[k].end <= end; k++) {
    // a table whose first row was read as something above the body is not read as a table
    if (frames[k].start < start) continue
    tables.push(table(given, frames[k], Math.max(start, tables.at(-1)?.end ?? start), Math.min(end, frames[k + 1]?.start ?? end)))
  }
  if (tables.length === 0) return {tables, source: given, outside: (list) => list}
  // of the body only: an input of thousands of annexes has thousands of tables
  const captioned: Frame[] = []
  for (let k = firstBehind(frames, start); k < frames.length && frames[k].start < end; k++) {
    const node = tables[firstBehind(tables, frames[k].start)]
    const isCaptioned = node && node.start <= frames[k].start && node.end >= frames[k].end
    captioned.push(isCaptioned ? {...frames[k], start: node.start, end: node.end} : frames[k])
  }
  return {
    tables,
    source: withFrames(given, captioned),
    outside: (list) =>
      list.filter((part) => {
        const next = firstBehind(tables, part.start)
        return next === tables.length || part.start < tables[next].start
      }),
  }
}

interface ReadTables {
  tables: Table[]
  source: SourceText
  outside: <Part extends {start: number}>(list: Part[]) => Part[]
}

function table(source: SourceText, frame: Frame, limit: number, behind: number): Table {
  const {start, end, rows, headers, above} = frame
  const kinds = columnKinds(source, above ? [above] : rows.slice(0, headers))
  const around = linesAround(source, frame, limit, behind)
  const children: Node[] = [...around.above]
  const numbered = rows.some(([cell]) => cell && countsRows.test(squeeze(source.text.slice(cell.start, cell.end))))
  rows.forEach((row, index) => {
    const nodes: CellNode[] = []
    const isHeader = index < headers || (headers === 1 && repeatsRow(source.text, row, rows[0]))
    const names = !isHeader && headers === 1 && opensLike(source, row, rows[0])
    row.forEach((cell, position) => {
      const {merged} = cell
      if (merged) nodes.push(parent('cell', endOfRow(row, position), endOfRow(row, position), [], {column: position, merged}))
      else
        nodes.push(
          parent('cell', cell.start, cell.end, isHeader || names ? [] : cellContents(source, cell, kinds[position]), {column: position}),
        )
    })
    const own = row.filter((cell) => !cell.merged)
    if (own.length === 0) return
    const first = own.reduce((least, cell) => Math.min(least, cell.start), own[0].start)
    const last = own.reduce((most, cell) => Math.max(most, cell.end), own[0].end)
    const facts: Partial<Row> = isHeader ? {header: true} : names || isGroupRow(source.text, row, numbered) ? {group: true} : {}
    children.push(parent('row', first, last, nodes, facts))
  })
  const columns = above?.map((cell) => squeeze(source.text.slice(cell.start, cell.end)))
  const found = children.filter((child) => child.type === 'row')
  const taskColumn = findTaskColumn(source.text, found, columns)
  const facts: Partial<Table> = {
    ...(taskColumn !== undefined && {taskColumn}),
    ...(columns && {columns}),
    ...(frame.headOnly && {headOnly: frame.headOnly}),
  }
  return parent('table', around.above[0]?.start ?? start, around.below.at(-1)?.end ?? end, [...children, ...around.below], facts)
}

/** Does a row name columns again, in other words, behind the number of the row: 序号⇥督办事项⇥承办处室 under 序号⇥重点任务⇥牵头处室? */
const opensLike = (source: SourceText, row: Frame['rows'][number], header: Frame['rows'][number]) =>
  row.length === header.length &&
  row.length > 2 &&
  /^(?:序号|编号)$/.test(squeeze(source.text.slice(row[0].start, row[0].end))) &&
  namesColumns(source, row)

const endOfRow = (cells: Frame['rows'][number], position: number) => {
  for (let i = position - 1; i >= 0; i--) if (!cells[i].merged) return cells[i].end
  return cells.find((cell) => !cell.merged)?.start ?? 0
}
