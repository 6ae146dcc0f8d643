import type {Cell, CellValue, Sheet} from 'hucre'
import type {Register} from '../column.ts'
import {bookkeeping} from '../columns.ts'
import {wrap} from '../wrap.ts'
import {heightOf} from '../xlsx.ts'
import {fromDate, textOf} from './cell-text.ts'
import type {SheetUpdate} from './update-sheet.ts'

const marked = {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'FFFFF2CC'}} as const
const addedWidth = 12

/** Makes the changes of an update in a sheet of a workbook, and no others: widths, formats, comments and other cells stay. */
export function editSheet(sheet: Sheet, headRow: number, update: SheetUpdate, register: Register): void {
  const first = headRow + 1
  const types = new Map(register.columns.map(({name = '', type}) => [update.places.get(name), type]))
  const valueFor = (column: number, text: string): CellValue => {
    if (text === '') return null
    const type = types.get(column)
    if (type === 'date') return fromDate(text, register)
    return type === 'number' ? Number(text) : text
  }
  addColumns(sheet, headRow, update.columns)
  for (const {row, column, text, marked: isMarked} of update.cells) {
    part(sheet, first + row, column)
    put(sheet, first + row, column, valueFor(column, text), isMarked ? (style) => ({...style, fill: marked}) : undefined)
    if (isMarked) heighten(sheet, first + row, register)
  }
  for (const texts of update.added) {
    const model = Math.max(sheet.rows.length - 1, first)
    const row = texts.map((text, column) => valueFor(column, text))
    sheet.rows.push(row)
    for (const [column, value] of row.entries())
      put(sheet, sheet.rows.length - 1, column, value, () => withoutMark(styleAt(sheet, model, column)))
    heighten(sheet, sheet.rows.length - 1, register)
  }
  for (const row of update.struck) strike(sheet, first + row, true)
  for (const row of update.restored) strike(sheet, first + row, false)
  extendRanges(sheet, first)
}

type Style = NonNullable<Cell['style']>

/** Columns behind the last, which look as that does. */
function addColumns(sheet: Sheet, headRow: number, titles: readonly string[]): void {
  const width = sheet.rows[headRow].length
  for (const [index, title] of titles.entries()) {
    const column = width + index
    sheet.columns ??= []
    sheet.columns[column] = {width: addedWidth, hidden: title !== bookkeeping.change}
    put(sheet, headRow, column, title, () => styleAt(sheet, headRow, width - 1))
    for (let row = headRow + 1; row < sheet.rows.length; row++) put(sheet, row, column, null, () => styleAt(sheet, row, width - 1))
  }
}

/** Parts a merged cell whose rows no longer have the same value: each gets its own. */
function part(sheet: Sheet, row: number, column: number): void {
  sheet.merges = sheet.merges?.filter(({startRow, startCol, endRow, endCol}) => {
    if (row < startRow || row > endRow || column < startCol || column > endCol) return true
    if (startCol === endCol)
      for (let each = startRow + 1; each <= endRow; each++) put(sheet, each, column, sheet.rows[startRow][column] ?? null)
    return false
  })
}

const styleAt = (sheet: Sheet, row: number, column: number): Style | undefined => sheet.cells?.get(`${row},${column}`)?.style

function put(sheet: Sheet, row: number, column: number, value: CellValue, restyle?: (style: Style | undefined) => Style | undefined): void {
  sheet.rows[row][column] = value
  const cells = (sheet.cells ??= new Map())
  const key = `${row},${column}`
  const old = cells.get(key)
  const type = value === null ? 'empty' : value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'string'
  // Programs keep a text in runs or as a formula's result too, which would be written instead of a new value.
  const kept = isSame(old?.value, value) ? old : {comment: old?.comment, hyperlink: old?.hyperlink}
  cells.set(key, {...kept, value, type, style: restyle ? restyle(old?.style) : old?.style} as Cell)
}

const isSame = (one: CellValue | undefined, other: CellValue): boolean =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : (one ?? null) === other

/** Makes a row as high as its texts need, and no lower than it is; what goes over several rows has room there. */
function heighten(sheet: Sheet, row: number, register: Register): void {
  const isMerged = (column: number) =>
    sheet.merges?.some(({startRow, endRow, startCol, endCol}) => startRow <= row && row <= endRow && startCol <= column && column <= endCol)
  const lines = sheet.rows[row].map((value, column) => {
    const {width = 8, hidden} = sheet.columns?.[column] ?? {}
    return hidden || isMerged(column) ? 1 : wrap(textOf(value, register), width - 1).length
  })
  const rowDefs = (sheet.rowDefs ??= new Map())
  const height = heightOf(Math.max(1, ...lines))
  if (height > (rowDefs.get(row)?.height ?? 0)) rowDefs.set(row, {...rowDefs.get(row), height})
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
  const extended = (ranges: string) =>
    ranges
      .split(' ')
      .map((range) =>
        range.replace(/^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})\d{1,7}$/, (whole, from: string, row: string, to: string) =>
          Number(row) <= first + 1 ? `${from}${row}:${to}${last}` : whole,
        ),
      )
      .join(' ')
  if (sheet.autoFilter) sheet.autoFilter = {...sheet.autoFilter, range: extended(sheet.autoFilter.range)}
  for (const each of sheet.dataValidations ?? []) each.range = extended(each.range)
  for (const each of sheet.conditionalRules ?? []) each.range = extended(each.range)
}
