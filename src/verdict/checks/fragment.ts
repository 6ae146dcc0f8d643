import type {Check} from '../check.ts'

/** A short paragraph at the head or the end that is no sentence: it may belong to the title, the addressees or the signature. */
export const fragment: Check = {
  name: 'fragment',
  weight: 'strong',
  words: {
    zh: (about) => `“${about}”不成句，可能属于标题、主送机关或署名`,
    en: (about) => `“${about}” is no sentence; it may belong to title, addressees or signature`,
  },
  *find({blocks, text}) {
    for (const {kind, pointer, start, end} of blocks) {
      if ((kind !== 'preamble' && kind !== 'closing') || !/^\/(?:preamble|closing)/.test(pointer)) continue
      const words = text.slice(start, end)
      // what stands in a list of whom to ask
      if (contact.test(text.slice(Math.max(0, start - 20), end + 30)) || /^[（(]/.test(text.slice(end, end + 1))) continue
      if (words.length < 40 && !words.includes('：') && !/[。！？；：…”:;.]$/.test(words)) yield {start, end, about: words}
    }
  },
}

const contact = /联\s{0,3}系|邮\s{0,6}编|电\s{0,4}话|\d{7}|\d{4}[-－]\d{6}|@/
