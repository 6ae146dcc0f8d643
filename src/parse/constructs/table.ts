import type {Line} from '../../syntax/lines.ts'
import type {CellNode, Node, Row, Table} from '../../syntax/nodes.ts'
import {endOf, leaf, parent, startOf} from '../build.ts'
import {codes, isBlank, isColon, isDigit} from '../characters.ts'
import {firstBehind, inTable, type Page} from '../page.ts'
import {type LabelKind, labelKind, predicateAtEnd} from '../vocabulary/roles.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {isDeadlinePart, lastYear, readDeadlines} from './deadline.ts'
import {type Name, readParties} from './parties.ts'
import {persons} from './persons.ts'
import {readClause} from './responsibility.ts'
import {findTaskColumn} from './task-column.ts'

/** A table as ranges: rows of cells, before anything in them is understood. */
export interface Frame {
  start: number
  end: number
  rows: Array<Array<Name & {merged?: boolean}>>
  /** How many rows are header rows. */
  headers: number
}

/**
 * Tables of the pieces `[from, to)`, and what keeps of a list only the parts outside them (domain 7.1).
 *
 * ```text
 * 序号⇥重点任务⇥牵头单位⇥完成时限     header: roles and deadlines by column
 * 1⇥更新电梯⇥市市场监管局⇥6月底前     row: party and deadline by their column
 * ```
 *
 * Read from a reader's grid, from tabs or bars, from a cell a line under known column names, and
 * from columns set with blanks (rosters).
 */
export function readTables(
  page: Page,
  from: number,
  to: number,
): {tables: Table[]; outside: <Part extends {start: number}>(list: Part[]) => Part[]} {
  const start = page.pieces[from].start
  const end = page.pieces[to - 1].end
  const tables: Table[] = []
  for (let k = firstBehind(page.frames, start); k < page.frames.length && page.frames[k].end <= end; k++) {
    const frame = page.frames[k]
    // one whose head something above has taken is none
    if (frame.start < start) continue
    const node = table(page, frame, start)
    // the caption is the table's, no paragraph reaches over it
    frame.start = startOf(node)
    tables.push(node)
  }
  const ranges = tables.map((node) => ({start: startOf(node), end: endOf(node)}))
  const outside = <Part extends {start: number}>(list: Part[]) =>
    ranges.length === 0
      ? list
      : list.filter((part) => {
          const next = firstBehind(ranges, part.start)
          return next === ranges.length || part.start < ranges[next].start
        })
  return {tables, outside}
}

/** Where the tables of the page are; found before anything else, for a cell is no signature and no heading. */
export function findFrames(page: Page): Frame[] {
  const frames = (page.lines.tables ?? [])
    .filter((grid) => grid.rows.length > 0)
    .map((grid): Frame => ({...grid, headers: headerRows(page, grid.rows)}))
  const grids = frames.length
  const lines = page.lines.lines.filter((line) => line.start < line.end)
  const ruled = page.text.includes('\t') || page.text.includes('|')
  for (let i = 0; i < lines.length; i++) {
    if (!ruled && lines[i].end - lines[i].start > widest) continue
    if (grids > 0 && frames.some((frame) => lines[i].start < frame.end && frame.start < lines[i].end)) continue
    const found =
      (ruled ? byTabs(page, lines, i) : undefined) ??
      (counts.has(page.text.charCodeAt(lines[i].start)) ? byLines(page, lines, i) : undefined) ??
      byNamedColumns(page, lines, i) ??
      byBlanks(page, lines, i)
    if (!found) continue
    frames.push(found.frame)
    i = found.next - 1
  }
  return frames.sort((a, b) => a.start - b.start)
}

// A row that no tab or bar cuts is no longer than this.
const widest = 160

type Lines = Array<{start: number; end: number}>

// ── Where rows and cells are ────────────────────────────────────────────────────────────────────

/** Lines of the same number of tabs or bars, two or more in a row. */
function byTabs(page: Page, lines: Lines, index: number): {frame: Frame; next: number} | undefined {
  const first = cellsOf(page, lines[index])
  if (!first || first.length < 2) return undefined
  const rows = [first]
  let next = index + 1
  for (; next < lines.length; next++) {
    const cells = cellsOf(page, lines[next])
    if (!cells || cells.length < 2 || cells.length > first.length + 1) break
    rows.push(cells)
  }
  const kept = rows.filter((row) => !row.every(({start, end}) => /^[\s|:\-—]*$/.test(page.text.slice(start, end))))
  if (kept.length < 2) return undefined
  return {frame: {start: lines[index].start, end: lines[next - 1].end, rows: kept, headers: headerRows(page, kept)}, next}
}

/** The cells of a line with tabs or bars; a tab before its first word is an empty cell. */
function cellsOf({text}: Page, line: {start: number; end: number}): Name[] | undefined {
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
    cells.push(trim(text, from, i))
    from = i + 1
  }
  if (separator === '|') {
    cells.shift()
    if (squeeze(text.slice(cells[cells.length - 1].start, cells[cells.length - 1].end)) === '') cells.pop()
  }
  return cells
}

