import type {Range} from '../../syntax/range.ts'

/** A table as ranges: rows of cells, before anything in them is understood. */
export interface Frame extends Range {
  rows: CellRange[][]
  /** How many rows on top are header rows. */
  headers: number
  /** The header row of its columns where that stands further above, outside of it: over the headings of several tables. */
  above?: CellRange[]
  /** It is nothing but such a header row. */
  headOnly?: true
  /** How many rows stood at its top over all columns, and were taken out: what it is called, what it belongs to. */
  titled?: number
}

/** A cell; `merged` where it only repeats the one above or left of it. */
export interface CellRange extends Range {
  merged?: 'above' | 'left'
}
