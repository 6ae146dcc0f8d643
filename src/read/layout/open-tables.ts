import type {CellText} from '../table-cells.ts'
import {cellText} from './cell-text.ts'
import type {Fragment, Ruling} from './fragment.ts'
import {headParts} from './head-parts.ts'
import {printedRows} from './printed-rows.ts'
import type {RuledTable} from './ruled-tables.ts'

/** A line across the page, of one piece or of several that touch. */
interface Rule {
  x1: number
  x2: number
  y: number
  /** Where its pieces meet: mostly between two columns. */
  joints: number[]
}

interface Band {
  top: number
  bottom: number
}

const near = 3
const mostRulings = 4000
const mostFragments = 20_000
/** Points: shorter lines are no table's. */
const shortestRule = 100
/** In heights of a character: lines of a cell stand closer than those of two rows. */
const pitchOfCell = 1.75

/**
 * Finds tables that are ruled across only, at least above and below the head and at the foot: three lines. What stands between two columns
 * is blank from head to foot; a row is what overlaps in height, however its cells are aligned to one another.
 *
 * ```text
 * ─────────────────────────────
 * 任务          责任单位   时限
 * ─────────────────────────────
 * 整治农贸市
 * 场环境        市监局     6月底
 * 修补路面      住建局     7月底
 * ─────────────────────────────
 * ```
 */
export function findOpenTables(rulings: Ruling[], fragments: Fragment[]): RuledTable[] {
  if (rulings.length < 3 || rulings.length > mostRulings || fragments.length > mostFragments) return []
  const rules = findRules(rulings)
  const tables: RuledTable[] = []
  for (let first = 0; first + 2 < rules.length; ) {
    let next = first + 1
    while (next < rules.length && isSameWidth(rules[first], rules[next])) next++
    const table = next - first >= 3 ? makeTable(rules.slice(first, next), fragments) : undefined
    if (table) tables.push(table)
    first = next
  }
  return tables
}

const isSameWidth = (a: Rule, b: Rule) => Math.abs(a.x1 - b.x1) < near && Math.abs(a.x2 - b.x2) < near

/** The lines across, top to bottom, that no upright line touches. */
function findRules(rulings: Ruling[]): Rule[] {
  const flat = rulings.filter(({x1, x2, y1, y2}) => x2 - x1 > y2 - y1).sort((a, b) => a.y1 - b.y1)
  const upright = rulings.filter(({x1, x2, y1, y2}) => x2 - x1 <= y2 - y1)
  const rules: Rule[] = []
  for (let index = 0; index < flat.length; ) {
    const level = flat[index].y1
    const pieces: Ruling[] = []
    for (; index < flat.length && flat[index].y1 - level < near; index++) pieces.push(flat[index])
    let open: Rule | undefined
    for (const {x1, x2, y2} of pieces.sort((a, b) => a.x1 - b.x1 || b.x2 - a.x2)) {
      if (!open || x1 > open.x2 + near) rules.push((open = {x1, x2, y: y2, joints: []}))
      else {
        if (Math.abs(x1 - open.x2) < near) open.joints.push(x1)
        open.x2 = Math.max(open.x2, x2)
      }
    }
  }
  return rules.filter(
    ({x1, x2, y}) =>
      x2 - x1 >= shortestRule &&
      !upright.some((line) => line.x1 > x1 - near && line.x2 < x2 + near && line.y1 < y + near && line.y2 > y - near),
  )
}

