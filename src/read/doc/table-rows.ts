import type {CellText} from '../table-cells.ts'
import type {ParagraphProperties} from './properties.ts'

/** A row of a table, and where its cells stand and how they merge. */
export interface DocRow {
  cells: string[]
  layout: ParagraphProperties['cells']
}

/** Twips that two borders may be apart and still be one. */
const near = 40
const mostColumns = 64

/** Rows with their own borders → columns that all rows share; a cell over several columns is followed by covered ones. */
export function gridRows(rows: DocRow[]): CellText[][] {
  const borders: number[] = []
  for (const border of [...new Set(rows.flatMap((row) => row.layout?.borders ?? []))].sort((a, b) => a - b))
    if (borders.length === 0 || border - borders[borders.length - 1] > near) borders.push(border)
  const column = (border: number) => borders.findIndex((each) => Math.abs(each - border) <= near)
  return rows.map(({cells, layout}) =>
    cells.flatMap((text, index): CellText[] => {
      const merged = layout?.merge[index] === 'continue'
      const first: CellText = merged ? {text: '', merged: 'above'} : {text}
      const span = layout && index + 1 < layout.borders.length ? column(layout.borders[index + 1]) - column(layout.borders[index]) : 1
      const covered = Math.min(mostColumns, Math.max(1, span)) - 1
      return [first, ...Array.from({length: covered}, (): CellText => ({text: '', merged: 'left'}))]
    }),
  )
}
