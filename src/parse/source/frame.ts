import type {Range} from '../../syntax/range.ts'

/** A table as ranges: rows of cells, before anything in them is understood. */
export interface Frame extends Range {
  rows: CellRange[][]
  /** How many rows on top are header rows. */
  headers: number
}

/** A cell; `merged` where it only repeats the one above or left of it. */
export interface CellRange extends Range {
  merged?: boolean
}
