import {describe, expect, it} from 'vitest'
import {dutyWords} from '../src/parse/vocabulary/duty-word-lists.ts'
import {bodyEndings, personEndings, thingEndings} from '../src/parse/vocabulary/ending-lists.ts'
import {strictOrders, undertakings} from '../src/parse/vocabulary/order-words.ts'

const words = (list: string) => list.split(/\s+/).filter(Boolean)
const lists = {
  'the words of sentences': Object.values(dutyWords).flatMap(words),
  'what bodies end in': bodyEndings,
  'what persons end in': words(personEndings),
  'what things end in': words(thingEndings),
}

describe('in a list of words', () => {
  it.each(Object.entries(lists))('%s, each stands once', (_, list) => {
    expect(list.filter((word, index) => list.indexOf(word) < index)).toEqual([])
  })
})

it('words that order strictly or are undertakings are words that order', () => {
  const orders = words(dutyWords.modal)
  expect([...strictOrders, ...undertakings].filter((word) => !orders.includes(word))).toEqual([])
})
