import type {Role} from '../model/index.ts'

/**
 * From where a task has its bodies: a clause on it, one that it inherits, a statement about all clauses (排在第一位的为牵头单位), the row of
 * its table, its own sentence, or the addressees of a notice that orders them.
 */
export type Basis = 'clause' | 'inherited' | 'declaration' | 'table' | 'duty' | 'addressees'

/** One task of a notice: who has to do what by when. The names are fixed, programs read them. */
export interface Task {
  /** The id of its requirement, unit or paragraph, `1.2-1`; of a row of a table the unit's id and the row, `1.2-t1.3`. */
  id: string
  /** The title of the notice; of one without, the name of its file. */
  notice?: string
  /** The document number as printed. */
  number?: string
  /** The labels that lead to it, as printed: `一、（二）`. Empty outside the units. */
  path: string
  /** The heading it stands under, of the nearest unit that has one. */
  heading?: string
  /** What is to be done. */
  text: string
  /** How, where a table says it in a column of its own. */
  measures?: string
  lead: string[]
  responsible: string[]
  support: string[]
  others: Array<{role: Role; name: string}>
  /** As printed; several are joined by 、. */
  deadlineText?: string
  /** The last day, `2025-12-31`. */
  deadline?: string
  /** The first day. */
  start?: string
  /** How it recurs, ISO 8601 or RFC 5545. */
  recurrence?: string
  /** Absent where nobody is named. */
  basis?: Basis
  certainty?: 'sure' | 'check' | 'doubtful'
  /** Where it stands in the text, in UTF-16 code units; the end is exclusive. Absent where the notice was not at hand. */
  range?: [start: number, end: number]
}
