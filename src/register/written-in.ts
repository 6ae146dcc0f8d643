import {cellOf} from './cell-of.ts'
import type {Register, RegisterRow} from './column.ts'

/** What a row has in the columns that are made of its task and shown, by their names: all but its number, which is the sheet's. */
export const writtenIn = (register: Pick<Register, 'columns' | 'dateFormat'>, row: RegisterRow): Map<string, string> =>
  new Map(
    register.columns
      .filter(({name, value, type, hidden}) => name !== undefined && value !== undefined && type !== 'number' && !hidden)
      .map((column) => [column.name!, cellOf(register, column, row)]),
  )
