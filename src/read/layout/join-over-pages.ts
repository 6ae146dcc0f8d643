import type {CellText} from '../table-cells.ts'

/**
 * Adds the rows that a table has on the next page. A row that the page's end cut goes on in the one above it: the cell that counts rows
 * is empty in one of the two. A cell over several rows goes on as such: only its place is empty, beside cells that are filled.
 */
export function joinOverPages(rows: CellText[][], more: CellText[][]): void {
  const [next, ...rest] = more
  const last = rows.at(-1)
  if (!next) return
  if (last && rows.length > 1 && isCut(rows, last, next)) {
    next.forEach((cell, column) => {
      const above = last[column]
      if (above && !above.merged && !cell.merged) above.text = join(above.text, cell.text)
    })
  } else rows.push(last ? next.map((cell, column) => coveredAbove(cell, column, last, next)) : next)
  rows.push(...rest)
}

const isEmpty = (cell: CellText | undefined) => cell !== undefined && !cell.merged && cell.text.trim() === ''
const number = /^[（(]?\d{1,4}(?:[.．-]\d{1,3})?[）)]?[.、]?$/

function isCut(rows: CellText[][], last: CellText[], next: CellText[]): boolean {
  const counts = rows.slice(-mostLooked).some(([first]) => first !== undefined && number.test(first.text.trim()))
  if (counts) return isEmpty(next[0]) ? true : isEmpty(last[0]) && number.test(next[0]?.text.trim() ?? '') && !isGroup(last)
  // without numbers: much of the row is empty
  const open = next.filter(isEmpty).length
  return isEmpty(next[0]) && open * 2 >= next.length && open < next.length
}

const mostLooked = 20

const isGroup = (row: CellText[]) => row.filter((cell) => !cell.merged && cell.text.trim() !== '').length <= 1

/** The first empty cells of a row whose others are filled are covered by those above. */
function coveredAbove(cell: CellText, column: number, last: CellText[], next: CellText[]): CellText {
  const leads = next.slice(0, column + 1).every(isEmpty)
  return leads && last[column] && next.slice(column + 1).filter((each) => !isEmpty(each)).length >= 2 ? {text: '', merged: 'above'} : cell
}

/** Two halves of a cell: Latin words stand apart. */
const join = (above: string, below: string) => (/[A-Za-z]$/.test(above) && /^[A-Za-z]/.test(below) ? `${above} ${below}` : above + below)
