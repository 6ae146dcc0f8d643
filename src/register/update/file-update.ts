import type {SheetUpdate} from './update-sheet.ts'

/** What became of a register in a file. */
export interface FileUpdate extends SheetUpdate {
  /** The row that its head stands in, from 0. */
  headRow: number
}
