import type {Check} from '../check.ts'

/** A line that is the name of a file, read into a paragraph or left out above the signature: it may be an entry of the list of attachments. */
export const fileNotListed: Check = {
  name: 'file-not-listed',
  part: 'end',
  words: {
    zh: (about) => `“${about}”是文件名，可能是附件说明的一项，却读进了正文`,
    en: (about) => `“${about}” is the name of a file; it may be an attachment and was read into the text`,
  },
  *find({printed, kindAt, positions}) {
    // below it stand the links of a page
    const signs = positions['/signature']?.[0] ?? 0
    for (const {start, end, text} of printed) {
      if (text.length > 90 || !file.test(text)) continue
      const kind = kindAt(end - 1) ?? kindAt(start)
      if (kind ? prose.has(kind) : start < signs) yield {start, end, about: text.trim()}
    }
  },
}

const file = /^\s{0,8}(?!附件|通知及附件)[^\s。；：]{2,80}\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\s{0,4}$/i
const prose = new Set(['requirement', 'preamble', 'closing', 'leadIn', 'heading', 'authority', 'signature', 'note'])
