import type {Check} from '../check.ts'

/** An attachment without a title behind the line that announces it; a text that begins without such a line may have none. */
export const attachmentWithoutTitle: Check = {
  name: 'attachment-without-title',
  words: {
    zh: (about) => `附件${about}没有读到标题`,
    en: (about) => `No title was found for the attachment ${about}`,
  },
  *find({document, positions}) {
    for (const [index, {title, label}] of (document.attachments ?? []).entries()) {
      const place = positions[`/attachments/${index}`]
      if (title === undefined && label && place) yield {start: place[0], end: Math.min(place[0] + 20, place[1]), about: label}
    }
  },
}
