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
  for (const {at, to, share} of candidates)
    if (share >= least.between && !found.has(at) && !taken.has(to) && isBetween(at, to, superior.length, found)) pair(at, to)
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
    for (const pair of words) for (const to of inOurs.get(pair) ?? []) common.set(to, (common.get(to) ?? 0) + weight(pair))
    // of the smaller one mostly, for either may say more than the other
    return [...common].map(([to, both]) => ({
      at,
      to,
      share: both / (whole + weights[to]) + both / (2 * Math.min(whole, weights[to])),
    }))
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

/** Does a task stand behind the counterpart of the next task before that has one, and before that of the next behind? */
function isBetween(at: number, to: number, length: number, found: ReadonlyMap<number, number>): boolean {
  let before = at - 1
  while (before >= 0 && !found.has(before)) before--
  let behind = at + 1
  while (behind < length && !found.has(behind)) behind++
  return to > (found.get(before) ?? -1) && to < (found.get(behind) ?? Number.POSITIVE_INFINITY)
}
