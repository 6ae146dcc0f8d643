import type {Check} from '../check.ts'

/** A paragraph that holds numbers counting on from one. */
export const numbersInParagraph: Check = {
  name: 'numbers-in-paragraph',
  weight: 'strong',
  words: {
    zh: (about) => `“${about}”这一段里有成序列的编号，没有读成单元`,
    en: (about) => `The paragraph “${about}” holds a series of numbers that became no units`,
  },
  *find({blocks, text, markers}) {
    let at = 0
    for (const {kind, start, end} of [...blocks].sort((a, b) => a.start - b.start)) {
      if (kind !== 'requirement' && kind !== 'preamble' && kind !== 'closing' && kind !== 'heading') continue
      while (markers[at]?.start < start) at++
      const found = new Set<string>()
      for (; markers[at]?.start < end; at++) found.add(`${markers[at].form} ${markers[at].value}`)
      if ([...found].some((each) => found.has(each.replace(/\d+$/, (value) => String(Number(value) + 1)))))
        yield {start, end, about: text.slice(start, start + 12)}
    }
  },
}
