import {run} from './made-tables.js'

/** A long list of words, which browsers get with the first character of many words said once. */
const lists = /parse[/\\]vocabulary[/\\]duty-word-lists\.ts$/

/**
 * Words by their first character, those of two characters first, then the others: `核定 核准 核 核实情况` → `核定准,,实情况`. It is a fourth shorter
 * with gzip, which finds no more in words of two characters than their first.
 */
export function packWords(list) {
  const groups = new Map()
  for (const word of list.split(/\s+/).filter(Boolean)) groups.set(word[0], [...(groups.get(word[0]) ?? []), word.slice(1)])
  return [...groups]
    .map(([first, rests]) => [first + rests.filter(isOne).join(''), ...rests.filter((rest) => !isOne(rest))].join(','))
    .join(' ')
}
const isOne = (rest) => rest.length === 1

/** What undoes it, as it is put into the bundle: without anything around it. */
export function unpackWords(packed) {
  return packed
    .split(' ')
    .flatMap((group) => {
      const [[first, ...ones], ...others] = group.split(',')
      return [...ones, ...others].map((rest) => first + rest)
    })
    .join(' ')
}

/** A rolldown plugin that packs the lists. */
export const packedWords = () => ({
  name: 'packed-words',
  load: {
    filter: {id: lists},
    async handler(id) {
      const {dutyWords} = await run(id)
      const packed = Object.entries(dutyWords).map(([kind, list]) => [kind, packWords(list)])
      return `${unpackWords}\nexport const dutyWords = {}
for (const [kind, list] of ${JSON.stringify(packed)}) dutyWords[kind] = unpackWords(list)`
    },
  },
})
