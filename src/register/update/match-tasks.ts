import type {Task} from '../../tasks/index.ts'

/** What a row of a register tells of the task that it was made of. */
export interface KnownTask {
  id: string
  text: string
}

/** Shares of what two texts have in common, from which on they are one task: for tasks of the same id, and for any. */
const alike = {sameId: 0.4, any: 0.55}
/** Pairs that are looked at among tasks with other words; a register of one notice has not so many. */
const mostPairs = 4_000_000

/**
 * Which known task each task is, by index: one with the same words, else one with the same id and much the same words, else the one that has
 * most words in common. So tasks are found again after they were renumbered, reworded or moved.
 *
 *     matchTasks([{id: '1-1', text: '清淤。'}], tasks) // Map {0 → 0}
 */
export function matchTasks(known: readonly KnownTask[], tasks: readonly Task[]): Map<number, number> {
  const found = new Map<number, number>()
  const free = new Set(known.keys())
  const pair = (task: number, row: number) => {
    found.set(task, row)
    free.delete(row)
  }
  const byWords = new Map<string, number[]>()
  for (const [row, {text}] of known.entries()) byWords.set(text, [...(byWords.get(text) ?? []), row])
  for (const [at, {id, text}] of tasks.entries()) {
    const rows = (byWords.get(text) ?? []).filter((row) => free.has(row))
    const row = rows.find((each) => known[each].id === id) ?? rows[0]
    if (row !== undefined) pair(at, row)
  }
  const waiting = [...tasks.keys()].filter((at) => !found.has(at))
  if (waiting.length * free.size > mostPairs) return found
  const ours = new Map(waiting.map((at) => [at, pairsOf(tasks[at].text)]))
  const theirs = new Map([...free].map((row) => [row, pairsOf(known[row].text)]))
  const candidates: Array<{at: number; row: number; share: number}> = []
  for (const [at, one] of ours) {
    for (const [row, other] of theirs) {
      const share = shareOf(one, other)
      const sameId = known[row].id === tasks[at].id
      if (share >= (sameId ? alike.sameId : alike.any)) candidates.push({at, row, share: sameId ? share + 0.1 : share})
    }
  }
  candidates.sort((one, other) => other.share - one.share || one.at - other.at || one.row - other.row)
  for (const {at, row} of candidates) if (!found.has(at) && free.has(row)) pair(at, row)
  return found
}

/** The pairs of characters next to each other, with how often each is there. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const bare = text.replace(/\s/g, '')
  for (let at = 0; at + 1 < bare.length; at++) {
    const pair = bare.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient: what two have in common, of all that both have. */
function shareOf(one: Map<string, number>, other: Map<string, number>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let common = 0
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0)
  const total = sizeOf(one) + sizeOf(other)
  return total === 0 ? 0 : (2 * common) / total
}

const sizeOf = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0)
