import type {Table} from '../../syntax/nodes.ts'
import type {FoundClause} from '../constructs/clause/found-clause.ts'
import type {HeadingGuess} from '../constructs/heading.ts'
import type {OwnParagraph} from './paragraphs.ts'
import type {Opening} from './sequence.ts'

/** A numbered unit while its text is being read. */
export interface Unit {
  opening: Opening
  parent?: Unit
  /** Which of its siblings it is, from 0. */
  index: number
  children: Unit[]
  /** Own text before its first child: `[start, end)` behind the label. */
  start: number
  end: number
  /** Its own text, paragraph by paragraph, and the clauses in it. */
  paragraphs: OwnParagraph[]
  clauses: FoundClause[]
  tables: Table[]
  /** Paragraphs that follow its last child and close it as a whole. */
  tail: OwnParagraph[]
  tailClauses: FoundClause[]
  /** Clauses printed below its last child that govern it. */
  late: FoundClause[]
  /** What its first words look like, and whether its siblings agree. */
  guess: HeadingGuess | undefined
  heading: HeadingGuess | undefined
}

/** The openings of a body as a forest, by their levels. */
export function units(openings: Opening[], end: number): {roots: Unit[]; all: Unit[]} {
  const roots: Unit[] = []
  const path: Unit[] = []
  const all = openings.map((opening, k): Unit => {
    while (path.length >= opening.level) path.pop()
    const parent = path[path.length - 1]
    const family = parent ? parent.children : roots
    const unit: Unit = {
      opening,
      parent,
      index: family.length,
      children: [],
      start: opening.end,
      end: openings[k + 1]?.start ?? end,
      paragraphs: none,
      clauses: none,
      tables: none,
      tail: none,
      tailClauses: none,
      late: none,
      guess: undefined,
      heading: undefined,
    }
    family.push(unit)
    path.push(unit)
    return unit
  })
  return {roots, all}
}

// Lists that are put in place of it, never added to.
const none: never[] = []

export const siblings = (unit: Unit, roots: Unit[]) => unit.parent?.children ?? roots

/** Does no sibling follow it? */
export const isLast = (unit: Unit, roots: Unit[]) => siblings(unit, roots).at(-1) === unit
