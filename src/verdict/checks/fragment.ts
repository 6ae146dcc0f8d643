import type {Check} from '../check.ts'
import {isFragment} from '../is-fragment.ts'

/** A short paragraph behind the units that is no sentence: it may belong to the signature or the list of attachments. */
export const fragment: Check = {
  name: 'fragment',
  part: 'end',
  words: {
    zh: (about) => `“${about}”不成句，可能属于署名或附件说明`,
    en: (about) => `“${about}” is no sentence; it may belong to the signature or the list of attachments`,
  },
  *find({blocks, text}) {
    for (const {kind, pointer, start, end} of blocks)
      if (kind === 'closing' && pointer.startsWith('/closing') && isFragment(text, start, end))
        yield {start, end, about: text.slice(start, end)}
  },
}
