import type {Check} from '../check.ts'

/** A notice with addressees that nobody signs, or with a signature that lacks a body or a date. */
export const halfSignature: Check = {
  name: 'half-signature',
  weight: 'weak',
  words: {
    zh: () => '署名和成文日期没有读全',
    en: () => 'The signature lacks its body or its date',
  },
  *find({document, positions, text}) {
    const {signature, addressees} = document
    const place = positions['/signature']
    if (!signature) {
      if (addressees) yield {start: text.length, end: text.length}
    } else if (place && (!(signature.authorities ?? signature.persons)?.length || !signature.date)) yield {start: place[0], end: place[1]}
  },
}
