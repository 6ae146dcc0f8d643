import type {Check} from '../check.ts'

/** A body that signs twice. */
export const signedTwice: Check = {
  name: 'signed-twice',
  part: 'end',
  words: {zh: (about) => `“${about}”署名两次`, en: (about) => `“${about}” signs twice`},
  *find({blocks}) {
    const seen = new Set<string>()
    for (const {kind, pointer, value, start, end} of blocks) {
      if (kind !== 'authority') continue
      const key = `${pointer.replace(/\/\d+$/, '')} ${value.replace(/\s/g, '')}`
      if (seen.has(key)) yield {start, end, about: value}
      seen.add(key)
    }
  },
}
