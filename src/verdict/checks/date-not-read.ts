import type {Check} from '../check.ts'

/** A line that is a date, and was not read as one. */
export const dateNotRead: Check = {
  name: 'date-not-read',
  part: 'end',
  words: {
    zh: (about) => `“${about}”像是成文日期，没有读成日期`,
    en: (about) => `“${about}” looks like the date of the notice and was not read as one`,
  },
  *find({printed, kindAt, document, blocks, text}) {
    for (const {kind, start} of blocks) {
      const found = kind === 'preamble' && !document.adoption && !document.signature?.date && adopted.exec(text.slice(start, start + 80))
      if (found) yield {start, end: start + found[0].length, about: found[0]}
    }
    for (const {start, end, text} of printed) {
      const found = date.exec(text)
      if (!found || (found.index && document.signature?.date)) continue
      const kind = kindAt(end - 1)
      if (kind && prose.has(kind)) yield {start: start + found.index, end, about: found[0]}
    }
  },
}

const date =
  /(?:[12]\d{3}|二[〇○零OoＯ0]{1,2}[一二三四五六七八九〇○零十]{1,3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日(?:[（(]?(?:星期|周).{1,3})?(?:[上下]午)?\s{0,3}(?:\d{1,2}[时点:：]\d{0,2}分?)?(?:附\s{0,2}件\s{0,2}\d{0,2}[：:]?)?$/
/** When and by whom it was adopted, above the text. */
const adopted = /^[（(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^。；，]{4,50}会议(?:第.{1,6}次会议)?通过/
const prose = new Set(['heading', 'requirement', 'preamble', 'closing', 'clause', 'party', 'listed', 'title', 'attachmentLabel'])
