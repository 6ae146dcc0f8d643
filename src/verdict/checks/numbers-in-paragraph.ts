import type {Check} from '../check.ts'
import type {MarkerForm} from '../markers.ts'

/** A paragraph that holds numbers counting on from one. */
export const numbersInParagraph: Check = {
  name: 'numbers-in-paragraph',
  words: {
    zh: (about) => `“${about}”这一段里有成序列的编号，没有读成单元`,
    en: (about) => `The paragraph “${about}” holds a series of numbers that became no units`,
  },
  *find({blocks, text, markers}) {
    let at = 0
    for (const {kind, start, end} of [...blocks].sort((a, b) => a.start - b.start)) {
      if (kind !== 'requirement' && kind !== 'preamble' && kind !== 'closing' && kind !== 'heading') continue
      while (markers[at]?.start < start) at++
      const found = new Map<MarkerForm, Set<number>>()
      for (; markers[at]?.start < end; at++) {
        const {form, value} = markers[at]
        found.set(form, (found.get(form) ?? new Set()).add(value))
      }
      const goesOn = [...found.values()].some((values) => [...values].some((value) => values.has(value + 1)))
      if (goesOn) yield {start, end, about: text.slice(start, start + 12)}
    }
  },
}
