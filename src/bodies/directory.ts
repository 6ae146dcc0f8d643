import type {Bodies} from './bodies.ts'

/** Answers what a name stands for. */
export interface Directory {
  /** The listed name of a body or collective; undefined for what is not listed. */
  nameOf(name: string): string | undefined
  /** All spellings of what a name stands for, its listed name first; the name alone where it is not listed. */
  spellingsOf(name: string): readonly string[]
  /** The collectives that hold a body, in all spellings. */
  collectivesOf(name: string): readonly string[]
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
      holders.set(listed, [...(holders.get(listed) ?? []), name, ...aliases])
    }
  }
  return {
    nameOf: (name) => names.get(name),
    spellingsOf: (name) => spellings.get(names.get(name) ?? name) ?? [name],
    collectivesOf: (name) => holders.get(names.get(name) ?? name) ?? [],
  }
}
