import {append} from '../syntax/append.ts'
import type {Bodies} from './bodies.ts'

/** Answers what a name stands for. */
export interface Directory {
  /** The listed name of a body or collective; undefined for what is not listed. */
  nameOf(name: string): string | undefined
  /** All spellings of what a name stands for, its listed name first; the name alone where it is not listed. */
  spellingsOf(name: string): readonly string[]
  /** The collectives that hold a body, in all spellings. */
  collectivesOf(name: string): readonly string[]
  /** The listed names of all bodies below one, the nearest first. */
  below(name: string): readonly string[]
  /** The listed names of all bodies above one, the nearest first. */
  above(name: string): readonly string[]
}

/**
 * Makes a directory of the bodies of an office. Of a spelling that stands for two, the first counts.
 *
 *     createDirectory({bodies: [{name: '市水务局', aliases: ['市水利局']}]}).nameOf('市水利局') // '市水务局'
 */
export function createDirectory({bodies, collectives = []}: Bodies): Directory {
  const names = new Map<string, string>()
  const spellings = new Map<string, readonly string[]>()
  for (const {name, aliases = []} of [...bodies, ...collectives]) {
    for (const spelling of [name, ...aliases]) if (!names.has(spelling)) names.set(spelling, name)
    if (!spellings.has(name)) spellings.set(name, [name, ...aliases])
  }
  const holders = new Map<string, string[]>()
  for (const {name, aliases = [], members} of collectives) {
    for (const member of members) {
      const listed = names.get(member) ?? member
      for (const spelling of [name, ...aliases]) holders.set(listed, append(holders.get(listed), spelling))
    }
  }
  const parents = new Map<string, string[]>()
  const children = new Map<string, string[]>()
  for (const {name, parent} of bodies) {
    if (parent === undefined) continue
    const listed = names.get(parent) ?? parent
    parents.set(name, append(parents.get(name), listed))
    children.set(listed, append(children.get(listed), name))
  }
  return {
    below: (name) => reached(names.get(name) ?? name, children),
    above: (name) => reached(names.get(name) ?? name, parents),
    nameOf: (name) => names.get(name),
    spellingsOf: (name) => spellings.get(names.get(name) ?? name) ?? [name],
    collectivesOf: (name) => holders.get(names.get(name) ?? name) ?? [],
  }
}

/** All that is reached from a name, without itself; a list may lead in circles. */
function reached(from: string, next: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([from])
  for (const name of found) for (const each of next.get(name) ?? []) found.add(each)
  return [...found].slice(1)
}
