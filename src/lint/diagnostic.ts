import type {Range} from '../syntax/range.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What is to stand in place of a range of the text. `{start: 2, end: 3, text: '：'}` */
export interface Edit extends Range {
  text: string
}

/** What is said of a text: plain data, ready to be shown, kept and compared. */
export interface Diagnostic {
  ruleId: string
  severity: Severity
  message: string
  /** `[start, end)` in the text that was checked; absent for what concerns the whole file. */
  start?: number
  end?: number
  /** From 1, in UTF-16 units. */
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
  actual?: string
  expected?: string
  /** The clause of a standard that it rests on, or 惯例. */
  basis?: string
  fix?: Edit
}
