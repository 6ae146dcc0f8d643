import type {Task} from '../tasks/index.ts'

/** A column of a register: what its head says, how wide it is, and what a task has in it. */
export interface Column {
  title: string
  /** Which of our columns it is, whatever its head says; absent for what an office adds. */
  name?: string
  /** Its width on a page or a sheet, in Chinese characters. */
  width: number
  /** The text of its cell; of a column of dates, an ISO date or nothing. Absent for what people fill in. */
  value?: (row: RegisterRow) => string
  type?: 'date' | 'number'
  /** Cells that are equal and stand below each other are one cell. */
  merged?: true
  /** For programs: not shown on a sheet, and left out where nothing can be hidden. */
  hidden?: true
  /** What people choose from. */
  choices?: readonly string[]
}

/** A row: a task, or one body's part in it. */
export interface RegisterRow {
  task: Task
  /** From 1. */
  index: number
  /** The body, where there is a row for each. */
  body?: {name: string; lead: boolean}
  /** What joins names: `、` unless another is asked for. */
  separator: string
}

/** A register as a table. */
export interface Register {
  title: string
  columns: readonly Column[]
  rows: readonly RegisterRow[]
  /** Tasks of the same notices that are not wanted: a register that is brought up to date does not get them, and does not call them gone. */
  rest?: readonly RegisterRow[]
  /** How dates are written, of `YYYY` `MM` `DD` `M` `D`: `YYYY/M/D`. */
  dateFormat: string
  /** The day it is made, ISO. */
  today: string
  /** Also a sheet for each body. */
  byParty?: boolean
  /** Hidden columns are written where nothing can be hidden too: for a file that is to be brought up to date later. */
  living?: boolean
}