function makeTable(rules: Rule[], fragments: Fragment[]): RuledTable | undefined {
  const [{x1, x2, y: top}] = rules
  const bottom = rules[rules.length - 1].y
  const own = fragments.filter(
    ({text, x, width, y, size}) =>
      text.trim() !== '' && y - size / 3 > top && y - size / 3 < bottom && x > x1 - near && x + width < x2 + near,
  )
  const isIn = ({y, size}: Fragment, {top, bottom}: Band) => y - size / 3 > top && y - size / 3 < bottom
  const head = own.filter((fragment) => isIn(fragment, {top, bottom: rules[1].y}))
  const names = printedRows(head)
  const heads = names.length === 1 ? headParts(names[0]) : undefined
  if (!heads) return undefined
  const borders = bordersOf(rules, own, heads.length)
  if (!borders) return undefined
  const columns = [x1, ...borders, x2]
  const rows: CellText[][] = [cellsOf(head, columns)]
  for (let index = 1; index + 1 < rules.length; index++) {
    const band = own.filter((fragment) => isIn(fragment, {top: rules[index].y, bottom: rules[index + 1].y}))
    for (const row of rowsOf(band, columns)) rows.push(cellsOf(row, columns))
  }
  return rows.length >= 3 ? {top, bottom, columns, rows} : undefined
}

/** Where columns meet: at the joints that all lines have, or in the middle of what is blank from head to foot. */
function bordersOf(rules: Rule[], fragments: Fragment[], count: number): number[] | undefined {
  const joints = rules[0].joints.filter((x) => rules.every((rule) => rule.joints.some((other) => Math.abs(other - x) < near)))
  if (joints.length === count - 1) return joints
  const borders: number[] = []
  let end = Number.POSITIVE_INFINITY
  for (const {x, width} of [...fragments].sort((a, b) => a.x - b.x)) {
    if (x > end + near) borders.push((x + end) / 2)
    end = end === Number.POSITIVE_INFINITY ? x + width : Math.max(end, x + width)
  }
  return borders.length === count - 1 ? borders : undefined
}

const columnAt = (columns: number[], {x, width}: Fragment) => {
  const middle = x + width / 2
  let column = 0
  while (column + 2 < columns.length && columns[column + 1] < middle) column++
  return column
}

/** Rows: lines that follow closely in a column are of one cell, and cells that overlap in height are of one row. */
function rowsOf(fragments: Fragment[], columns: number[]): Fragment[][] {
  const cells: Array<Band & {own: Fragment[]}> = []
  const open = new Map<number, Band & {own: Fragment[]}>()
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const column = columnAt(columns, fragment)
    const cell = open.get(column)
    if (cell && fragment.y - cell.bottom < pitchOfCell * fragment.size) {
      cell.own.push(fragment)
      cell.bottom = fragment.y
    } else {
      const begun = {top: fragment.y - fragment.size * lineHeight, bottom: fragment.y, own: [fragment]}
      open.set(column, begun)
      cells.push(begun)
    }
  }
  const rows: Array<Band & {own: Fragment[]}> = []
  for (const {top, bottom, own} of cells.sort((a, b) => a.top - b.top)) {
    const row = rows.at(-1)
    if (row && top < row.bottom) {
      for (const fragment of own) row.own.push(fragment)
      row.bottom = Math.max(row.bottom, bottom)
    } else rows.push({top, bottom, own: [...own]})
  }
  return rows.map(({own}) => own)
}
const lineHeight = 0.8

function cellsOf(fragments: Fragment[], columns: number[]): CellText[] {
  const contents: Fragment[][] = columns.slice(1).map(() => [])
  for (const fragment of fragments) contents[columnAt(columns, fragment)].push(fragment)
  return contents.map((pieces, column) => ({text: pieces.length === 0 ? '' : cellText(pieces, widthOf(pieces, columns, column))}))
}

/** A cell is as wide as its widest line at least; the margins beside it are not known. */
const widthOf = (pieces: Fragment[], columns: number[], column: number): number => {
  const left = Math.min(...pieces.slice(0, mostFragments).map(({x}) => x))
  const right = pieces.reduce((most, {x, width}) => Math.max(most, x + width), left)
  const whole = columns[column + 1] - columns[column]
  return Math.max(right - left, whole - 2 * Math.max(0, left - columns[column]))
}
