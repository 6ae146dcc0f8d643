import type {Check} from '../check.ts'

/** An attachment with a signature below a notice without one: the attachment may begin too early and hold that of the notice. */
export const signedAttachment: Check = {
  name: 'signed-attachment',
  part: 'end',
  words: {
    zh: (about) => `署名“${about}”读进了附件，而正文没有署名`,
    en: (about) => `“${about}” signs an attachment while nobody signs the notice`,
  },
  *find({document, positions}) {
    if (document.signature) return
    for (const [index, {signature}] of (document.attachments ?? []).entries()) {
      const place = positions[`/attachments/${index}/signature`]
      if (signature?.authorities && place) yield {start: place[0], end: place[1], about: signature.authorities[0]}
    }
  },
}
