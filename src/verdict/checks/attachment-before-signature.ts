import type {Check} from '../check.ts'

/** An attachment that begins before the signature of the notice, or bears the date that the notice lacks: it may be the list of attachments. */
export const attachmentBeforeSignature: Check = {
  name: 'attachment-before-signature',
  words: {
    zh: (about) => `“${about}”在署名之前，可能是附件说明，而不是附件`,
    en: (about) => `“${about}” stands before the signature; it may be the list of attachments and no attachment`,
  },
  *find({document, positions}) {
    const signs = positions['/signature']
    for (const [index, {role, label = '', title = '', signature}] of (document.attachments ?? []).entries()) {
      const place = positions[`/attachments/${index}`]
      if (!place || role !== 'annex') continue
      if (signs && document.signature?.date ? place[0] < signs[0] : signature?.date && !document.attachmentList)
        yield {start: place[0], end: Math.min(place[0] + 20, place[1]), about: label || title}
    }
  },
}
