import {countBefore} from '../../syntax/count-before.ts'
import type {CellText} from '../table-cells.ts'
import {cellText} from './cell-text.ts'
import {emWidth} from './em-width.ts'
import type {Fragment, Ruling} from './fragment.ts'

/** A ruled table on a page: where it stands, the x of its column lines, and its cells. */
export interface RuledTable {
  top: number
  bottom: number
  columns: number[]
  rows: CellText[][]
}

const near = 2.5
const mostRulings = 4000
const mostCells = 20_000

/**
 * Finds tables by their rulings and puts each piece of text into its cell. Needs two columns; one of a single row or of a single filled
 * one may be no more than a box around words, or what a page's end left of a table.
 */
export function findTables(rulings: Ruling[], fragments: Fragment[]): RuledTable[] {
  if (rulings.length < 4 || rulings.length > mostRulings) return []
  return components(rulings).flatMap((component) => {
    const table = makeTable(component, fragments)
    return table ? [table] : []
  })
}

const isFlat = (ruling: Ruling) => Math.abs(ruling.y1 - ruling.y2) <= Math.abs(ruling.x1 - ruling.x2)

/** Rulings that touch, group by group. */
function components(rulings: Ruling[]): Ruling[][] {
  const parent = rulings.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]
    parent[index] = root
    return root
  }
  const order = rulings.map((_, index) => index).sort((a, b) => rulings[a].y1 - rulings[b].y1)
  let open: number[] = []
  for (const index of order) {
    const ruling = rulings[index]
    open = open.filter((other) => rulings[other].y2 >= ruling.y1 - near)
    for (const other of open) if (touch(rulings[other], ruling)) parent[find(other)] = find(index)
    open.push(index)
  }
  const groups = new Map<number, Ruling[]>()
  rulings.forEach((ruling, index) => {
    const root = find(index)
    const group = groups.get(root)
    if (group) group.push(ruling)
    else groups.set(root, [ruling])
  })
  return [...groups.values()].sort((a, b) => Math.min(...a.map((ruling) => ruling.y1)) - Math.min(...b.map((ruling) => ruling.y1)))
}

const touch = (a: Ruling, b: Ruling) => a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near

function makeTable(component: Ruling[], fragments: Fragment[]): RuledTable | undefined {
  const grid = readGrid(component)
  const {xs, ys} = grid
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > mostCells) return undefined
  const [left, right, top, bottom] = [xs[0], xs[xs.length - 1], ys[0], ys[ys.length - 1]]
  const inside = fragments.filter(({x, width, y, size}) => x + width > left && x < right && y - size / 3 > top && y - size / 3 < bottom)
  if (inside.length === 0) return undefined
  const cells = readCells(grid)
  fillCells(grid, cells, inside)
  const rows = cells.map((row) => row.map(({cell}) => cell))
  return {top, bottom, columns: xs, rows}
}

/** Has a table less than two rows with several cells filled? It may be a frame around text, or what a page's end left of a table. */
export const mayBeFrame = ({rows}: RuledTable): boolean =>
  rows.filter((row) => row.filter((cell) => cell.text !== '').length >= 2).length < 2

/** The rulings of a table, and where its columns and rows begin and end. */
interface RulingGrid {
  flat: Ruling[]
  upright: Ruling[]
  xs: number[]
  ys: number[]
}

function readGrid(component: Ruling[]): RulingGrid {
  const flat = component.filter(isFlat)
  const upright = component.filter((ruling) => !isFlat(ruling))
  const xs = cluster(upright.map(middleX))
  const ys = cluster(flat.map(middleY))
  if (xs.length < 3 || ys.length === 0) return {flat, upright, xs, ys}
  // a row that a page's end cuts may have no line there: its column lines end where it does
  const outer = [xs[0], xs[xs.length - 1]].map((x) => upright.filter((ruling) => Math.abs(middleX(ruling) - x) < near))
  const start = Math.max(...outer.map((lines) => Math.min(...lines.map(({y1}) => y1))))
  const end = Math.min(...outer.map((lines) => Math.max(...lines.map(({y2}) => y2))))
  if (start < ys[0] - leastOpen) ys.unshift(start)
  if (end > ys[ys.length - 1] + leastOpen) ys.push(end)
  return {flat, upright, xs, ys}
}
/** No printed line fits into less. */
const leastOpen = 8

