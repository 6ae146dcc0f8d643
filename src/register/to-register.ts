import type {Task} from '../tasks/index.ts'
import type {Column, Register, RegisterRow} from './column.ts'
import {bookkeeping, columnsOf, isByParty, layoutNames} from './columns.ts'
import {fingerprintOf} from './fingerprint.ts'

/** What a register looks like. */
export interface RegisterOptions {
  title?: string
  /** A layout, or heads with commas between. */
  columns?: string
  /** A row a task, or one for each body of it; by default what the columns need. */
  rows?: 'task' | 'party'
  separator?: string
  dateFormat?: string
  /** ISO. */
  today?: string
  byParty?: boolean
  living?: boolean
}

/** Tasks as the rows of a register. */
export function toRegister(tasks: readonly Task[], options: RegisterOptions = {}): Register {
  const {
    title = '任务台账',
    columns: wanted = layoutNames.zh[0],
    separator = '、',
    dateFormat = 'YYYY-MM-DD',
    today = new Date().toISOString().slice(0, 10),
  } = options
  const shown = columnsOf(wanted)
  const fingerprint: Column = {
    title: bookkeeping.fingerprint,
    width: 8,
    hidden: true,
    value: (row) => fingerprintOf(writtenIn({columns: shown, dateFormat}, row)),
  }
  const columns = [...shown, fingerprint]
  const rows = options.rows ?? (isByParty(columns) ? 'party' : 'task')
  const list: Array<Omit<RegisterRow, 'index'>> =
    rows === 'task'
      ? tasks.map((task) => ({task, separator}))
      : tasks.flatMap((task) => bodiesOf(task).map((each) => ({...each, separator})))
  return {
    title,
    columns,
    rows: list.map((row, index) => ({...row, index: index + 1})),
    dateFormat,
    today,
    byParty: options.byParty,
    living: options.living,
  }
}

/** A task once for each of its bodies, with that body alone in the columns of names; a task without a body once. */
function bodiesOf(task: Task): Array<Pick<RegisterRow, 'task' | 'body'>> {
  const {lead, responsible, support, others} = task
  const alone = {...task, lead: [], responsible: [], support: [], others: []}
  const rows = [
    ...lead.map((name) => ({task: {...alone, lead: [name]}, body: {name, lead: true}})),
    ...responsible.map((name) => ({task: {...alone, responsible: [name]}, body: {name, lead: false}})),
    ...support.map((name) => ({task: {...alone, support: [name]}, body: {name, lead: false}})),
    ...others.map((other) => ({task: {...alone, others: [other]}, body: {name: other.name, lead: false}})),
  ]
  return rows.length > 0 ? rows : [{task}]
}

/**
 * The text of a row's cell. Dates are written in the register's format.
 *
 *     cellOf(register, register.columns[0], register.rows[0]) // '1'
 */
export function cellOf({dateFormat}: Pick<Register, 'dateFormat'>, {value, type}: Column, row: RegisterRow): string {
  const text = value?.(row) ?? ''
  return type === 'date' && text !== '' ? formatDate(text, dateFormat) : text
}

/** `formatDate('2025-09-01', 'YYYY年M月D日')` → `'2025年9月1日'` */
export function formatDate(iso: string, format: string): string {
  const [year, month, day] = iso.split('-')
  const parts: Record<string, string> = {YYYY: year, MM: month, DD: day, M: String(Number(month)), D: String(Number(day))}
  return format.replace(/YYYY|MM?|DD?/g, (part) => parts[part])
}

/**
 * How many rows a merged cell takes, for the cell that stands first in it; 0 for one that another covers. In columns that are not merged
 * all are 1. A cell is merged only inside what is merged to its left.
 */
export function spansOf(register: Register, columns: readonly Column[]): number[][] {
  const spans = register.rows.map(() => columns.map(() => 1))
  let left: boolean[] = register.rows.map(() => true)
  for (const [at, column] of columns.entries()) {
    if (!column.merged) continue
    const same = register.rows.map(
      (row, index) =>
        index > 0 &&
        (left[index] || !hasLeft(columns, at)) &&
        cellOf(register, column, row) === cellOf(register, column, register.rows[index - 1]),
    )
    for (let index = same.length - 1, covered = 0; index >= 0; index--) {
      covered = same[index] ? covered + 1 : covered
      if (same[index]) spans[index][at] = 0
      else {
        spans[index][at] = covered + 1
        covered = 0
      }
    }
    left = same
  }
  return spans
}

const hasLeft = (columns: readonly Column[], at: number) => columns.slice(0, at).some(({merged}) => merged)

/** What a row has in the columns that are made of its task and shown, by their heads: all but its number, which is the sheet's. */
export const writtenIn = (register: Pick<Register, 'columns' | 'dateFormat'>, row: RegisterRow): Map<string, string> =>
  new Map(
    register.columns
      .filter(({value, type, hidden}) => value !== undefined && type !== 'number' && !hidden)
      .map((column) => [column.title, cellOf(register, column, row)]),
  )
