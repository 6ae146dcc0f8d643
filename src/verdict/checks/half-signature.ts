import type {Check} from '../check.ts'

/** A signature that lacks its body, behind words that close no sentence. */
export const halfSignature: Check = {
  name: 'half-signature',
  part: 'end',
  words: {zh: () => '署名没有读全', en: () => 'The signature lacks its body'},
  *find({document: {signature}, positions, text}) {
    const place = positions['/signature']
    if (!signature || !place || (signature.authorities ?? signature.persons)?.length) return
    const before = text.slice(Math.max(0, place[0] - 200), place[0]).trimEnd()
    if (!/[。！；：]$/.test(before)) yield {start: place[0], end: place[1]}
  },
}
