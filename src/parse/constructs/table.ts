import type {Line} from '../../syntax/lines.ts'
import type {CellNode, Node, Row, Table} from '../../syntax/nodes.ts'
import {trimmed} from '../source/blanks.ts'
import type {Frame} from '../source/frame.ts'
import {firstBehind, inTable, type SourceText, withFrames} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {columnKind} from '../vocabulary/columns.ts'
import {opensUpperUnit} from '../vocabulary/number-opening.ts'
import {type LabelKind, predicateAtEnd} from '../vocabulary/roles.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readClause} from './clause/read-clause.ts'
import {isDeadlinePart, lastYear, readDeadlines} from './deadline.ts'
import {type Name, readParties} from './parties.ts'
import {persons} from './persons.ts'
import {findTaskColumn} from './task-column.ts'

/**
 * Tables of the pieces `[from, to)`; what keeps of a list only the parts outside them; and the source in which a caption is
 * part of its table, so that no paragraph reaches over it.
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
    if (frames[k].start >= start) tables.push(table(given, frames[k], start))
  }
  if (tables.length === 0) return {tables, source: given, outside: (list) => list}
  const captioned = frames.map((frame) => {
    const node = tables[firstBehind(tables, frame.start)]
    return node && node.start < frame.start && node.end >= frame.end ? {...frame, start: node.start} : frame
  })
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

const caption = /(?:表|清单|台账|目录|分工|名单|一览|安排)(?:[（(].{1,20}[）)])?$/

function table(source: SourceText, {start, end, rows, headers}: Frame, limit: number): Table {
  const kinds = columnKinds(source, rows.slice(0, headers))
  const children: Node[] = []
  const above = lineAbove(source, start, limit)
  const title = above && source.text.slice(above.start, above.end)
  let from = start
  if (
    above &&
    title &&
    title.length <= 40 &&
    caption.test(title) &&
    !inTable(source, above.start) &&
    !/[。，；：]|^(?:附件|[（(])/.test(title) &&
    !opensUpperUnit(title) &&
    rows.length > 1 &&
    headers > 0
  ) {
    children.push(leaf(source, 'caption', above.start, above.end))
    from = above.start
  }
  rows.forEach((row, index) => {
    // an empty first cell lies in the indent, before the line
    const cells = row.map((cell) => ({...cell, start: Math.max(cell.start, start), end: Math.max(cell.end, start)}))
    const nodes: CellNode[] = []
    cells.forEach((cell, position) => {
      if (cell.merged)
        nodes.push(parent('cell', endOfRow(cells, position), endOfRow(cells, position), [], {column: position, merged: true}))
      else
        nodes.push(parent('cell', cell.start, cell.end, index < headers ? [] : contents(source, cell, kinds[position]), {column: position}))
    })
    const own = cells.filter((cell) => !cell.merged)
    if (own.length === 0) return
    const first = own.reduce((least, cell) => Math.min(least, cell.start), own[0].start)
    const last = own.reduce((most, cell) => Math.max(most, cell.end), own[0].end)
    children.push(parent('row', first, last, nodes, index < headers ? {header: true} : {}) as Row)
  })
  const taskColumn = findTaskColumn(
    source.text,
    children.filter((child) => child.type === 'row'),
  )
  return parent('table', from, end, children, taskColumn === undefined ? undefined : {taskColumn})
}

/** The last line with words between `limit` and `offset`. */
function lineAbove({lines: {lines}}: SourceText, offset: number, limit: number): Line | undefined {
  let behind = firstBehind(lines, offset)
  while (behind > 0 && lines[behind - 1].start === lines[behind - 1].end) behind--
  return behind > 0 && lines[behind - 1].start >= limit ? lines[behind - 1] : undefined
}

const endOfRow = (cells: Frame['rows'][number], position: number) => {
  for (let i = position - 1; i >= 0; i--) if (!cells[i].merged) return cells[i].end
  return cells.find((cell) => !cell.merged)?.start ?? 0
}

interface Column {
  word: string
  kind: LabelKind
}

/** What the header names: the last row that says something about a column says it. */
function columnKinds(source: SourceText, headers: Frame['rows']): Array<Column | undefined> {
  const kinds: Array<Column | undefined> = []
  for (const row of headers) {
    row.forEach(({start, end}, position) => {
      const word = squeeze(source.text.slice(start, end))
      const kind = columnKind(word)
      if (kind) kinds[position] = {word, kind}
    })
  }
  return kinds
}

function contents(source: SourceText, {start, end}: Name, header: Column | undefined): Node[] {
  if (!header || start >= end) return []
  const value = source.text.slice(start, end)
  if (/^(?:无|—|-|\/|〃|同上|、)+$/.test(squeeze(value))) return []
  if (header.kind.kind === 'deadline') return deadlines(source, start, end)
  if (header.kind.kind === 'mixed' || predicateAtEnd(value)) {
    const reading = readClause(source, start, end)
    if (reading) return reading.children.filter((child) => child.type !== 'declaration')
  }
  if (header.kind.kind !== 'role') return []
  const {role} = header.kind
  const label = header.word
  if (role === 'leader' || role === 'person') {
    const named = persons(source, start, end)
    return named.length > 0 ? [parent('assignment', start, end, named, {role, label})] : []
  }
  const list = readParties(source, start, end, {cell: true})
  const tagged = list.tagged.map(({party, role: own, label: word}) =>
    parent('assignment', party.start, party.end, [party], {role: own, label: word}),
  )
  if (list.parties.length === 0) return tagged
  const from = tagged.length > 0 ? list.parties[0].start : start
  return [...tagged, parent('assignment', from, end, list.parties, {role, label, ...(list.open && {open: true})})]
}

/** A field may hold several: `第一季度：印发方案；第二季度：完成一半`, `1个月内建账，年内持续更新`. */
function deadlines(source: SourceText, start: number, end: number): Node[] {
  const {text} = source
  const nodes: Node[] = []
  let year: string | undefined
  let from = start
  const cut = (to: number) => {
    const {start: first, end: last} = trimmed(text, from, to)
    if (first < last) nodes.push(...readDeadlines(source, first, last, year))
    year = lastYear(text.slice(first, last), year)
    from = to + 1
  }
  for (let i = start; i < end; i++) {
    if (text[i] === '；' || text[i] === ';') cut(i)
    // 2026年起，每年2月底前 is one expression
    else if (text[i] === '，' && text[i - 1] !== '起' && isDeadlinePart(nextPart(text, i + 1, end))) cut(i)
  }
  cut(end)
  return nodes
}

/** The words up to the next pause. */
function nextPart(text: string, from: number, end: number) {
  let to = from
  while (to < end && !/[，；;]/.test(text[to])) to++
  return text.slice(from, to)
}
