import type {Check} from '../check.ts'
import {findMarkers} from '../markers.ts'

/** A paragraph that holds numbers counting on from one. */
export const numbersInParagraph: Check = {
  name: 'numbers-in-paragraph',
  weight: 'strong',
  words: {
    zh: (about) => `“${about}”这一段里有成序列的编号，没有读成单元`,
    en: (about) => `The paragraph “${about}” holds a series of numbers that became no units`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks) {
      if (kind !== 'requirement' && kind !== 'preamble' && kind !== 'closing' && kind !== 'heading') continue
      const found = findMarkers(text, [{start, end}])
      if (found.some(({form, value}) => found.some((next) => next.form === form && next.value === value + 1)))
        yield {start, end, about: text.slice(start, start + 12)}
    }
  },
}
