import type {Task} from '../../tasks/index.ts'
import {level} from '../level.ts'

/** Which task of the own document carries each task of the superior's out; undefined where none does. */
export type Carried = ReadonlyMap<Task, Task | undefined>

/** Shares of the words of a superior's task, weighted by how rare they are, that a task has to have to be its counterpart. */
const least = {counterpart: 0.31, merged: 0.55}
/** Words that every task may have, and what changes from level to level. */
const commonplace =
  /(?:进一步|切实|认真|全面|积极|深入|严格|持续|大力|抓紧|加快|加强|强化|做好|抓好|开展|推进|推动|组织|落实|建立|完善|健全|确保|要求|应当|必须|工作|我[省市县区]|全[省市县区]|[省市县区要应须的和及与])/g

/** When something is due says nothing of what it is. */
const dates = /\d{4}年|\d{1,2}月(?:\d{1,2}日|底)?|年底|[日底]?前/g

/** Finds again what a superior asks for, in whatever words, order and grain the own document says it. */
export function matchTasks(superior: readonly Task[], own: readonly Task[]): Carried {
  const byWords = new Map<string, number[]>()
  for (const [to, {text}] of own.entries()) byWords.set(level(text), [...(byWords.get(level(text)) ?? []), to])
  const theirs = superior.map(pairsOf)
  const ours = own.map(pairsOf)
  const weight = weightsOf([...theirs, ...ours])
  const weights = ours.map((pairs) => sum(pairs, weight))
  const holders = holdersOf(ours)
  const candidates: Array<{at: number; to: number; share: number}> = []
  /** What holds most of a task: several may have become one. */
  const holding = new Map<number, number>()
  for (const [at, pairs] of theirs.entries()) {
    // Of several that say the same, each has its own.
    const same = byWords.get(level(superior[at].text))?.shift()
    if (same !== undefined) candidates.push({at, to: same, share: 2})
    const whole = sum(pairs, weight)
    let most = least.merged
    for (const [to, both] of commonWith(pairs, holders, weight)) {
      // of the smaller one mostly, for either may say more than the other
      const share = both / (whole + weights[to]) + both / (2 * Math.min(whole, weights[to]))
      if (share >= least.counterpart) candidates.push({at, to, share})
      if (both / whole < most) continue
      most = both / whole
      holding.set(at, to)
    }
  }
  candidates.sort((one, other) => other.share - one.share || one.at - other.at || one.to - other.to)
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const {at, to} of candidates) {
    if (found.has(at) || taken.has(to)) continue
    found.set(at, to)
    taken.add(to)
  }
  return new Map(
    superior.map((task, at) => {
      const to = found.get(at) ?? holding.get(at)
      return [task, to === undefined ? undefined : own[to]]
    }),
  )
}

type Pairs = ReadonlySet<string>

/** The pairs of neighbouring characters of what a task says, its heading too where it is a title of its own. */
function pairsOf({text, heading = ''}: Task): Pairs {
  const pairs = new Set<string>()
  for (const part of [text, heading]) {
    const bare = part
      .normalize('NFKC')
      .replace(dates, ' ')
      .replace(commonplace, ' ')
      .replace(/[\p{P}\s]+/gu, ' ')
    for (let at = 0; at + 1 < bare.length; at++) if (bare[at] !== ' ' && bare[at + 1] !== ' ') pairs.add(bare.slice(at, at + 2))
  }
  return pairs
}

/** The fewer tasks have a pair, the more it says. */
function weightsOf(all: readonly Pairs[]): (pair: string) => number {
  const counts = new Map<string, number>()
  for (const pairs of all) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return (pair) => 1 / Math.sqrt(counts.get(pair) ?? 1)
}

function sum(pairs: Iterable<string>, weight: (pair: string) => number): number {
  let total = 0
  for (const pair of pairs) total += weight(pair)
  return total
}

/** For each pair, the tasks that have it. */
function holdersOf(all: readonly Pairs[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [index, pairs] of all.entries()) {
    for (const pair of pairs) {
      const known = holders.get(pair)
      if (known) known.push(index)
      else holders.set(pair, [index])
    }
  }
  return holders
}

/** What a task has in common with each of the others, as the sum of its weights. */
function commonWith(pairs: Pairs, holders: ReadonlyMap<string, number[]>, weight: (pair: string) => number): Map<number, number> {
  const common = new Map<number, number>()
  for (const pair of pairs) for (const index of holders.get(pair) ?? []) common.set(index, (common.get(index) ?? 0) + weight(pair))
  return common
}
