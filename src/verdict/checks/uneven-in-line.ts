import type {Check} from '../check.ts'
import {inLine} from '../in-line.ts'

/** Units inside a line of which some have a heading and others none: some of them hide one, or have one too many. */
export const unevenInLine: Check = {
  name: 'uneven-in-line',
  words: {
    zh: (about) => `“${about}”没有另起一行，同列各项有的有小标题，有的没有`,
    en: (about) => `“${about}” does not begin a line, and of the units beside it some have headings and some have none`,
  },
  *find(evidence) {
    for (const {units} of evidence.lists) {
      const own = inLine(evidence, units)
      const headed = own.filter(({section}) => section.heading).length
      if (own.length < 2 || !headed || headed === own.length) continue
      for (const {section, start} of own) yield {start, end: start + section.label!.length, about: section.label!}
    }
  },
}
