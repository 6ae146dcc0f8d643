import type {Check} from '../check.ts'

/** A notice of a kind that is sent to somebody, without addressees. */
export const noAddressee: Check = {
  name: 'no-addressee',
  part: 'head',
  words: {zh: () => '没有读出主送机关', en: () => 'No addressees were found'},
  *find({document, positions}) {
    const place = positions['/title']
    if (place && !document.addressees && !document.signature && /^(?:通知|函|请示|批复|报告)$/.test(document.kind ?? ''))
      yield {start: place[0], end: place[1]}
  },
}
