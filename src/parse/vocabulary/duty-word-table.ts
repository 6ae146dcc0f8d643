import {type WordKind, wordKinds} from './duty-word-kinds.ts'
import {acrossNames, dutyWords, twoWordsBehindName} from './duty-word-lists.ts'

const single = new Set('要应须需可由请')

const words = (list: string) => list.split(/\s+/).filter(Boolean)
const ordering = new Set(words(twoWordsBehindName))
const across = new Set(words(acrossNames))

/**
 * The lists of words as they are looked up. Sorting a thousand words took a fifth of a start, so it is done when the command is built
 * (scripts/made-tables.js), and what this file exports are plain strings.
 *
 * One line for each character that a word begins with, and behind it what the words go on with, those of a second character side by side, the longest
 * first; each ends in the letter of its kind, a capital one where it is two words behind a name: `应v对L` for 应 and 应对
 */
export const dutyWordLines: string = toLines()

function toLines(): string {
  const letters = new Map<string, string>()
  for (const [letter, kind] of Object.entries(wordKinds))
    for (const word of words(dutyWords[kind])) letters.set(word, ordering.has(word) ? letter.toUpperCase() : letter)
  const lines = grouped([...letters.keys()], (word) => word[0]).map(
    (list) =>
      list[0][0] +
      grouped(list, (word) => word[1])
        .flatMap((same) => same.sort((a, b) => b.length - a.length))
        .map((word) => word.slice(1) + letters.get(word))
        .join(''),
  )
  return lines.join('\n')
}

function grouped(list: readonly string[], by: (word: string) => string | undefined): string[][] {
  const groups = new Map<string | undefined, string[]>()
  for (const word of list) {
    const group = groups.get(by(word))
    if (group) group.push(word)
    else groups.set(by(word), [word])
  }
  return [...groups.values()]
}

/** Pairs of characters in which one that orders or asks does not: 主要, 应急. */
export const hiddenPairs: string = [...new Set(Object.keys(dutyWords).flatMap(pairsHiding))].join('')

function pairsHiding(kind: string): string[] {
  if (kind === 'modal' || kind === 'by' || kind === 'ask') return []
  const orders = new Set(words(dutyWords.modal))
  return words(dutyWords[kind as WordKind]).flatMap((word) =>
    word.length < 2 || ordering.has(word) || across.has(word)
      ? []
      : [...word].flatMap((sign, at) => {
          const pair = word.slice(Math.max(0, at - 1), Math.max(0, at - 1) + 2)
          return single.has(sign) && !orders.has(pair) && !ordering.has(pair) ? [pair] : []
        }),
  )
}

/** The first two characters of what is two words behind a name: 银行应对申请作出答复 */
export const twoWords: string = [...ordering].map((word) => word.slice(0, 2)).join('')

/** What the words end in behind which a name may open a segment: 同时, 及时. */
export const openingEnds: string = [...new Set(words(`${dutyWords.link} ${dutyWords.adverb}`).map((word) => word[word.length - 1]))].join(
  '',
)
