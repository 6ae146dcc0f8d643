import type {Check} from '../check.ts'

/** A notice with addressees that nobody signs; its page may have nobody who does. */
export const noSignature: Check = {
  name: 'no-signature',
  part: 'end',
  words: {zh: () => '有主送机关，没有署名', en: () => 'There are addressees, and nobody signs'},
  *find({document: {signature, addressees}, positions, text}) {
    const end = positions['/attachments/0']?.[0] ?? text.length
    if (!signature && addressees) yield {start: end, end}
  },
}
