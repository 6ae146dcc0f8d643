/**
 * The words that are spelt most like another, the nearest first: those that differ from it in few letters.
 *
 *     similar('chekc', ['check', 'parse']) // ['check']
 */
export function similar(word: string, known: readonly string[]): string[] {
  return known
    .map((each) => ({each, distance: editDistance(each, word)}))
    .filter(({distance}) => distance <= Math.max(1, Math.floor(word.length * 0.4)))
    .sort((one, other) => one.distance - other.distance)
    .map(({each}) => each)
}

/** How many characters have to be put in, left out, changed or swapped with the next to make one string of the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = []
  let row = Array.from({length: other.length + 1}, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    before = row
    row = next
  }
  return row[other.length]
}
