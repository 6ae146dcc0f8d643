import {bodyEndings, personEndings, thingEndings} from './ending-lists.ts'

// The lists of endings as they are looked up: sorted when the command is built (scripts/made-tables.js), for sorting them took 1 ms of a start.
// One line for each character that the words of it end in, or begin with.

const words = (list: string) => list.split(/\s+/).filter(Boolean)
const lines = (all: readonly string[], key: (word: string) => string) => {
  const groups = new Map<string, string[]>()
  for (const word of new Set(all)) groups.set(key(word), [...(groups.get(key(word)) ?? []), word])
  return [...groups.values()].map((group) => group.join(' ')).join('\n')
}
const last = (word: string) => word[word.length - 1]

export const bodyEndingLines: string = lines(bodyEndings, last)
export const personEndingLines: string = lines(words(personEndings), last)
export const thingEndingLines: string = lines(words(thingEndings), last)

/** What persons and bodies end in, of two characters and more, by the first of them. */
export const innerEndingLines: string = lines(
  [...words(personEndings), ...bodyEndings].filter((word) => word.length > 1),
  (word) => word[0],
)
