import type {Check} from '../check.ts'
import {readMarker} from '../markers.ts'

/** Units that begin inside a line, behind text of the unit above them, on a page whose other units open lines. */
export const labelInLine: Check = {
  name: 'label-in-line',
  words: {
    zh: (about) => `“${about}”在段落中间，可能只是列举，而不是单元`,
    en: (about) => `“${about}” stands inside a paragraph; it may be an item of the text and no unit`,
  },
  *find({lists, opensLine, text}) {
    let all = 0
    let inner = 0
    for (const {units} of lists)
      for (const {section, start} of units)
        if (section.label) {
          all++
          if (!opensLine(start)) inner++
        }
    if (inner * 2 > all) return
    for (const {units} of lists) {
      const first = units[0]
      const own = units.filter(({section, start}) => section.label && !opensLine(start))
      // a number right behind the number or heading above it
      if (!own.length || own.length < units.length - 1 || !/^(?:arabicParen|circled|arabic)$/.test(first?.marker?.form ?? '')) continue
      const {start, section} = own[0]
      if (readMarker(text, start) && /[。；：，]\s?$/.test(text.slice(Math.max(0, start - 2), start)))
        yield {start, end: start + section.label!.length, about: section.label!}
    }
  },
}
