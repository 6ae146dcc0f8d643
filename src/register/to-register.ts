import type {Task} from '../tasks/index.ts'
import type {Column, Register, RegisterRow} from './column.ts'
import {bookkeeping, type ColumnWish, columnsOf, headsOf, isByParty, layoutNames} from './columns.ts'
import {fingerprintOf} from './fingerprint.ts'
import {writtenIn} from './written-in.ts'

/** What a register looks like. */
export interface RegisterOptions {
  title?: string
  /** One of our layouts, or heads with commas between; or a list, of heads or of what is wanted of a column. */
  columns?: string | ReadonlyArray<string | ColumnWish>
  /** A row a task, or one for each body of it; by default what the columns need. */
  rows?: 'task' | 'party'
  separator?: string
  dateFormat?: string
  /** ISO. */
  today?: string
  byParty?: boolean
  living?: boolean
  /** Tasks of the same notices that are not wanted; see `Register.rest`. */
  rest?: readonly Task[]
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
  const shown = columnsOf(typeof wanted === 'string' ? headsOf(wanted) : wanted)
  const fingerprint: Column = {
    title: bookkeeping.fingerprint,
    name: bookkeeping.fingerprint,
    width: 8,
    hidden: true,
    value: (row) => fingerprintOf(writtenIn({columns: shown, dateFormat}, row)),
  }
  const columns = [...shown, fingerprint]
  const isByBody = (options.rows ?? (isByParty(columns) ? 'party' : 'task')) === 'party'
  const toRows = (list: readonly Task[]): RegisterRow[] =>
    list.flatMap((task) => (isByBody ? bodiesOf(task) : [{task}])).map((row, at) => ({...row, index: at + 1, separator}))
  return {
    title,
    columns,
    rows: toRows(tasks),
    rest: options.rest && toRows(options.rest),
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
