import type {Check} from '../check.ts'

/** A field of the head or the end that holds a sentence: it went on into the text. */
export const muchInField: Check = {
  name: 'much-in-field',
  weight: 'strong',
  words: {
    zh: (about) => `“${about}”像是正文，却读进了版头、署名或版记`,
    en: (about) => `“${about}” looks like text and was read into the head, the signature or the imprint`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks)
      if (
        (kind === 'header' || kind === 'signature' || kind === 'imprint' || kind === 'addressee') &&
        text.slice(start, end).includes('。')
      )
        yield {start, end, about: text.slice(start, start + 20)}
  },
}
