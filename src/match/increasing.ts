import {countBefore} from '../syntax/count-before.ts'

/**
 * The most items that stand in the order that they had: the indexes of a longest increasing run of places. Items without a place are in none.
 *
 *     increasing([0, 2, 1, undefined, 3]) // Set {0, 2, 4}
 */
export function increasing(places: ReadonlyArray<number | undefined>): Set<number> {
  /** For each length, the index of the item that ends the best run of that length. */
  const ends: number[] = []
  const before: Array<number | undefined> = []
  for (const [index, place] of places.entries()) {
    if (place === undefined) continue
    const shorter = countBefore(ends, (end) => places[end]! < place)
    before[index] = ends[shorter - 1]
    ends[shorter] = index
  }
  const run = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at)
  return run
}
