import type {Register} from '../column.ts'
import {bookkeeping} from '../columns.ts'
import {readCsvFile, toCsvBytes} from './csv-file.ts'
import {changesAnything, type FileUpdate, inFile} from './file-update.ts'
import {NoRegisterError} from './no-register-error.ts'
import {titlesOf} from './titles-of.ts'
import {updateSheet} from './update-sheet.ts'

/**
 * Brings a register in CSV up to date, in its own encoding and with its own delimiter. Where nothing changed the file stays as it is.
 *
 * @throws NoRegisterError
 */
export async function updateCsv(bytes: Uint8Array, register: Register): Promise<{bytes: Uint8Array; update: FileUpdate}> {
  const {parseCsv} = await import('hucre/csv')
  const {stringify} = await import('csv-stringify/sync')
  const idTitles = titlesOf(register, bookkeeping.id)
  const file = readCsvFile(bytes, idTitles)
  const [head = [], ...rows] = parseCsv(file.text, {delimiter: file.delimiter}).map((row) => row.map((value) => String(value ?? '')))
  if (!idTitles.some((title) => head.includes(title))) throw new NoRegisterError()
  const update = updateSheet({head, rows: rows.map((row) => row.map(unguarded))}, register)
  if (!changesAnything(update)) return {bytes, update: inFile(update, 0)}
  for (const row of rows) while (row.length < head.length + update.columns.length) row.push('')
  for (const {row, column, text: cell} of update.cells) rows[row][column] = guarded(cell)
  const all = [[...head, ...update.columns], ...rows, ...update.added.map((row) => row.map(guarded))]
  return {bytes: toCsvBytes(stringify(all, {delimiter: file.delimiter, record_delimiter: 'windows'}), file), update: inFile(update, 0)}
}

/** What spreadsheets would take for a formula has a ' before it. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const unguarded = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
