import type {Check} from '../check.ts'

/** A line that is a date, and was not read as one. */
export const dateNotRead: Check = {
  name: 'date-not-read',
  part: 'end',
  words: {
    zh: (about) => `“${about}”像是成文日期，没有读成日期`,
    en: (about) => `“${about}” looks like the date of the notice and was not read as one`,
  },
  *find({printed, kindAt, document}) {
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
const prose = new Set(['heading', 'requirement', 'preamble', 'closing', 'clause', 'party', 'listed', 'title', 'attachmentLabel'])
