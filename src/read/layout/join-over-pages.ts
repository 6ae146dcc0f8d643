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
  } else rows.push(last ? next.map((cell, column) => (isCovered(rows, more, column) ? {text: '', merged: 'above'} : cell)) : next)
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

/**
 * Is the cell that a page begins with covered by the one above: an empty one beside filled ones, at the head of its row, or one that covers
 * rows here as well, or one of a column that is filled everywhere else?
 */
function isCovered(rows: CellText[][], more: CellText[][], column: number): boolean {
  const [next, below] = more
  if (!isEmpty(next[column]) || rows.at(-1)?.[column] === undefined) return false
  const leads = next.slice(0, column + 1).every(isEmpty)
  const filled = (leads ? next.slice(column + 1) : next).filter((cell) => !isEmpty(cell))
  if (filled.length < 2) return false
  if (leads || below?.[column]?.merged === 'above') return true
  const others = [...rows.slice(-mostLooked), ...more.slice(1, mostLooked)].filter((row) => !isGroup(row))
  return others.length >= fewestFilled && others.every((row) => row[column] !== undefined && !isEmpty(row[column]))
}

const fewestFilled = 3

/** Two halves of a cell: Latin words stand apart. */
const join = (above: string, below: string) => (/[A-Za-z]$/.test(above) && /^[A-Za-z]/.test(below) ? `${above} ${below}` : above + below)
