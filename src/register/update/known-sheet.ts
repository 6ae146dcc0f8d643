import {cellOf, formatDate} from '../cell-of.ts'
import type {Register, RegisterRow} from '../column.ts'
import {bookkeeping, noticeKey} from '../columns.ts'
import {fingerprintOf} from '../fingerprint.ts'
import {writtenIn} from '../written-in.ts'
import {type FoundColumns, findColumns} from './find-columns.ts'
import type {TextSheet} from './text-sheet.ts'

/** A sheet as people left it, read by the names of our columns, and what the register would write into it. */
export interface KnownSheet extends FoundColumns {
  size: number
  /** A cell, dates in the register's form; empty where the sheet has no such column. */
  textAt(row: number, name: string): string
  isThere(name: string): boolean
  /** What a row of the register has in the columns for people that the sheet has. */
  written(row: RegisterRow): Map<string, string>
  /** What it has in the columns for programs. */
  bookkept(row: RegisterRow): Map<string, string>
  /** What the sheet calls the notice of a row: its number, but its title where it had no number yet. */
  noticeOf(row: RegisterRow): string
}

/** Reads a sheet. */
export function createKnownSheet(sheet: TextSheet, register: Register): KnownSheet {
  const found = findColumns(sheet, register)
  const {at} = found
  const dates = new Set(register.columns.flatMap(({name, type}) => (name !== undefined && type === 'date' ? [name] : [])))
  const textAt = (row: number, name: string) => {
    const text = sheet.rows[row][at.get(name) ?? -1] ?? ''
    return dates.has(name) ? asWritten(text, register) : text
  }
  const texts = new Map<RegisterRow, Map<string, string>>()
  const written = (row: RegisterRow) => {
    const cells = texts.get(row) ?? new Map([...writtenIn(register, row)].filter(([name]) => at.has(name)))
    texts.set(row, cells)
    return cells
  }
  const hidden = register.columns.flatMap((column) =>
    column.hidden && column.name !== undefined && column.name !== bookkeeping.fingerprint ? [{column, name: column.name}] : [],
  )
  const known = new Set([...sheet.rows.keys()].map((row) => textAt(row, bookkeeping.notice)))
  const read = noticesIn(register)
  return {
    ...found,
    size: sheet.rows.length,
    textAt,
    isThere: (name) => at.has(name),
    written,
    bookkept(row) {
      const cells = hidden.map(({column, name}) => [name, cellOf(register, column, row)] as const)
      return new Map([...cells, [bookkeeping.fingerprint, fingerprintOf(written(row))]])
    },
    noticeOf(row) {
      const key = noticeKey(row)
      const {notice = ''} = row.task
      return !known.has(key) && known.has(notice) && !read.has(notice) ? notice : key
    },
  }
}

/** What tells the notices of a register apart. */
export const noticesIn = (register: Register): Set<string> => new Set(allRows(register).map(noticeKey))

/** The rows that are wanted, and the others of the same notices. */
export const allRows = ({rows, rest = []}: Register): RegisterRow[] => [...rows, ...rest]

/** A date as the register writes it, however a spreadsheet wrote it since: `2025/5/31` → `2025-05-31`. */
function asWritten(text: string, {dateFormat}: Register): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return day === undefined ? text : formatDate([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'), dateFormat)
}
