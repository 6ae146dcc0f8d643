import type {Register} from '../column.ts'
import {bookkeeping} from '../columns.ts'
import {NoRegisterError} from './no-register-error.ts'
import {type SheetUpdate, updateSheet} from './update-sheet.ts'

/**
 * Brings a register in CSV up to date. What was read and not changed is written as it was.
 *
 * @throws NoRegisterError
 */
export async function updateCsv(text: string, register: Register): Promise<{text: string; update: SheetUpdate}> {
  const {parseCsv} = await import('hucre/csv')
  const {stringify} = await import('csv-stringify/sync')
  const [head, ...rows] = parseCsv(text, {delimiter: ','}).map((row) => row.map((value) => String(value ?? '')))
  if (!head?.includes(bookkeeping.id)) throw new NoRegisterError()
  const update = updateSheet({head, rows: rows.map((row) => row.map(unguarded))}, register)
  if (update.cells.length + update.added.length === 0) return {text, update}
  for (const row of rows) while (row.length < head.length + update.columns.length) row.push('')
  for (const {row, column, text: cell} of update.cells) rows[row][column] = guarded(cell)
  const all = [[...head, ...update.columns], ...rows, ...update.added.map((row) => row.map(guarded))]
  return {text: stringify(all, {bom: true, record_delimiter: 'windows'}), update}
}

/** What spreadsheets would take for a formula has a ' before it. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const unguarded = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