const middleX = ({x1, x2}: Ruling) => (x1 + x2) / 2
const middleY = ({y1, y2}: Ruling) => (y1 + y2) / 2

/** A cell of the grid, and the one that holds its text. */
interface GridCell {
  cell: CellText
  owner: {cell: CellText; width: number}
}

/** What a missing line joins: right to left, then bottom to top. */
function readCells({flat, upright, xs, ys}: RulingGrid): GridCell[][] {
  const walls = xs.map((x) => upright.filter((ruling) => Math.abs(middleX(ruling) - x) < near))
  const roofs = ys.map((y) => flat.filter((ruling) => Math.abs(middleY(ruling) - y) < near))
  const rows: GridCell[][] = []
  for (let row = 0; row + 1 < ys.length; row++) {
    const y = (ys[row] + ys[row + 1]) / 2
    const cells: GridCell[] = []
    for (let column = 0; column + 1 < xs.length; column++) {
      const x = (xs[column] + xs[column + 1]) / 2
      const left = cells[column - 1]
      const above = rows[row - 1]?.[column]
      const walled = walls[column].some(({y1, y2}) => y1 <= y && y2 >= y)
      const roofed = roofs[row].some(({x1, x2}) => x1 <= x && x2 >= x)
      if (left && !walled) cells.push({cell: {text: '', merged: 'left'}, owner: left.owner})
      else if (above && !roofed) cells.push({cell: {text: '', merged: 'above'}, owner: above.owner})
      else {
        const cell = {text: ''}
        cells.push({cell, owner: {cell, width: xs[column + 1] - xs[column]}})
      }
    }
    rows.push(cells)
  }
  return rows
}

function fillCells({xs, ys}: RulingGrid, cells: GridCell[][], fragments: Fragment[]) {
  const contents = new Map<GridCell['owner'], Fragment[]>()
  for (const fragment of fragments.flatMap((whole) => cutAt(xs, whole))) {
    const row = slot(ys, fragment.y - fragment.size / 3)
    const column = slot(xs, fragment.x + fragment.width / 2)
    const {owner} = cells[row][column]
    const list = contents.get(owner)
    if (list) list.push(fragment)
    else contents.set(owner, [fragment])
  }
  for (const [{cell, width}, pieces] of contents) cell.text = cellText(pieces, width)
}

/** A piece of text that runs over column lines is several: readers of PDF join what stands close together. */
function cutAt(xs: number[], fragment: Fragment): Fragment[] {
  const end = fragment.x + fragment.width
  const borders: number[] = []
  for (let index = slot(xs, fragment.x); index < xs.length && xs[index] + near < end; index++)
    if (xs[index] - near > fragment.x) borders.push(xs[index])
  if (borders.length === 0) return [fragment]
  const characters = [...fragment.text]
  const unit = fragment.width / characters.reduce((sum, character) => sum + emWidth(character), 0)
  const pieces: Fragment[] = []
  let begin = {index: 0, x: fragment.x}
  let at = fragment.x
  let index = 0
  for (const border of borders) {
    // a character belongs to where its middle is
    for (; index < characters.length; index++) {
      const width = emWidth(characters[index]) * unit
      if (at + width / 2 >= border) break
      at += width
    }
    if (begin.x >= border - near) continue
    if (index === begin.index || index === characters.length) break
    pieces.push({...fragment, text: characters.slice(begin.index, index).join(''), x: begin.x, width: at - begin.x})
    begin = {index, x: at}
  }
  pieces.push({...fragment, text: characters.slice(begin.index).join(''), x: begin.x, width: end - begin.x})
  return pieces
}

/** Between which two of sorted lines a place is; what is outside belongs to the first or the last. */
const slot = (lines: number[], at: number) => Math.max(0, Math.min(countBefore(lines, (line) => line < at) - 1, lines.length - 2))

/** Sorted values, those within `near` of each other made one. */
function cluster(values: number[]): number[] {
  const found: number[] = []
  for (const value of values.sort((a, b) => a - b)) if (found.length === 0 || value - found[found.length - 1] > near) found.push(value)
  return found
}
