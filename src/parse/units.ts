import type {Table} from '../syntax/nodes.ts'
import type {FoundClause} from './constructs/found-clause.ts'
import type {HeadingGuess} from './constructs/heading.ts'
import type {Paragraph} from './paragraphs.ts'
import type {Opening} from './sequence.ts'

/** A numbered unit while its text is being read. */
export interface Unit {
  opening: Opening
  parent?: Unit
  children: Unit[]
  /** Own text before its first child: `[start, end)` behind the label. */
  start: number
  end: number
  /** Its own text, paragraph by paragraph, and the clauses in it. */
  paragraphs: Paragraph[]
  clauses: FoundClause[]
  tables: Table[]
  /** Paragraphs that follow its last child and close it as a whole. */
  tail: Paragraph[]
  /** Clauses printed below its last child that govern it. */
  late: FoundClause[]
  /** What its first words look like, and whether its siblings agree. */
  guess?: HeadingGuess
  heading?: HeadingGuess
}

/** The openings of a body as a forest, by their levels. */
export function units(openings: Opening[], end: number): {roots: Unit[]; all: Unit[]} {
  const roots: Unit[] = []
  const all: Unit[] = []
  const path: Unit[] = []
  openings.forEach((opening, index) => {
    while (path.length >= opening.level) path.pop()
    const parent = path[path.length - 1]
    const unit: Unit = {
      opening,
      parent,
      children: [],
      start: opening.end,
      end: openings[index + 1]?.start ?? end,
      paragraphs: [],
      clauses: [],
      tables: [],
      tail: [],
      late: [],
    }
    ;(parent ? parent.children : roots).push(unit)
    path.push(unit)
    all.push(unit)
  })
  return {roots, all}
}

export const siblings = (unit: Unit, roots: Unit[]) => unit.parent?.children ?? roots

/** Does no sibling follow it? */
export const isLast = (unit: Unit, roots: Unit[]) => siblings(unit, roots).at(-1) === unit
