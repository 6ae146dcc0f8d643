import {expect, it} from 'vitest'
import {packWords, unpackWords} from '../scripts/packed-words.js'
import {dutyWords} from '../src/parse/vocabulary/duty-word-lists.ts'

const wordsIn = (list: string) => new Set(list.split(/\s+/).filter(Boolean))

it('a packed list has all words of the list, and none that it has not', () => {
  expect(packWords('核定 核准\n 核 核实情况 准')).toBe('核定准,,实情况 准,')
  for (const list of Object.values(dutyWords)) expect(wordsIn(unpackWords(packWords(list)))).toEqual(wordsIn(list))
})
