import {dutyWords} from './duty-word-lists.ts'
import {bodyEndings, personEndings, thingEndings} from './ending-lists.ts'

// The lists of endings as they are looked up: sorted when the command is built (scripts/made-tables.js), for sorting them took 1 ms of a start.
// One line for each character that the words of it end in, or begin with.

const words = (list: string) => list.split(/\s+/).filter(Boolean)
const lines = (all: readonly string[], key: (word: string) => string) => {
  const groups = new Map<string, string[]>()
  for (const word of new Set(all)) groups.set(key(word), [...(groups.get(key(word)) ?? []), word])
  return [...groups.values()].map((group) => group.join(' ')).join('\n')
}
const verbs = words(dutyWords.verb)

/** By their last character, but for those that end in another one. */
const endingLines = (all: readonly string[]) =>
  lines(
    all.filter((word) => !all.some((end) => end.length < word.length && word.endsWith(end))),
    (word) => word[word.length - 1],
  )

export const bodyEndingLines: string = endingLines(bodyEndings)
export const personEndingLines: string = endingLines(words(personEndings))
export const thingEndingLines: string = endingLines(words(thingEndings))

/** What persons and bodies end in, of two characters and more, by the first of them; only those that take a character of what is done. */
export const innerEndingLines: string = lines(
  [...words(personEndings), ...bodyEndings].filter((word) => word.length > 1 && takesOfVerb(word)),
  (word) => word[0],
)

/** May a verb stand at the opening of an ending and be shorter, 研究 in 研究生, or reach into it behind one or two characters, 任 in 班主任? */
function takesOfVerb(ending: string): boolean {
  return (
    verbs.some((verb) => verb.length < ending.length && ending.startsWith(verb)) ||
    [ending.slice(1), ending.slice(2)].some((rest) => rest !== '' && verbs.some((verb) => verb.startsWith(rest) || rest.startsWith(verb)))
  )
}
