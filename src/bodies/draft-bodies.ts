import type {Body, Collective} from './bodies.ts'
import {normalName} from './normal-name.ts'

/** A body as it was met. */
export interface MetBody {
  name: string
  count: number
  collective?: boolean
}

/** A list of bodies to begin with, and what a person has to decide. */
export interface Draft {
  bodies: Array<Body & {count: number}>
  collectives: Collective[]
  /** Names that may be one body, and were left apart: they differ in one character, or one lacks what the other begins with. */
  nearMisses: Array<{names: [string, string]; why: 'alike' | 'elided'}>
}

/** Longer lists are not compared name by name. */
const mostCompared = 5000

/**
 * Drafts the bodies of an office from the names that its notices use. Spellings of one full name are one body, named as it is met most
 * often; what may be one as well is told, and left to a person.
 */
export function draftBodies(met: readonly MetBody[]): Draft {
  const clusters = new Map<string, MetBody[]>()
  for (const each of met.filter(({collective}) => !collective)) {
    const key = normalName(each.name)
    clusters.set(key, [...(clusters.get(key) ?? []), each])
  }
  const bodies = [...clusters.values()].map((spellings) => {
    const [first, ...rest] = [...spellings].sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    const count = spellings.reduce((sum, each) => sum + each.count, 0)
    return {name: first.name, ...(rest.length > 0 && {aliases: rest.map(({name}) => name)}), count}
  })
  bodies.sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
  const collectives = met
    .filter(({collective}) => collective)
    .sort((one, other) => other.count - one.count)
    .map(({name}) => ({name, members: []}))
  return {bodies, collectives, nearMisses: bodies.length > mostCompared ? [] : nearMissesIn(bodies.map(({name}) => name))}
}

function nearMissesIn(names: readonly string[]): Draft['nearMisses'] {
  const found: Draft['nearMisses'] = []
  const all = names.map((name) => ({name, full: normalName(name)}))
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) {
      const [long, short] = one.full.length >= other.full.length ? [one, other] : [other, one]
      if (long.full.length - short.full.length > longestPlace) continue
      if (long.full !== short.full && long.full.endsWith(short.full) && short.full.length >= 3)
        found.push({names: [long.name, short.name], why: 'elided'})
      else if (long.full.length >= 4 && differsInOne(long.full, short.full)) found.push({names: [long.name, short.name], why: 'alike'})
    }
  }
  return found
}

/** Characters of the name of a place before a department's: 某某自治县. */
const longestPlace = 8

/** Does one name become the other by one character put in, taken out or replaced? */
function differsInOne(full: string, part: string): boolean {
  if (full.length - part.length > 1) return false
  let start = 0
  while (start < part.length && full[start] === part[start]) start++
  return full.slice(start + 1) === part.slice(full.length === part.length ? start + 1 : start)
}
