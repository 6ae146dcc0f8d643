import {cellOf} from './cell-of.ts'
import type {Register} from './column.ts'
import {shownIn} from './shown-in.ts'
import type {RegisterWriter} from './writer.ts'

async function stringify(register: Register, delimiter: string): Promise<string> {
  const {stringify: toText} = await import('csv-stringify/sync')
  const columns = shownIn(register)
  const rows = [columns.map(({title}) => title), ...register.rows.map((row) => columns.map((column) => cellOf(register, column, row)))]
  // What begins with = + - @ is a formula to spreadsheets, and a text to us.
  return toText(rows, {bom: delimiter === ',', delimiter, escape_formulas: true, record_delimiter: 'windows'})
}

/** CSV that spreadsheets open as it is: UTF-8 with its mark, and no cell that is a formula. */
export const csv: RegisterWriter<'csv'> = {name: 'csv', endings: ['.csv'], write: (register) => stringify(register, ',')}

/** Values with tabs between, to be pasted into a sheet. */
export const tsv: RegisterWriter<'tsv'> = {name: 'tsv', endings: ['.tsv'], write: (register) => stringify(register, '\t')}
