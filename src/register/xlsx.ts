import type {CellStyle, CellValue, ConditionalRule, MergeRange, RowDef, WriteSheet} from 'hucre'
import type {Column, Register, RegisterRow} from './column.ts'
import {sheetsOf} from './sheets-of.ts'
import {cellOf, spansOf} from './to-register.ts'
import {wrap} from './wrap.ts'
import type {RegisterWriter} from './writer.ts'

/** Points that a line of 11 points takes, and what is left free above and below. */
const lineHeight = 15
const padding = 4
/** Excel allows no row to be higher, in points. */
const highest = 409

const thin = {style: 'thin', color: {rgb: 'FF9A9A9A'}} as const
const border = {top: thin, right: thin, bottom: thin, left: thin}
const head: CellStyle = {
  font: {name: '黑体', size: 11},
  fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'FFEFEFEF'}},
  alignment: {horizontal: 'center', vertical: 'center', wrapText: true},
  border,
}
const body = (column: Column, dateFormat: string): CellStyle => ({
  font: {name: '宋体', size: 11},
  alignment: {horizontal: column.width <= 7 ? 'center' : 'left', vertical: 'center', wrapText: true},
  border,
  ...(column.type === 'date' && {numFmt: numberFormat(dateFormat)}),
})

/** A workbook that an office can go on with: real dates, a filter, a head on each page, states to choose from, what is overdue in red. */
export const xlsx: RegisterWriter<'xlsx'> = {
  name: 'xlsx',
  endings: ['.xlsx'],
  async write(register) {
    const {writeXlsx} = await import('hucre/xlsx')
    return writeXlsx({sheets: sheetsOf(register).map(toSheet), defaultFont: {name: '宋体', size: 11}})
  },
}

function toSheet({name, register}: {name: string; register: Register}): WriteSheet {
  const {columns, rows} = register
  const last = columnName(columns.length - 1)
  const range = `A1:${last}${rows.length + 1}`
  const {merges, heights} = layOut(register)
  const styles = columns.map((column) => body(column, register.dateFormat))
  const cells: WriteSheet['cells'] = new Map()
  for (let column = 0; column < columns.length; column++) {
    cells.set(`0,${column}`, {style: head})
    for (let row = 1; row <= rows.length; row++) cells.set(`${row},${column}`, {style: styles[column]})
  }
  return {
    name,
    columns: columns.map(({width, hidden}) => ({width: width * 2 + 1, hidden})),
    rows: [columns.map(({title}) => title), ...rows.map((row) => columns.map((column) => toValue(column, row)))],
    cells,
    merges,
    rowDefs: new Map([[0, {height: lineHeight * 2}], ...heights]),
    freezePane: {rows: 1},
    autoFilter: {range},
    dataValidations: columns.flatMap(({choices}, index) =>
      choices && rows.length > 0
        ? [
            {
              type: 'list' as const,
              values: [...choices],
              allowBlank: true,
              range: `${columnName(index)}2:${columnName(index)}${rows.length + 1}`,
            },
          ]
        : [],
    ),
    conditionalRules: overdue(columns, rows.length),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      horizontalCentered: true,
    },
    headerFooter: {oddHeader: `&C&"方正小标宋简体"&18${register.title.replaceAll('&', '&&')}`, oddFooter: '&C— &P —'},
  }
}

/** What programs and formulas calculate with: dates and numbers as such. */
function toValue(column: Column, row: RegisterRow): CellValue {
  const text = column.value?.(row) ?? ''
  if (text === '') return null
  if (column.type === 'date') return new Date(`${text}T00:00:00Z`)
  return column.type === 'number' ? Number(text) : text
}

/** Which cells are one, and how high each row is: as its highest cell; a cell over several rows adds what it lacks to the last. */
function layOut(register: Register): {merges: MergeRange[]; heights: Array<[number, RowDef]>} {
  const {columns, rows} = register
  const spans = spansOf(register, columns)
  const merges: MergeRange[] = []
  const lines = rows.map((row, index) =>
    columns.reduce(
      (most, column, at) =>
        column.hidden || spans[index][at] !== 1 ? most : Math.max(most, linesIn(cellOf(register, column, row), column)),
      1,
    ),
  )
  for (const [index, row] of rows.entries()) {
    for (const [at, column] of columns.entries()) {
      const span = spans[index][at]
      if (span < 2) continue
      merges.push({startRow: index + 1, startCol: at, endRow: index + span, endCol: at})
      const there = lines.slice(index, index + span).reduce((sum, each) => sum + each, 0)
      lines[index + span - 1] += Math.max(0, linesIn(cellOf(register, column, row), column) - there)
    }
  }
  return {merges, heights: lines.map((each, index) => [index + 1, {height: Math.min(highest, each * lineHeight + padding)}])}
}

/** Rows whose last day is over and that nobody has called done. */
function overdue(columns: readonly Column[], count: number): ConditionalRule[] {
  const date = columns.findIndex(({title}) => title === '截止日期')
  const state = columns.findIndex(({choices}) => choices !== undefined)
  if (date < 0 || count === 0) return []
  const due = `$${columnName(date)}2`
  const done = state < 0 ? '' : `,$${columnName(state)}2<>"已办结"`
  return [
    {
      type: 'expression',
      priority: 1,
      formula: `AND(${due}<>"",${due}<TODAY()${done})`,
      range: `A2:${columnName(columns.length - 1)}${count + 1}`,
      style: {font: {color: {rgb: 'FFC00000'}}},
    },
  ]
}

/** `columnName(27)` → `'AB'` */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** `YYYY年M月D日` → `yyyy"年"m"月"d"日"` */
const numberFormat = (format: string) => format.toLowerCase().replace(/[^ymd/.\- ]+/g, (words) => `"${words.replaceAll('"', '')}"`)

const linesIn = (text: string, {width}: Column) => wrap(text, width * 2).length
