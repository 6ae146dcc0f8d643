import type {Check} from '../check.ts'

/** The text speaks of an attachment by its number, and neither the list nor the file has so many. */
export const attachmentMentioned: Check = {
  name: 'attachment-mentioned',
  part: 'end',
  words: {
    zh: (about) => `正文提到“${about}”，附件说明和附件里都没有`,
    en: (about) => `The text speaks of “${about}”, which neither the list nor the attachments have`,
  },
  *find({document, text, kindAt}) {
    const {attachments = [], attachmentList = []} = document
    const count = Math.max(attachments.length, attachmentList.length)
    // a page that left its attachments out has none to be read
    if (!count && !printed.test(text)) return
    for (const {0: about, 1: number, index} of text.matchAll(mention)) {
      if (!prose.has(kindAt(index) ?? '') || Number(number) <= count) continue
      yield {start: index, end: index + about.length, about}
      return
    }
  },
}

const printed = /(?:[\n\r。；]|\s{2})\s{0,8}附\s{0,2}件\s{0,2}\d{0,2}\s{0,2}(?:[：:]|[\n\r])|[\n\r]\s{0,8}附\s{0,2}件/
const mention = /(?<![》号文知的])附件\s{0,2}(\d{1,2})/g
const prose = new Set(['requirement', 'preamble', 'closing', 'leadIn', 'heading'])
