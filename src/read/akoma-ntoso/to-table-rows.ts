import {elementsOf, type PlacedElement, wordsOf} from '../../akoma-ntoso/placed-element.ts'
import type {ReadContext} from '../context.ts'
import type {CellText} from '../table-cells.ts'

/** The cells of a table, those that merged ones cover too. */
export function toTableRows(table: PlacedElement, context: ReadContext): CellText[][] {
  /** Rows that the cell above still covers, by column. */
  const covered: number[] = []
  return elementsOf(table, 'tr').map((tr) => {
    const row: CellText[] = []
    const cover = () => {
      while (covered[row.length] > 0) {
        covered[row.length]--
        row.push({text: '', merged: 'above'})
        context.spend('cells')
      }
    }
    for (const cell of elementsOf(tr)) {
      cover()
      const down = span(cell.attributes.rowspan)
      for (let index = 0; index < span(cell.attributes.colspan); index++) {
        covered[row.length] = down - 1
        row.push(index === 0 ? {text: elementsOf(cell).map(wordsOf).join('\n').trim()} : {text: '', merged: 'left'})
        context.spend('cells')
      }
    }
    cover()
    return row
  })
}

/** How many rows or columns a cell fills; no page is wider or longer than a thousand. */
const span = (value = '1'): number => Math.min(1000, Math.max(1, Number.parseInt(value, 10) || 1))
