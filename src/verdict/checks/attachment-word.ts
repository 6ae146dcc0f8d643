import type {Check} from '../check.ts'

/** A line that opens with 附件, and neither a list nor an attachment was made of it. */
export const attachmentWord: Check = {
  name: 'attachment-word',
  part: 'end',
  words: {
    zh: (about) => `“${about}”没有读成附件说明，也没有读成附件`,
    en: (about) => `“${about}” became neither an attachment nor a list of them`,
  },
  *find({printed, kindAt, text, blocks}) {
    // what stands below all that was read are links of the page
    const last = blocks.reduce((end, block) => Math.max(end, block.end), 0)
    const opens = (start: number, end: number) => {
      for (let at = start; at < end; at++) if (kindAt(at) === 'listed' || kindAt(at) === 'title') return true
      return false
    }
    for (const {0: about, index} of text.matchAll(inside)) {
      const kind = kindAt(index)
      if (kind && paragraphs.has(kind)) yield {start: index, end: index + about.length, about}
    }
    for (const line of printed) {
      const found = word.exec(line.text) ?? file.exec(line.text)
      if (!found || !/[件：:】]/.test(found[0])) continue
      const kind = kindAt(line.start)
      if (kind && prose.has(kind)) yield {start: line.start, end: line.end, about: line.text.slice(0, 20)}
      else if (kind === undefined && line.start < last && !opens(line.start, line.end + 12))
        yield {start: line.start, end: line.end, about: text.slice(line.start, line.end).slice(0, 20)}
    }
  },
}

const prose = new Set([
  'heading',
  'requirement',
  'preamble',
  'closing',
  'clause',
  'party',
  'signature',
  'authority',
  'date',
  'note',
  'imprint',
])
const word =
  /^(?:[·•●○◆■▪*-]\s{0,4})?(?:文档|相关)?[【［[(（]?附\s{0,4}(?:件|表|录|图)?\s{0,2}[\d一二三四五六七八九十]{0,3}(?:[-－—]\d{1,2})?[】］\])）]?(?:\s{0,2}[：:]|\s{0,4}$|\s(?=\S{2,40}$))/
/** Inside a line, behind the end of a sentence. */
const inside = /(?<=[。；）])\s{0,8}附\s{0,4}件\s{0,2}[\d一二三]{0,2}\s{0,2}[：:](?=\s{0,3}\S)/g
const paragraphs = new Set(['requirement', 'preamble', 'closing', 'leadIn'])
/** Of a page that offers files: 附件2.汇总表.doc */
const file = /^附\s{0,4}件\s{0,2}\d{1,2}\s{0,2}[.．、]\s{0,2}[^\s。；]{2,60}\.(?:docx?|xlsx?|pdf|wps|zip|rar)$/
