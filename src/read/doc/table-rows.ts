import type {ReadContext} from '../context.ts'
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
export function gridRows(rows: DocRow[], context: ReadContext): CellText[][] {
  const columns = columnsOf(rows)
  const column = (border: number) => columns.get(border) ?? 0
  return rows.map(({cells, layout}) =>
    cells.flatMap((text, index): CellText[] => {
      const merge = text === '' ? layout?.merge[index] : undefined
      const merged = merge === 'continue' ? 'above' : merge === 'beside' && index > 0 ? 'left' : undefined
      const first: CellText = merged ? {text: '', merged} : {text}
      const span = layout && index + 1 < layout.borders.length ? column(layout.borders[index + 1]) - column(layout.borders[index]) : 1
      const covered = Math.min(mostColumns, Math.max(1, span)) - 1
      context.spend('cells', covered + 1)
      return [first, ...Array.from({length: covered}, (): CellText => ({text: '', merged: 'left'}))]
    }),
  )
}

/** For each border that occurs, which of the borders it is that all rows share. */
function columnsOf(rows: DocRow[]): Map<number, number> {
  const columns = new Map<number, number>()
  const seen = new Set<number>()
  for (const {layout} of rows) for (const border of layout?.borders ?? []) seen.add(border)
  let first = Number.NEGATIVE_INFINITY
  let column = -1
  for (const border of [...seen].sort((a, b) => a - b)) {
    if (border - first > near) {
      first = border
      column++
    }
    columns.set(border, column)
  }
  return columns
}
