import {cellOf} from './cell-of.ts'
import type {Register, RegisterRow} from './column.ts'

/** What a row has in the columns that are made of its task and shown, by their heads: all but its number, which is the sheet's. */
export const writtenIn = (register: Pick<Register, 'columns' | 'dateFormat'>, row: RegisterRow): Map<string, string> =>
  new Map(
    register.columns
      .filter(({value, type, hidden}) => value !== undefined && type !== 'number' && !hidden)
      .map((column) => [column.title, cellOf(register, column, row)]),
  )
