import type {Check} from '../check.ts'

/** Long units in a row of text without line breaks, none with a heading: their headings may run into their text. */
export const pouredWithoutHeadings: Check = {
  name: 'poured-without-headings',
  words: {
    zh: (about) => `全文没有换行，“${about}”这一层都没有读到小标题，小标题可能与正文连在一起`,
    en: (about) => `Without line breaks, no unit beside “${about}” has a heading; the headings may run into the text`,
  },
  *find({lists, opensLine, text}) {
    for (const {units} of lists) {
      const own = units.filter(({section}) => section.label)
      if (own.length < 2 || own.some(({section}) => section.heading)) continue
      // the last one may only say what is asked for
      if (own.slice(0, Math.max(1, own.length - 1)).some(({start, end}) => end - start < longUnit)) continue
      if (
        !/^han/.test(own[0].marker?.form ?? '') ||
        own.filter(({start}) => opensLine(start) || /\s{2}/.test(text.slice(start - 2, start))).length * 2 > own.length
      )
        continue
      const plain = own.filter(({section, start}) => isSentence.test(text.slice(start + section.label!.length, start + 60)))
      if (plain.length * 2 >= own.length) continue
      for (const {section, start} of own) yield {start, end: start + section.label!.length, about: section.label!}
    }
  },
}

/** UTF-16 units from which on a unit mostly has a heading. */
const longUnit = 60
/** It tells somebody to do something, leads over to what follows, or opens as sentences do. */
const isSentence =
  /^\s*(?:任何|凡|对|请|各[级地设]|按照|根据|如|由|自|从|在|\d{4}年|《)|^[^。；，]{0,16}(?:应当?(?!急)|必须|不得|将|(?<![需主重])要(?![点素求闻])|负责)|^[^。；]{0,40}：/
