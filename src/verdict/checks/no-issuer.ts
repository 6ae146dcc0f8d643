import type {Check} from '../check.ts'

/** A notice of which it is not known who issues it. */
export const noIssuer: Check = {
  name: 'no-issuer',
  weight: 'weak',
  words: {zh: () => '没有读出发文机关', en: () => 'It was not found who issues the notice'},
  *find({document, positions}) {
    const place = positions['/title']
    if (place && document.kind && !document.issuers?.length) yield {start: place[0], end: place[1]}
  },
}
