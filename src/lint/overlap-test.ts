import {countBefore} from '../syntax/count-before.ts'
import type {Range} from '../syntax/range.ts'

/**
 * Makes a test whether a range has a character in common with any of others, which may come in any order and overlap.
 * `overlapTest([{start: 2, end: 5}])(4, 9)` → true
 */
export function overlapTest(ranges: readonly Range[]): (start: number, end: number) => boolean {
  const starts: number[] = []
  const ends: number[] = []
  for (const {start, end} of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = ends.length - 1
    if (last >= 0 && start <= ends[last]) ends[last] = Math.max(ends[last], end)
    else if (start < end) ends.push(end) && starts.push(start)
  }
  return (start, end) => {
    const count = countBefore(starts, (from) => from < end)
    // the last that begins before the end
    return start < end && count > 0 && ends[count - 1] > start
  }
}
