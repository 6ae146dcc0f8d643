import type {Role} from '../model/index.ts'
import type {BlockKind} from './blocks-of.ts'
import type {Mark} from './marks-of.ts'

/** Where something stands in one of the documents, and what it says. */
export interface Side {
  /** Of its unit, requirement or paragraph; absent for a field of the whole. */
  id?: string
  /** JSON pointer to it. */
  pointer: string
  /** The numbers that lead to it, as printed. */
  path?: string
  text: string
}

/** A body that has another role now, is new (without `before`), or is no more there (without `after`). */
export interface BodyChange {
  name: string
  before?: Role
  after?: Role
}

export interface DatedText {
  text: string
  /** The last day. */
  date?: string
}

/** A time that is another one now, is new (without `before`), or is no more there (without `after`). */
export interface DeadlineChange {
  before?: DatedText
  after?: DatedText
  /** By how many days it is later; negative, where it is earlier. */
  days?: number
}

/** The fields of the whole document that are compared. */
export type FieldName = 'title' | 'number' | 'issuers' | 'addressees' | 'signature' | 'date' | 'copyTo' | 'attachmentList'

/** One difference between two documents. */
export interface Change {
  change: 'added' | 'removed' | 'moved' | 'changed'
  what: BlockKind | FieldName
  before?: Side
  after?: Side
  /** It was changed, and stands elsewhere too. */
  moved?: true
  /** What of its words changed, where any did. */
  marks?: Mark[]
  bodies?: BodyChange[]
  deadlines?: DeadlineChange[]
}
