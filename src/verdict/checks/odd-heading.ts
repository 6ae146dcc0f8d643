import type {Check} from '../check.ts'
import {unbalanced} from '../unbalanced.ts'

/** A heading that is long, holds the end of a sentence, or is cut off. */
export const oddHeading: Check = {
  name: 'odd-heading',
  weight: 'strong',
  words: {
    zh: (about) => `“${about}”不像小标题`,
    en: (about) => `“${about}” does not look like a heading`,
  },
  *find({blocks}) {
    for (const {kind, start, end, value} of blocks)
      if (
        kind === 'heading' &&
        (value.length > 40 || /[。；;！]|^[，。、；：！？）》”,;:!?)]|[，、和及]$|…{2}|[.·]{4}/u.test(value) || unbalanced(value))
      )
        yield {start, end, about: value}
  },
}
