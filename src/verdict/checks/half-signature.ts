import type {Check} from '../check.ts'

/** A signature that lacks its body. */
export const halfSignature: Check = {
  name: 'half-signature',
  part: 'end',
  words: {zh: () => '署名没有读全', en: () => 'The signature lacks its body'},
  *find({document: {signature}, positions}) {
    const place = positions['/signature']
    if (signature && place && !(signature.authorities ?? signature.persons)?.length) yield {start: place[0], end: place[1]}
  },
}
