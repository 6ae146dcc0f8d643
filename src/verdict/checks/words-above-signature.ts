import type {Check} from '../check.ts'

/** Words without a stop right before the body that signs: the first half of its name, or another body. */
export const wordsAboveSignature: Check = {
  name: 'words-above-signature',
  weight: 'strong',
  words: {
    zh: (about) => `署名前的“${about}”不成句，可能是署名的一部分`,
    en: (about) => `“${about}” before the signature is no sentence; it may be a part of it`,
  },
  *find({blocks, document, positions, text}) {
    const signs = positions['/signature']
    const last = document.signature?.authorities && blocks.findLast(({pointer}) => /^\/(?:closing|preamble)\//.test(pointer))
    if (!signs || !last || text.slice(last.end, signs[0]).trim()) return
    const words = text.slice(last.start, last.end)
    if (words.length < 30 && /\p{Script=Han}$/u.test(words) && !/[：:]|\d{7}|@/.test(words))
      yield {start: last.start, end: last.end, about: words}
  },
}