function trim(text: string, from: number, to: number): Name {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return {start, end}
}

/** Names of columns, as tables of duties have them (domain 7.1). */
const column =
  /^(?:序号|编号|类别|事项|任务|目标|措施|内容|备注|姓名|职务|单位|电话|联系电话|联系方式|项目|指标|进展|进展情况|牵头|配合|责任|时限|(?:主要|重点|具体|工作|目标|年度|改革)*(?:工作|任务|事项|措施|内容|目标|要求|举措|项目)(?:任务|内容|要求|措施)?|目标与任务|工作任务及要求|.{0,8}(?:名称|单位|金额|资金|数量|类型|级别|地址|日期|时间|地点))$/
const isColumn = (words: string) => column.test(words) || columnKind(words) !== undefined

// What the first column is called that counts the rows: 序号, 编号.
const counts = codes('序编')

/** One cell a line: 序号 and two to eight short names, then rows that 序号 counts. */
function byLines(page: Page, lines: Lines, index: number): {frame: Frame; next: number} | undefined {
  const words = (i: number) => squeeze(page.text.slice(lines[i].start, lines[i].end))
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
      while (stop < Math.min(next + width, lines.length) && !opensUnit.test(words(stop))) stop++
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
const opensUnit = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|附件)/

/** A line of column names parted by blanks, and below it lines with as many words: 序号 任务 责任单位 / 1 更新电梯 市监局. */
function byNamedColumns(page: Page, lines: Lines, index: number): {frame: Frame; next: number} | undefined {
  const header = wordsOf(page, lines[index])
  if (header.length < 3 || header.length > 12) return undefined
  const names = header.map(({start, end}) => page.text.slice(start, end))
  if (names.some((name) => name.length > 12) || names.filter(isColumn).length * 3 < names.length * 2) return undefined
  const rows = [header]
  let next = index + 1
  for (; next < lines.length; next++) {
    const cells = wordsOf(page, lines[next])
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
function wordsOf({text}: Page, {start, end}: {start: number; end: number}): Name[] {
  if (end - start > widest || !isColumnStart(text, start)) return []
  const words = [...text.slice(start, end).matchAll(/[^\s\u3000\u00a0]+/g)]
  if (words.length < 2 || words.some((word) => /[。；]$/.test(word[0]))) return []
  return words.map((word) => ({start: start + word.index, end: start + word.index + word[0].length}))
}
// A row opens with its number, a header with the name of a column.
const isColumnStart = (text: string, at: number) =>
  columnNames.has(text.charCodeAt(at)) || (isDigit(text.charCodeAt(at)) && /^\d{1,3}[\s\u3000]/.test(text.slice(at, at + 4)))
const columnNames = codes('序编类项任工责单')

/** Columns set with wide blanks, three lines or more: a roster of names and offices. */
function byBlanks(page: Page, lines: Lines, index: number): {frame: Frame; next: number} | undefined {
  const rows: Name[][] = []
  let next = index
  for (; next < lines.length; next++) {
    const cells = rosterCells(page, lines[next])
    if (!cells) break
    rows.push(cells)
  }
  if (rows.length < 3 || rows.filter((row) => row.length >= 2).length < 3) return undefined
  return {frame: {start: lines[index].start, end: lines[next - 1].end, rows, headers: 0}, next}
}

const rosterName =
  /^(?:[\u4e00-\u9fa5]{0,3}[\s\u3000]*[\u4e00-\u9fa5]{1,3}[：:])?[\s\u3000]*(?:[\u4e00-\u9fa5][\u3000 ]{1,2}[\u4e00-\u9fa5]|[\u4e00-\u9fa5]{3,4})[\s\u3000\u00a0]+[\u4e00-\u9fa5（）()、]{3,40}$/

function rosterCells({text}: Page, {start, end}: {start: number; end: number}): Name[] | undefined {
  if (end - start > 60) return undefined
  const words = text.slice(start, end)
  if (!rosterName.test(words)) return undefined
  const cells: Name[] = []
  const colon = [...words].findIndex((character) => isColon(character.charCodeAt(0)))
  if (colon >= 0) cells.push({start, end: start + colon})
  // the last column is the office: behind the last wide blank
  const rest = words.slice(colon + 1)
  const at = /[\s\u3000\u00a0]+(?=[\u4e00-\u9fa5（）()、]{3,40}$)/.exec(rest)
  if (!at) return undefined
  cells.push(trim(text, start + colon + 1, start + colon + 1 + at.index))
  cells.push(trim(text, start + colon + 1 + at.index + at[0].length, end))
  return cells
}

/** How many rows on top only name columns: 0, 1, or 2 where a second one splits the first. */
function headerRows(page: Page, rows: Frame['rows']): number {
  const named = (row: Frame['rows'][number]) => {
    const words = row.map(({start, end}) => squeeze(page.text.slice(start, end))).filter(Boolean)
    return (
      words.length > 0 &&
      words.every((word) => word.length <= 14 && !/[。；]/.test(word)) &&
      words.filter(isColumn).length * 2 >= words.length
    )
  }
  if (rows.length < 2 || !named(rows[0]))
    return rows.length >= 2 &&
      rows[0].every(({start, end}) => end - start <= 12 && end > start) &&
      rows[0].length >= 2 &&
      !/\d/.test(page.text.slice(rows[0][0].start, rows[0][0].end))
      ? 1
      : 0
  return rows.length > 2 && rows[0].some((cell) => cell.merged) && named(rows[1]) ? 2 : 1
}

// ── What they say ───────────────────────────────────────────────────────────────────────────────

const caption = /(?:表|清单|台账|目录|分工|名单|一览|安排)(?:[（(].{1,20}[）)])?$/

function table(page: Page, {start, end, rows, headers}: Frame, limit: number): Table {
  const kinds = columnKinds(page, rows.slice(0, headers))
  const children: Node[] = []
  const above = lineAbove(page, start, limit)
  const title = above && page.text.slice(above.start, above.end)
  let from = start
  if (
    above &&
    title &&
    title.length <= 40 &&
    caption.test(title) &&
    !inTable(page, above.start) &&
    !/[。，；：]|^(?:附件|[一二三四五六七八九十]+、|[（(])/.test(title) &&
    rows.length > 1 &&
    headers > 0
  ) {
    children.push(leaf(page, 'caption', above.start, above.end))
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
        nodes.push(parent('cell', cell.start, cell.end, index < headers ? [] : contents(page, cell, kinds[position]), {column: position}))
    })
    const own = cells.filter((cell) => !cell.merged)
    if (own.length === 0) return
    const first = own.reduce((least, cell) => Math.min(least, cell.start), own[0].start)
    const last = own.reduce((most, cell) => Math.max(most, cell.end), own[0].end)
    children.push(parent('row', first, last, nodes, index < headers ? {header: true} : {}) as Row)
  })
  const taskColumn = findTaskColumn(
    page.text,
    children.filter((child) => child.type === 'row'),
  )
  return parent('table', from, end, children, taskColumn === undefined ? undefined : {taskColumn})
}

