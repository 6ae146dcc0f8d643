import type {CellText} from '../table-cells.ts'
import {cellText} from './cell-text.ts'
import type {Fragment, Ruling} from './fragment.ts'
import {namesColumns} from './head-parts.ts'
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
const mostJoints = 40
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
        if (Math.abs(x1 - open.x2) < near && open.joints.length < mostJoints) open.joints.push(x1)
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
  const columns = columnsOf(rules, own)
  if (columns.length < fewestColumns) return undefined
  const names = cellsOf(head, columns).map(({text}) => ({text: text.replaceAll('\n', '')}))
  if (!namesColumns(names.map(({text}) => text))) return undefined
  const read = (byFill: boolean) =>
    rules.slice(1, -1).flatMap((rule, index) => {
      const band = own.filter((fragment) => isIn(fragment, {top: rule.y, bottom: rules[index + 2].y}))
      return rowsOf(band, columns, byFill).map((row) => cellsOf(row, columns))
    })
  const spaced = read(false)
  // lines of one cell that were broken on purpose leave rows of one cell
  const close = read(true)
  const isClose = close.length > spaced.length && close.every((row) => row.filter(({text}) => text !== '').length >= 2)
  const rows: CellText[][] = [names, ...(isClose ? close : spaced)]
  return rows.length >= 3 ? {top, bottom, columns: [x1, ...columns.slice(1).map(({from}) => from), x2], rows} : undefined
}

/** A column: where it begins, where its words do, and how far right they may reach. */
interface Column {
  from: number
  left: number
  limit: number
}

const fewestColumns = 3

/**
 * Columns are parted by what is blank from head to foot, or meet where the pieces of all lines do. How wide a cell is shows only where its
 * words come near to the next column: as near as those of any column do.
 */
function columnsOf(rules: Rule[], fragments: Fragment[]): Column[] {
  const [{x1, x2}] = rules
  const joints = rules[0].joints.filter((x) => rules.every((rule) => rule.joints.some((other) => Math.abs(other - x) < near)))
  const stretches: Array<{left: number; right: number}> = []
  for (const {x, width} of [...fragments].sort((a, b) => a.x - b.x)) {
    const last = stretches.at(-1)
    const cut =
      last &&
      (joints.length > 1 ? joints.some((joint) => last.left < joint && x + near > joint && x + width / 2 > joint) : x > last.right + near)
    if (!last || cut) stretches.push({left: x, right: x + width})
    else last.right = Math.max(last.right, x + width)
  }
  const gap = stretches.slice(1).reduce((least, {left}, index) => Math.min(least, left - stretches[index].right), x2 - x1)
  return stretches.map(({left, right}, index) => {
    const next = stretches[index + 1]
    return {
      from: index === 0 ? x1 : (stretches[index - 1].right + left) / 2,
      left,
      limit: next ? next.left - gap : Math.max(right, x2 - gap / 2),
    }
  })
}

const columnAt = (columns: Column[], {x, width}: Fragment) => {
  const middle = x + width / 2
  let column = 0
  while (column + 1 < columns.length && columns[column + 1].from < middle) column++
  return column
}
/** A cell whose lines are being found; `end` is where its last line ends. */
interface OpenCell extends Band {
  own: Fragment[]
  end: number
}

/**
 * Rows: lines that follow closely in a column are of one cell, and cells that overlap in height are of one row. Where rows stand as close as
 * lines do, a cell goes on only below a line that fills it (`byFill`).
 */
function rowsOf(fragments: Fragment[], columns: Column[], byFill: boolean): Fragment[][] {
  const cells: OpenCell[] = []
  const open = new Map<number, OpenCell>()
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const column = columnAt(columns, fragment)
    const cell = open.get(column)
    const end = fragment.x + fragment.width
    const goesOn = cell && (!byFill || fragment.y - cell.bottom < near || cell.end > columns[column].limit - ragged * fragment.size)
    if (goesOn && fragment.y - cell.bottom < pitchOfCell * fragment.size) {
      cell.own.push(fragment)
      cell.end = fragment.y - cell.bottom < near ? Math.max(cell.end, end) : end
      cell.bottom = fragment.y
    } else {
      const begun = {top: fragment.y - fragment.size * lineHeight, bottom: fragment.y, own: [fragment], end}
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
/** In widths of a character: how far a line that fills a cell ends from where it might. */
const ragged = 1.8

function cellsOf(fragments: Fragment[], columns: Column[]): CellText[] {
  const contents: Fragment[][] = columns.map(() => [])
  for (const fragment of fragments) contents[columnAt(columns, fragment)].push(fragment)
  return contents.map((pieces, column) => {
    const {left, limit} = columns[column]
    return {text: pieces.length === 0 ? '' : cellText(pieces, limit - left + padding * pieces[0].size)}
  })
}
/** In widths of a character: what a cell of a ruled table has beside its words. */
const padding = 0.8
