import type {Check} from '../check.ts'

/** A notice that is signed, and of which no issuing authority was read. */
export const signedWithoutIssuer: Check = {
  name: 'signed-without-issuer',
  part: 'head',
  words: {zh: () => '有署名而没有读出发文机关', en: () => 'The notice is signed, and no issuing authority was found'},
  *find({document: {signature, issuers, title, addressees}, positions}) {
    const place = positions['/title'] ?? positions['/addressees'] ?? positions['/signature']
    if (place && signature && !issuers?.length && (title ?? addressees)) yield {start: place[0], end: place[1]}
  },
}
