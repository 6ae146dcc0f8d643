import type {CellStyle, ConditionalRule, MergeRange, RowDef, WriteSheet} from 'hucre'
import {toValue} from './cell-of.ts'
import type {Column} from './column.ts'
import {fitWidths} from './fit-widths.ts'
import {layOut} from './lay-out.ts'
import {type RegisterSheet, sheetsOf} from './sheets-of.ts'
import type {RegisterWriter} from './writer.ts'

/** Points that a line of 11 points takes, and what is left free above and below. */
const lineHeight = 15
const padding = 8
const headHeight = lineHeight * 2
/** Excel allows no row to be higher, in points. */
const highest = 409
/** A4 on its side and its margins, in points. */
const page = {width: 842, height: 595}
const margin = {side: 30, upright: 56}
const inch = 72
/** The width of a column is counted in digits, two to a Chinese character and one for what is free at its sides. */
const sheetWidth = (characters: number): number => characters * 2 + 1
const pointsOfDigit = 5.5

const thin = {style: 'thin', color: {rgb: 'FF9A9A9A'}} as const
const border = {top: thin, right: thin, bottom: thin, left: thin}
const head: CellStyle = {
  font: {name: '黑体', size: 11},
  fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'FFEFEFEF'}},
  alignment: {horizontal: 'center', vertical: 'center', wrapText: true},
  border,
}
const bodyOf = (column: Column, dateFormat: string): CellStyle => ({
  font: {name: '宋体', size: 11},
  alignment: {horizontal: column.type || column.width <= 7 ? 'center' : 'left', vertical: 'center', wrapText: !column.hidden},
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

/** A sheet as the library writes it. */
export function toSheet({name, register}: RegisterSheet): WriteSheet {
  const {columns, rows} = register
  const range = `A1:${columnName(columns.length - 1)}${rows.length + 1}`
  const widths = fitWidths(register, columns)
  const {lines, spans} = layOut(register, columns, {widths, heightOf, room: roomFor(columns, widths)})
  return {
    name,
    // The style of a column is that of its cells, but for the head's.
    columns: columns.map((column, at) => ({
      width: sheetWidth(widths[at]),
      hidden: column.hidden,
      style: bodyOf(column, register.dateFormat),
    })),
    rows: [columns.map(({title}) => title), ...rows.map((row) => columns.map((column) => toValue(column, row)))],
    cells: new Map(columns.map((_, at) => [`0,${at}`, {style: head}])),
    merges: mergesOf(spans),
    rowDefs: new Map([[0, {height: headHeight}], ...lines.map((each, row): [number, RowDef] => [row + 1, {height: heightOf(each)}])]),
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
      margins: {top: margin.upright / inch, bottom: margin.upright / inch, left: margin.side / inch, right: margin.side / inch},
    },
    headerFooter: {oddHeader: `&C&"方正小标宋简体"&18${register.title.replaceAll('&', '&&')}`, oddFooter: '&C— &P —'},
  }
}

/** Cells over several rows. */
const mergesOf = (spans: ReadonlyArray<readonly number[]>): MergeRange[] =>
  spans.flatMap((own, row) =>
    own.flatMap((span, at) => (span < 2 ? [] : [{startRow: row + 1, startCol: at, endRow: row + span, endCol: at}])),
  )

/** How high a row of so many lines is, in points. */
export const heightOf = (lines: number): number => Math.min(highest, lines * lineHeight + padding)

/** What a page has for rows, in points of the sheet, which is made smaller until all its columns are on the page. */
function roomFor(columns: readonly Column[], widths: readonly number[]): number {
  const wide = columns.reduce((sum, {hidden}, at) => (hidden ? sum : sum + sheetWidth(widths[at]) * pointsOfDigit), 0)
  const scale = Math.min(1, (page.width - 2 * margin.side) / wide)
  return (page.height - 2 * margin.upright) / scale - headHeight
}

/** Words for what is done, of which offices choose one. */
const doneWords = /^已?(?:办结|完成|销号|完结)$/

/** Rows whose last day is over and that nobody has called done. */
function overdue(columns: readonly Column[], count: number): ConditionalRule[] {
  const date = columns.findIndex(({name}) => name === '截止日期')
  const state = columns.findIndex(({choices}) => choices?.some((choice) => doneWords.test(choice)))
  if (date < 0 || count === 0) return []
  const due = `$${columnName(date)}2`
  const isOpen = (columns[state]?.choices ?? [])
    .filter((choice) => doneWords.test(choice))
    .map((choice) => `,$${columnName(state)}2<>"${choice}"`)
    .join('')
  return [
    {
      type: 'expression',
      priority: 1,
      formula: `AND(${due}<>"",${due}<TODAY()${isOpen})`,
      range: overdueRange(columns, count),
      style: {font: {color: {rgb: 'FFC00000'}}},
    },
  ]
}

/** All columns that are shown, but the merged ones, which stand for other rows too: `A2:A9 D2:L9`. */
const overdueRange = (columns: readonly Column[], count: number): string =>
  columns
    .flatMap(({merged, hidden}, at) => (merged || hidden ? [] : [at]))
    .reduce<Array<[from: number, to: number]>>((runs, at) => {
      const run = runs.at(-1)
      if (run && run[1] === at - 1) run[1] = at
      else runs.push([at, at])
      return runs
    }, [])
    .map(([from, to]) => `${columnName(from)}2:${columnName(to)}${count + 1}`)
    .join(' ')

/** `columnName(27)` → `'AB'` */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** `YYYY年M月D日` → `yyyy"年"m"月"d"日"` */
const numberFormat = (format: string) => format.toLowerCase().replace(/[^ymd/.\- ]+/g, (words) => `"${words.replaceAll('"', '')}"`)
