import type {Role} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {isBlank} from '../../source/characters.ts'
import type {SourceText} from '../../source/source-text.ts'
import type {ClauseReading} from './read-clause.ts'

/** The paragraph that clauses are looked for in, and what stands above it. */
export interface ClausePlace extends Range {
  /** It begins where a line or a piece does, not behind a label. */
  whole: boolean
  /** A labelled clause ends right above it. */
  follows: boolean
  /** A sentence of the same unit stands above it. */
  below: boolean
}

/** A clause where it stands, brackets included. */
export interface FoundClause {
  start: number
  end: number
  reading: ClauseReading
  /** How it stands: in brackets, behind a label without any, or as a line of bodies and predicates. */
  form: 'bracket' | 'label' | 'line'
  /** The bracket that was never closed: where it stands. */
  unclosed?: number
  /** Printed text, parts on lines of their own joined by a line feed. */
  text: string
}

/** One way in which a clause stands in its paragraph. Each is a file `<form>-clause.ts` and a line in `clauseForms`. */
export interface ClauseForm {
  form: FoundClause['form']
  /** The characters at which one may begin or has its colon. A form without any is a whole paragraph. */
  marks?: ReadonlySet<number>
  /** Reads the one at an offset of such a character, else the whole place. `last` is the clause before it; what is nearly one is `doubtful`. */
  read(source: SourceText, at: number, place: ClausePlace, last: FoundClause | undefined): FoundClause | 'doubtful' | undefined
}

/** An assignment, a deadline or a declaration. */
export type ClausePart = ClauseReading['children'][number]

/** The label of a part, which tells a new clause from one that goes on; a role stands for one that is not printed. */
export const labelOf = (part: ClausePart): string | undefined =>
  part.type === 'assignment' ? (part.label ?? part.role) : part.type === 'deadline' ? 'deadline' : undefined

export const roleOf = (part: ClausePart): Role | undefined => (part.type === 'assignment' ? part.role : undefined)

/** Are all the names of a reading short? */
export const shortNames = (reading: ClauseReading) =>
  reading.children.every(
    (child) => child.type !== 'assignment' || child.children.every((party) => party.type !== 'party' || party.name.length <= 10),
  )

/** Is there nothing but blanks and closing marks between two offsets? */
export const onlyPunctuation = (text: string, from: number, to: number) => {
  for (let i = from; i < to; i++) if (!isBlank(text.charCodeAt(i)) && text[i] !== '。' && text[i] !== '；') return false
  return true
}
