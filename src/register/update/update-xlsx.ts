import type {Cell, CellValue, Sheet} from 'hucre'
import {formatDate} from '../cell-of.ts'
import type {Register} from '../column.ts'
import {bookkeeping} from '../columns.ts'
import type {FileUpdate} from './file-update.ts'
import {NoRegisterError} from './no-register-error.ts'
import {titlesOf} from './titles-of.ts'
import {updateSheet} from './update-sheet.ts'

/** Rows above the head that a person may have put there. */
const mostAbove = 10
const marked = {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'FFFFF2CC'}} as const

/**
 * Brings a workbook up to date. Only cells that the update names are changed: what else is in the file, other sheets, widths, formats and
 * comments, stays as it is.
 *
 * @throws NoRegisterError
 */
export async function updateXlsx(bytes: Uint8Array, register: Register): Promise<{bytes: Uint8Array; update: FileUpdate}> {
  const {openXlsx, saveXlsx} = await import('hucre/xlsx')
  const workbook = await openXlsx(bytes, {readStyles: true})
  const idTitles = titlesOf(register, bookkeeping.id)
  const found = workbook.sheets.map((sheet) => ({sheet, headRow: headRowOf(sheet, idTitles)})).find(({headRow}) => headRow !== undefined)
  if (!found) throw new NoRegisterError()
  const {sheet} = found
  const headRow = found.headRow!
  const head = sheet.rows[headRow].map((value) => textOf(value, register))
  const first = headRow + 1
  spreadMerges(sheet, first)
  const update = {
    headRow,
    ...updateSheet({head, rows: sheet.rows.slice(first).map((row) => row.map((value) => textOf(value, register)))}, register),
  }
  if (update.cells.length + update.added.length === 0) return {bytes, update}
  const types = new Map(register.columns.map(({name = '', type}) => [update.places.get(name), type]))
  const valueFor = (column: number, text: string): CellValue => {
    if (text === '') return null
    const type = types.get(column)
    if (type === 'date') return fromDate(text, register)
    return type === 'number' ? Number(text) : text
  }

  for (const [at, title] of update.columns.entries()) {
    const column = head.length + at
    sheet.rows[headRow][column] = title
    const columns = (sheet.columns ??= [])
    columns[column] = {width: 12, hidden: title !== bookkeeping.change}
  }
  for (const {row, column, text, marked: isMarked} of update.cells) {
    uncover(sheet, first + row, column)
    put(sheet, first + row, column, valueFor(column, text), isMarked ? (style) => ({...style, fill: marked}) : undefined)
  }
  for (const texts of update.added) {
    const model = sheet.rows.length - 1
    const row = texts.map((text, column) => valueFor(column, text))
    sheet.rows.push(row)
    for (let column = 0; column < row.length; column++) {
      const style = styleAt(sheet, Math.max(model, first), column)
      put(sheet, sheet.rows.length - 1, column, row[column], () => withoutMark(style))
    }
  }
  for (const row of update.struck) strike(sheet, first + row, true)
  for (const row of update.restored) strike(sheet, first + row, false)
  extendRanges(sheet, first)
  return {bytes: await saveXlsx(workbook), update}
}

type Style = NonNullable<Cell['style']>

function headRowOf(sheet: Sheet, idTitles: readonly string[]): number | undefined {
  const at = sheet.rows.slice(0, mostAbove).findIndex((row) => idTitles.some((title) => row.includes(title)))
  return at < 0 ? undefined : at
}

/** A cell as text; a date in the register's format. */
function textOf(value: CellValue | undefined, {dateFormat}: Register): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return formatDate(value.toISOString().slice(0, 10), dateFormat)
  return String(value)
}

function fromDate(text: string, {dateFormat}: Register): CellValue {
  const order = [...dateFormat.matchAll(/YYYY|MM?|DD?/g)].map(([part]) => part[0])
  const numbers = [...text.matchAll(/\d+/g)].map(([number]) => number)
  const part = (letter: string) => numbers[order.indexOf(letter)] ?? ''
  return new Date(`${part('Y')}-${part('M').padStart(2, '0')}-${part('D').padStart(2, '0')}T00:00:00Z`)
}

/** Puts the value of each merged cell into the rows that it covers, so that every row can be told by itself. */
function spreadMerges(sheet: Sheet, first: number): void {
  for (const {startRow, startCol, endRow, endCol} of sheet.merges ?? []) {
    if (startRow < first || startCol !== endCol) continue
    for (let row = startRow + 1; row <= endRow; row++) sheet.rows[row][startCol] = sheet.rows[startRow][startCol]
  }
}

/** Parts a merged cell whose rows no longer have the same value. */
function uncover(sheet: Sheet, row: number, column: number): void {
  sheet.merges = sheet.merges?.filter(
    ({startRow, startCol, endRow, endCol}) => row < startRow || row > endRow || column < startCol || column > endCol,
  )
}

const styleAt = (sheet: Sheet, row: number, column: number): Style | undefined => sheet.cells?.get(`${row},${column}`)?.style

function put(sheet: Sheet, row: number, column: number, value: CellValue, restyle?: (style: Style | undefined) => Style | undefined): void {
  sheet.rows[row][column] = value
  const cells = (sheet.cells ??= new Map())
  const key = `${row},${column}`
  const old = cells.get(key)
  const type = value === null ? 'empty' : value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'string'
  cells.set(key, {...old, value, type, style: restyle ? restyle(old?.style) : old?.style} as Cell)
}

function withoutMark(style: Style | undefined): Style | undefined {
  if (!style) return undefined
  const {fill: _, ...rest} = style
  return {...rest, font: {...rest.font, strikethrough: false}}
}

function strike(sheet: Sheet, row: number, strikethrough: boolean): void {
  for (let column = 0; column < sheet.rows[row].length; column++) {
    put(sheet, row, column, sheet.rows[row][column] ?? null, (style) => ({...style, font: {...style?.font, strikethrough}}))
  }
}

/** The filter, the choices and the colours reach down to the last row. */
function extendRanges(sheet: Sheet, first: number): void {
  const last = sheet.rows.length
  const extended = (range: string) =>
    range.replace(/^([A-Z]+)(\d+):([A-Z]+)\d+$/, (whole, from: string, row: string, to: string) =>
      Number(row) <= first + 1 ? `${from}${row}:${to}${last}` : whole,
    )
  if (sheet.autoFilter) sheet.autoFilter = {...sheet.autoFilter, range: extended(sheet.autoFilter.range)}
  for (const each of sheet.dataValidations ?? []) each.range = extended(each.range)
  for (const each of sheet.conditionalRules ?? []) each.range = extended(each.range)
}
