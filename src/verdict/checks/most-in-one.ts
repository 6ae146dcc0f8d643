import type {Check} from '../check.ts'

/** One paragraph that holds most of a long text: its units were not told apart. */
export const mostInOne: Check = {
  name: 'most-in-one',
  words: {
    zh: (about) => `“${about}”这一段占了全文大半，里面的层次可能没有分开`,
    en: (about) => `The paragraph “${about}” holds most of the text; units in it may not have been told apart`,
  },
  *find({blocks, text}) {
    const most = Math.max(400, text.length * 0.4)
    for (const {kind, start, end} of blocks)
      if (end - start > most && kind !== 'table' && kind !== 'label') yield {start, end, about: text.slice(start, start + 12)}
  },
}
