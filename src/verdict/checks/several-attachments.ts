import type {Check} from '../check.ts'

/** Several texts in one file, of which one has no title or the list of attachments does not have as many: one may begin elsewhere. */
export const severalAttachments: Check = {
  name: 'several-attachments',
  words: {
    zh: (about) => `文件里有多篇附件，请核对“${about}”的起止`,
    en: (about) => `The file holds several attachments; see where “${about}” begins and ends`,
  },
  *find({document: {attachments = [], attachmentList = []}, positions}) {
    if (attachments.length < 2) return
    const annexes = attachments.filter(({role}) => role === 'annex').length
    if (attachments.every(({title}) => title) && (!annexes || annexes === (attachmentList.length || 1))) return
    for (const [index, {label = '', title = ''}] of attachments.entries()) {
      const [start, end] = positions[`/attachments/${index}`] ?? [0, 0]
      if (end) yield {start, end: Math.min(end, start + 20), about: label || title}
    }
  },
}
