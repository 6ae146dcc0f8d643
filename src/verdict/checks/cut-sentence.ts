import type {Check} from '../check.ts'
import {readMarker} from '../markers.ts'

/** A paragraph that begins or ends in the middle of a sentence. */
export const cutSentence: Check = {
  name: 'cut-sentence',
  words: {
    zh: (about) => `“${about}”像是从句子中间断开的`,
    en: (about) => `“${about}” seems to be cut in the middle of a sentence`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks) {
      if (kind !== 'requirement' && kind !== 'preamble' && kind !== 'closing') continue
      const own = text.slice(start, end)
      if (/^[，、。；：！？）》”,;:)]/.test(own)) yield {start, end: start + 1, about: own.slice(0, 12)}
      else if (kind !== 'requirement' && own.endsWith('，')) yield {start: end - 1, end, about: own.slice(-12)}
      else if (own.endsWith('、') && readMarker(text, end + /^\s*/.exec(text.slice(end, end + 20))![0].length)) continue
      else if (/[、（《“(]$|[\u4e00-\u9fa5](?:的|和|与|及|或|在|将|对|为|由|于|从)$/.test(own))
        yield {start: end - 1, end, about: own.slice(-12)}
    }
  },
}