/** The last line with words between `limit` and `offset`. */
function lineAbove({lines: {lines}}: Page, offset: number, limit: number): Line | undefined {
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
function columnKinds(page: Page, headers: Frame['rows']): Array<Column | undefined> {
  const kinds: Array<Column | undefined> = []
  for (const row of headers) {
    row.forEach(({start, end}, position) => {
      const word = squeeze(page.text.slice(start, end))
      const kind = columnKind(word)
      if (kind) kinds[position] = {word, kind}
    })
  }
  return kinds
}

const columnKind = (word: string): LabelKind | undefined => {
  const bare = word.replace(/[（(][^（()）]*[）)]/g, '').replace(/[/／].*$/, '')
  const kind =
    labelKind(bare) ??
    (/^(?:牵头|主责)$/.test(bare)
      ? ({kind: 'role', role: 'lead'} as const)
      : bare === '配合'
        ? ({kind: 'role', role: 'support'} as const)
        : undefined)
  return kind?.kind === 'remark' || (kind?.kind === 'role' && kind.role === 'contact') ? undefined : kind
}

function contents(page: Page, {start, end}: Name, header: Column | undefined): Node[] {
  if (!header || start >= end) return []
  const value = page.text.slice(start, end)
  if (/^(?:无|—|-|\/|〃|同上|、)+$/.test(squeeze(value))) return []
  if (header.kind.kind === 'deadline') return deadlines(page, start, end)
  if (header.kind.kind === 'mixed' || predicateAtEnd(value)) {
    const reading = readClause(page, start, end)
    if (reading) return reading.children.filter((child) => child.type !== 'declaration')
  }
  if (header.kind.kind !== 'role') return []
  const {role} = header.kind
  const label = header.word
  if (role === 'leader' || role === 'person') return [parent('assignment', start, end, persons(page, start, end), {role, label})]
  const list = readParties(page, start, end, {cell: true})
  const tagged = list.tagged.map(({party, role: own, label: word}) =>
    parent('assignment', startOf(party), endOf(party), [party], {role: own, label: word}),
  )
  if (list.parties.length === 0) return tagged
  const from = tagged.length > 0 ? startOf(list.parties[0]) : start
  return [...tagged, parent('assignment', from, end, list.parties, {role, label, ...(list.open && {open: true})})]
}

/** A field may hold several: `第一季度：印发方案；第二季度：完成一半`, `1个月内建账，年内持续更新`. */
function deadlines(page: Page, start: number, end: number): Node[] {
  const {text} = page
  const nodes: Node[] = []
  let year: string | undefined
  let from = start
  const cut = (to: number) => {
    const {start: first, end: last} = trim(text, from, to)
    if (first < last) nodes.push(...readDeadlines(page, first, last, year))
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
