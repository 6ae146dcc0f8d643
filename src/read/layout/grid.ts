import type {PageCell} from '../page.ts'
import type {Fragment, Rule} from './fragment.ts'
import {makeRows} from './rows.ts'

/** A ruled table on a page: where it stands, the x of its column lines, and its cells. */
export interface RuledTable {
  top: number
  bottom: number
  columns: number[]
  rows: PageCell[][]
}

const near = 2.5
const mostRules = 4000

/** Finds tables by their rulings and puts each piece of text into its cell. Needs two columns and two rows to be one. */
export function findTables(rules: Rule[], fragments: Fragment[]): RuledTable[] {
  if (rules.length < 5 || rules.length > mostRules) return []
  return components(rules).flatMap((component) => {
    const table = makeTable(component, fragments)
    return table ? [table] : []
  })
}

const isFlat = (rule: Rule) => Math.abs(rule.y1 - rule.y2) <= Math.abs(rule.x1 - rule.x2)

/** Rules that touch, group by group. */
function components(rules: Rule[]): Rule[][] {
  const parent = rules.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]
    parent[index] = root
    return root
  }
  const order = rules.map((_, index) => index).sort((a, b) => rules[a].y1 - rules[b].y1)
  let open: number[] = []
  for (const index of order) {
    const rule = rules[index]
    open = open.filter((other) => rules[other].y2 >= rule.y1 - near)
    for (const other of open) if (touch(rules[other], rule)) parent[find(other)] = find(index)
    open.push(index)
  }
  const groups = new Map<number, Rule[]>()
  rules.forEach((rule, index) => {
    const root = find(index)
    const group = groups.get(root)
    if (group) group.push(rule)
    else groups.set(root, [rule])
  })
  return [...groups.values()].sort((a, b) => Math.min(...a.map((rule) => rule.y1)) - Math.min(...b.map((rule) => rule.y1)))
}

const touch = (a: Rule, b: Rule) => a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near

function makeTable(component: Rule[], fragments: Fragment[]): RuledTable | undefined {
  const flat = component.filter(isFlat)
  const upright = component.filter((rule) => !isFlat(rule))
  const xs = cluster(upright.map((rule) => (rule.x1 + rule.x2) / 2))
  const ys = cluster(flat.map((rule) => (rule.y1 + rule.y2) / 2))
  if (xs.length < 3 || ys.length < 3 || xs.length * ys.length > 20_000) return undefined
  const inside = fragments.filter(
    ({x, width, y, size}) => x + width > xs[0] && x < xs[xs.length - 1] && y - size / 3 > ys[0] && y - size / 3 < ys[ys.length - 1],
  )
  if (inside.length === 0) return undefined
  const rows: PageCell[][] = []
  // what a missing line joins: right to left, then bottom to top
  const owner = new Map<string, [row: number, column: number]>()
  for (let row = 0; row + 1 < ys.length; row++) {
    const cells: PageCell[] = []
    for (let column = 0; column + 1 < xs.length; column++) {
      const middleY = (ys[row] + ys[row + 1]) / 2
      const middleX = (xs[column] + xs[column + 1]) / 2
      if (
        column > 0 &&
        !upright.some((rule) => Math.abs((rule.x1 + rule.x2) / 2 - xs[column]) < near && rule.y1 <= middleY && rule.y2 >= middleY)
      ) {
        owner.set(`${row} ${column}`, owner.get(`${row} ${column - 1}`) ?? [row, column - 1])
        cells.push({text: '', merged: 'left'})
      } else if (
        row > 0 &&
        !flat.some((rule) => Math.abs((rule.y1 + rule.y2) / 2 - ys[row]) < near && rule.x1 <= middleX && rule.x2 >= middleX)
      ) {
        owner.set(`${row} ${column}`, owner.get(`${row - 1} ${column}`) ?? [row - 1, column])
        cells.push({text: '', merged: 'above'})
      } else cells.push({text: ''})
    }
    rows.push(cells)
  }
  const contents = new Map<string, Fragment[]>()
  for (const fragment of inside.flatMap((whole) => cutAt(xs, whole))) {
    const row = slot(ys, fragment.y - fragment.size / 3)
    const column = slot(xs, fragment.x + fragment.width / 2)
    const [ownRow, ownColumn] = owner.get(`${row} ${column}`) ?? [row, column]
    const key = `${ownRow} ${ownColumn}`
    const list = contents.get(key)
    if (list) list.push(fragment)
    else contents.set(key, [fragment])
  }
  for (const [key, pieces] of contents) {
    const [row, column] = key.split(' ').map(Number)
    rows[row][column].text = cellText(pieces, xs[column + 1] - xs[column])
  }
  // frames and lines around other text make no table
  if (rows.filter((row) => row.filter((cell) => cell.text !== '').length >= 2).length < 2) return undefined
  return {top: ys[0], bottom: ys[ys.length - 1], columns: xs, rows}
}

/** A piece of text that runs over a column line is two: readers of PDF join what stands close together. */
function cutAt(xs: number[], fragment: Fragment): Fragment[] {
  const border = xs.find((x) => fragment.x < x - near && fragment.x + fragment.width > x + near)
  if (border === undefined) return [fragment]
  const characters = [...fragment.text]
  const widths = characters.map((character) => (character < '\u2000' ? 0.5 : 1))
  const unit = fragment.width / widths.reduce((sum, each) => sum + each, 0)
  let at = fragment.x
  let index = 0
  while (index < characters.length && at + (widths[index] * unit) / 2 < border) at += widths[index++] * unit
  if (index === 0 || index === characters.length) return [fragment]
  const first = {...fragment, text: characters.slice(0, index).join(''), width: at - fragment.x}
  const rest = {...fragment, text: characters.slice(index).join(''), x: at, width: fragment.x + fragment.width - at}
  return [first, ...cutAt(xs, rest)]
}

/** Lines of a cell: one that fills the cell goes on in the next. */
function cellText(pieces: Fragment[], width: number): string {
  let text = ''
  let full = true
  for (const row of makeRows(pieces)) {
    text += (full || text === '' ? '' : '\n') + row.text
    full = row.end - row.x > width - 2.6 * row.size
  }
  return text
}

const slot = (lines: number[], at: number) => {
  let index = 0
  while (index + 2 < lines.length && lines[index + 1] < at) index++
  return index
}

/** Sorted values, those within `near` of each other made one. */
function cluster(values: number[]): number[] {
  const found: number[] = []
  for (const value of values.sort((a, b) => a - b)) if (found.length === 0 || value - found[found.length - 1] > near) found.push(value)
  return found
}
