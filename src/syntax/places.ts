import type {Point} from './position.ts'

/**
 * Turns offsets of a text into points. The line starts are found once; each look-up is a binary
 * search. `createPlaces('甲\n乙')(2)` → `{line: 2, column: 1, offset: 2}`
 */
export function createPlaces(text: string): (offset: number) => Point {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - starts[low] + 1, offset}
  }
}
