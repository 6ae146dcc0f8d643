import type {SheetUpdate} from './update-sheet.ts'

/** A cell of a file that is to be looked at: the sheet of a workbook, and the row from 1. */
export interface FileConflict extends Omit<SheetUpdate['conflicts'][number], 'row'> {
  sheet?: string
  line: number
}

/** What became of a register in a file; the conflicts are those of all its sheets. */
export interface FileUpdate extends Omit<SheetUpdate, 'conflicts'> {
  conflicts: FileConflict[]
}

/** The same for a sheet whose head stands in a row, from 0. */
export const inFile = ({conflicts, ...update}: SheetUpdate, headRow: number, sheet?: string): FileUpdate => ({
  ...update,
  conflicts: conflicts.map(({row, ...conflict}) => ({...conflict, line: headRow + row + 2, ...(sheet !== undefined && {sheet})})),
})

/** Is there anything to be written? */
export const changesAnything = ({cells, added}: Pick<SheetUpdate, 'cells' | 'added'>): boolean => cells.length + added.length > 0
