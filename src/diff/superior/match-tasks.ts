import type {Task} from '../../tasks/index.ts'
import {level} from '../level.ts'
import {createWordsOf, type Words} from './words-of.ts'

/** Which task of the own document carries each task of the superior's out; undefined where none does. */
export type Carried = ReadonlyMap<Task, Task | undefined>

/**
 * Shares of the words of two tasks, weighted by how rare they are, from which on one is the counterpart of the other: where it is that of no
 * other, where it is (several have become one), and where it is that of no other and stands between the counterparts of the neighbours.
 */
const least = {alone: 0.27, shared: 0.3, between: 0.12}
/** A task of fewer words is not said to be missing where any of them is anywhere: 总结阶段（5月底前）. */
const fewWords = 6

/** Pairs that more tasks have say nothing. */
const mostHolders = 300

/** Finds again what a superior asks for, in whatever words, order and grain the own document says it. */
export function matchTasks(superior: readonly Task[], own: readonly Task[]): Carried {
  const theirWords = superior.map(createWordsOf(superior))
  const ourWords = own.map(createWordsOf(own))
  const candidates = candidatesOf(theirWords, ourWords)
  const byWords = new Map<string, number[]>()
  for (const [to, {text}] of own.entries()) byWords.set(level(text), [...(byWords.get(level(text)) ?? []), to])
  for (const [at, {text}] of superior.entries()) {
    // Of several that say the same, each has its own.
    const to = byWords.get(level(text))?.shift()
    if (to !== undefined) candidates.push({at, to, share: 2})
  }
  candidates.sort((one, other) => other.share - one.share || one.at - other.at || one.to - other.to)

  const found = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (at: number, to: number) => {
    found.set(at, to)
    taken.add(to)
  }
  for (const {at, to, share} of candidates) if (share >= least.alone && !found.has(at) && !taken.has(to)) pair(at, to)
  for (const {at, to, share} of candidates) if (share >= least.shared && !found.has(at)) found.set(at, to)
  const isBetween = createIsBetween(superior.length, found)
  for (const {at, to, share} of candidates)
    if (share >= least.between && !found.has(at) && !taken.has(to) && isBetween(at, to)) pair(at, to)
  for (const {at, to} of candidates) if (theirWords[at].size <= fewWords && !found.has(at)) found.set(at, to)
  return new Map(superior.map((task, at) => [task, own[found.get(at) ?? -1]]))
}

interface Candidate {
  at: number
  to: number
  share: number
}

/** The tasks that have anything in common, with how much. */
function candidatesOf(theirs: readonly Words[], ours: readonly Words[]): Candidate[] {
  const [inTheirs, inOurs] = [holdersOf(theirs), holdersOf(ours)]
  // The fewer tasks have a pair, the more it says; that both documents have it takes nothing away.
  const weight = (pair: string) => 1 / Math.sqrt(Math.max(inTheirs.get(pair)?.length ?? 1, inOurs.get(pair)?.length ?? 1))
  const total = (words: Words) => [...words].reduce((sum, pair) => sum + weight(pair), 0)
  const weights = ours.map(total)
  return theirs.flatMap((words, at) => {
    const whole = total(words)
    const common = new Map<number, number>()
    for (const pair of words) {
      const holders = inOurs.get(pair) ?? []
      if (holders.length <= mostHolders) for (const to of holders) common.set(to, (common.get(to) ?? 0) + weight(pair))
    }
    return [...common].flatMap(([to, both]) => {
      // of the smaller one mostly, for either may say more than the other
      const share = both / (whole + weights[to]) + both / (2 * Math.min(whole, weights[to]))
      return share >= least.between || words.size <= fewWords ? [{at, to, share}] : []
    })
  })
}

/** For each pair, the tasks that have it. */
function holdersOf(all: readonly Words[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [index, words] of all.entries()) {
    for (const pair of words) {
      const known = holders.get(pair)
      if (known) known.push(index)
      else holders.set(pair, [index])
    }
  }
  return holders
}

/** Makes what tells whether a task stands behind the counterpart of the next task before that has one, and before that of the next behind. */
function createIsBetween(length: number, found: ReadonlyMap<number, number>): (at: number, to: number) => boolean {
  const before: number[] = []
  const behind: number[] = []
  for (let at = 0, last = -1; at < length; at++) {
    before[at] = last
    last = found.get(at) ?? last
  }
  for (let at = length - 1, next = Number.POSITIVE_INFINITY; at >= 0; at--) {
    behind[at] = next
    next = found.get(at) ?? next
  }
  return (at, to) => to > before[at] && to < behind[at]
}
