import type {Check, Doubt} from '../check.ts'

/** The list of attachments and the attachments that follow do not agree, or their numbers do not count on. */
export const attachmentsAgainstList: Check = {
  name: 'attachments-against-list',
  words: {
    zh: (about) => `附件与附件说明对不上：${about}`,
    en: (about) => `The attachments do not agree with their list: ${about}`,
  },
  find({document, positions}) {
    const {attachments = [], attachmentList = []} = document
    const doubts: Doubt[] = []
    const doubt = (pointer: string, about: string) => {
      const [start, end] = positions[pointer] ?? [0, 0]
      doubts.push({start, end: Math.min(end, start + 20), about})
    }
    const annexes = attachments.flatMap(({role}, index) => (role === 'annex' ? [index] : []))
    if (annexes.length && attachmentList.length && annexes.length !== attachmentList.length) {
      doubt('/attachmentList/0', `${attachmentList.length} ≠ ${annexes.length}`)
      doubt(`/attachments/${annexes[0]}`, `${attachmentList.length} ≠ ${annexes.length}`)
    }
    for (const [index, {number, title}] of attachmentList.entries())
      if (number !== undefined && number !== (index ? (attachmentList[index - 1].number ?? number - 1) : 0) + 1)
        doubt(`/attachmentList/${index}`, title)
    return doubts
  },
}
