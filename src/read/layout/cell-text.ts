import type {Fragment} from './fragment.ts'
import {printedRows} from './printed-rows.ts'

/** Lines of a cell: one that fills the cell goes on in the next. */
export function cellText(pieces: Fragment[], width: number): string {
  let text = ''
  let full = true
  for (const row of printedRows(pieces)) {
    text += (full || text === '' ? '' : '\n') + row.text
    full = row.end - row.x > width - 2.6 * row.size
  }
  return text
}
