import type {Opening} from './sequence.ts'

/** A numbered unit while its text is being read. */
export interface Unit {
  opening: Opening
  parent?: Unit
  children: Unit[]
  /** Own text before its first child: `[start, end)` behind the label. */
  start: number
  end: number
  /** Paragraphs that follow its last child and close it as a whole. */
  tail: Array<{start: number; end: number}>
}

/** The openings of a body as a forest, by their levels. */
export function units(openings: Opening[], end: number): {roots: Unit[]; all: Unit[]} {
  const roots: Unit[] = []
  const all: Unit[] = []
  const path: Unit[] = []
  openings.forEach((opening, index) => {
    path.length = Math.min(path.length, opening.level - 1)
    const parent = path[path.length - 1]
    const unit: Unit = {opening, parent, children: [], start: opening.end, end: openings[index + 1]?.start ?? end, tail: []}
    ;(parent ? parent.children : roots).push(unit)
    path.push(unit)
    all.push(unit)
  })
  return {roots, all}
}

export const siblings = (unit: Unit, roots: Unit[]) => unit.parent?.children ?? roots

/** Where the label ends in text, blanks behind it passed over. */
export const isLast = (unit: Unit, roots: Unit[]) => siblings(unit, roots).at(-1) === unit
