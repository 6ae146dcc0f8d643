import type {Element, Nodes} from 'hast'
import type {ReadContext} from '../context.ts'
import type {CellText} from '../table-cells.ts'
import {fold, sourceBreak, withoutSoftHyphens} from './fold.ts'
import {attribute, elements, isHidden, shortText} from './tree.ts'
import {blockTags} from './vocabulary.ts'

const widestSpan = 200

/**
 * A table of data, not of layout: no table inside, two rows or more, and a row with two cells or more; or one row that may be the header or a
 * row of the tables beside it, of three short cells or more.
 */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table)
  if (rows.length === 1) return rows[0].length >= fewestCells && rows[0].every((cell) => !holdsTable(cell) && isShortCell(cell))
  return rows.length >= 2 && rows.some((row) => row.length >= 2) && !rows.flat().some((cell) => holdsTable(cell))
}

const fewestCells = 3
const longestCell = 120

/** Words without a link, of one paragraph at most. */
function isShortCell(cell: Element): boolean {
  const inside = elements(cell)
  return (
    inside.length <= mostInside &&
    inside.filter(({tagName}) => blockTags.has(tagName)).length <= 1 &&
    !inside.some(({tagName}) => tagName === 'a' || tagName === 'img' || tagName === 'br') &&
    shortText(cell, longestCell) !== ''
  )
}
const mostInside = 12

const holdsTable = (element: Element): boolean =>
  element.children.some((child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)))

/** The cells of each row of a table, tables in them aside. */
export function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  for (const child of table.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'tr')
      rows.push(
        child.children.filter(
          (cell): cell is Element => cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th') && !isHidden(cell),
        ),
      )
    else if (child.tagName === 'tbody' || child.tagName === 'thead' || child.tagName === 'tfoot')
      for (const row of rowsOf(child)) rows.push(row)
  }
  return rows
}

/** Cells on their grid columns; what `rowspan` and `colspan` cover is marked. */
export function tableCells(table: Element, boilerplate: Set<Element>, context: ReadContext): CellText[][] {
  // for each column, how many rows a cell above still covers
  const hanging: number[] = []
  return rowsOf(table).map((row) => {
    const cells: CellText[] = []
    const covered = () => {
      while ((hanging[cells.length] ?? 0) > 0) {
        hanging[cells.length]--
        context.spend('cells')
        cells.push({text: '', merged: 'above'})
      }
    }
    for (const cell of row) {
      covered()
      const columns = span(cell, 'colSpan')
      const rows = span(cell, 'rowSpan')
      context.spend('cells', columns)
      for (let i = 0; i < columns; i++) {
        if (rows > 1) hanging[cells.length] = rows - 1
        cells.push(i === 0 ? {text: cellText(cell, boilerplate)} : {text: '', merged: 'left'})
      }
    }
    covered()
    return cells
  })
}

const span = (cell: Element, name: 'colSpan' | 'rowSpan') =>
  Math.min(widestSpan, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1))

/** A cell's paragraphs, one a line. */
function cellText(cell: Element, boilerplate: Set<Element>): string {
  const parts: string[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'text') parts.push(withoutSoftHyphens(node.value).replaceAll('\n', sourceBreak))
    else if (node.type === 'element' && !isHidden(node) && !boilerplate.has(node)) {
      const breaks = node.tagName === 'br' || blockTags.has(node.tagName)
      if (breaks) parts.push('\n')
      for (const child of node.children) walk(child)
      if (breaks) parts.push('\n')
    }
  }
  for (const child of cell.children) walk(child)
  return parts
    .join('')
    .split('\n')
    .map((line) => fold(line).trim())
    .filter((line) => line !== '')
    .join('\n')
}
