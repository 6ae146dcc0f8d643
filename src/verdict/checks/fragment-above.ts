import type {Check} from '../check.ts'
import {isFragment} from '../is-fragment.ts'

/** A short paragraph above the units that is no sentence: it may belong to the title or the addressees. */
export const fragmentAbove: Check = {
  name: 'fragment-above',
  part: 'head',
  words: {
    zh: (about) => `“${about}”不成句，可能属于标题或主送机关`,
    en: (about) => `“${about}” is no sentence; it may belong to the title or the addressees`,
  },
  *find({blocks, text}) {
    // a piece of a sentence that lines cut has its commas, or begins as sentences do
    for (const {kind, pointer, start, end, value} of blocks)
      if (
        kind === 'preamble' &&
        pointer.startsWith('/preamble') &&
        isFragment(text, start, end) &&
        !/，|(?:、[^、]*){3}|^(?:为|现将|请|根据|按照|衷心)/.test(value)
      )
        yield {start, end, about: text.slice(start, end)}
  },
}
