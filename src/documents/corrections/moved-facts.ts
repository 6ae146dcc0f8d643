import type {Positions, Summary} from '../../model/index.ts'

/** Where the parts of a corrected document stand: where those of the machine's reading stand that they were. */
export function movedPositions(positions: Positions, origins: Readonly<Record<string, string>>): Positions {
  return Object.fromEntries(
    Object.entries(origins).flatMap(([pointer, was]) => (positions[was] ? [[pointer, positions[was]] as const] : [])),
  )
}

/** How sure a reading was, its places of doubts by the pointers that they have now; what is no more is told of what it stood in. */
export function movedSummary(summary: Summary, origins: Readonly<Record<string, string>>): Summary {
  const now = new Map(Object.entries(origins).map(([pointer, was]) => [was, pointer]))
  const nowOf = (pointer: string): string => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (now.has(at)) return now.get(at)!
    return ''
  }
  return {...summary, places: summary.places.map((place) => ({...place, pointer: nowOf(place.pointer)}))}
}
