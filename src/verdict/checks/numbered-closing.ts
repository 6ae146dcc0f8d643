import type {Check} from '../check.ts'
import {readMarker} from '../markers.ts'

/** A short paragraph at the end that begins with a number and is no sentence: the rest of a list, of attachments mostly. */
export const numberedClosing: Check = {
  name: 'numbered-closing',
  words: {
    zh: (about) => `文末的“${about}”像是附件说明的一项`,
    en: (about) => `“${about}” at the end looks like an entry of a list of attachments`,
  },
  *find({blocks, text}) {
    for (const {kind, pointer, start, end} of blocks) {
      if (kind !== 'closing' || !pointer.startsWith('/closing')) continue
      const number = readMarker(text, start)
      if (number && end - start < 60 && !/[。；！？：]$/.test(text.slice(start, end))) yield {start, end, about: text.slice(start, end)}
    }
  },
}
