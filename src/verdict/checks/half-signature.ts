import type {Check} from '../check.ts'

/** A notice with addressees that nobody signs, or with a signature that lacks its body. */
export const halfSignature: Check = {
  name: 'half-signature',
  part: 'end',
  words: {
    zh: () => '署名没有读全',
    en: () => 'The signature was not found or lacks its body',
  },
  *find({document, positions, text}) {
    const {signature, addressees} = document
    const place = positions['/signature']
    if (!signature) {
      if (addressees) yield {start: text.length, end: text.length}
    } else if (place && !(signature.authorities ?? signature.persons)?.length) yield {start: place[0], end: place[1]}
  },
}
