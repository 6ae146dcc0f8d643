import type {PrintedRow} from './printed-rows.ts'
import {pageNumber} from './running-heads.ts'

/** The share of a page's height, at the top and at the bottom, where a line of text may have the page's number beside it. */
const edge = 0.2
/** Lines that tell where the text ends. */
const fewestLines = 4

/** Page numbers that stand in the margin, on the baseline of the first or last line of text, become lines of their own. */
export function splitPageNumbers(rows: PrintedRow[], height: number): PrintedRow[] {
  const out = [...rows]
  for (const index of new Set([0, rows.length - 1])) {
    const row = rows[index]
    if (!row || row.cells.length < 2 || (row.y > height * edge && row.y < height * (1 - edge))) continue
    if (rows.length <= fewestLines) continue
    const last = row.cells[row.cells.length - 1]
    const [first] = row.cells
    let left = Number.POSITIVE_INFINITY
    let right = Number.NEGATIVE_INFINITY
    rows.forEach(({x, end}, at) => {
      if (at === index) return
      left = Math.min(left, x)
      right = Math.max(right, end)
    })
    if (pageNumber.test(last.text.trim()) && last.x > right) out.splice(index, 1, without(row, last), alone(row, last))
    else if (pageNumber.test(first.text.trim()) && first.end < left) out.splice(index, 1, alone(row, first), without(row, first))
  }
  return out
}

type Cell = PrintedRow['cells'][number]

const alone = (row: PrintedRow, cell: Cell): PrintedRow => ({
  ...row,
  text: cell.text.trim(),
  x: cell.x,
  end: cell.end,
  cells: [cell],
  words: [cell],
})

function without(row: PrintedRow, cell: Cell): PrintedRow {
  const cells = row.cells.filter((each) => each !== cell)
  const words = cell.text.trim()
  const text = row.text.endsWith(words) ? row.text.slice(0, -words.length) : row.text.slice(words.length)
  const rest = row.words.filter(({x}) => x < cell.x || x >= cell.end)
  return {...row, text: text.trim(), x: cells[0].x, end: cells[cells.length - 1].end, cells, words: rest}
}
