import type {Check} from '../check.ts'
import {inLine} from '../in-line.ts'

/** Units that do not begin on lines of their own: where their headings end can be seen from no line. */
export const unitsInLine: Check = {
  name: 'units-in-line',
  words: {
    zh: (about) => `“${about}”没有另起一行，请核对标题和正文的分界`,
    en: (about) => `“${about}” does not begin a line: see where its heading ends`,
  },
  *find(evidence) {
    const own = evidence.lists.flatMap(({units}) => inLine(evidence, units))
    if (own.length < 2) return
    for (const {section, start} of own) yield {start, end: start + section.label!.length, about: section.label!}
  },
}
