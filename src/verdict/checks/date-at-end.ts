import type {Check} from '../check.ts'

/** A full date near the end of a notice of which no date was read: it may date the signature. */
export const dateAtEnd: Check = {
  name: 'date-at-end',
  part: 'end',
  words: {
    zh: (about) => `文末的“${about}”没有读成成文日期`,
    en: (about) => `“${about}” near the end was not read as the date of the notice`,
  },
  *find({document, positions, text}) {
    if (document.signature?.date) return
    const end = positions['/attachments/0']?.[0] ?? text.length
    const from = Math.max(0, end - near)
    const last = [...text.slice(from, end).matchAll(date)].at(-1)
    if (!last) return
    const start = from + last.index
    const behind = text.slice(start + last[0].length, end)
    // a time by which something has to be done, or when it was printed
    const isTerm = /^.{0,3}[前起至止内—-]|^\s{0,2}印发/.test(behind) || /[至到于自]\s?$/.test(text.slice(from, start))
    if (!isTerm) yield {start, end: start + last[0].length, about: last[0]}
  },
}

/** UTF-16 units before the end, or before the first attachment. */
const near = 200
const date =
  /(?:20\d\d|19\d\d|二[〇○零O][一二三四五六七八九〇○零]{2})\s{0,3}年\s{0,3}[\d一二三四五六七八九十]{1,3}\s{0,3}月\s{0,3}[\d一二三四五六七八九十]{1,3}\s{0,3}日/g
