import type {Check} from '../check.ts'
import type {Unit} from '../sibling-lists.ts'

/** One unit alone has no heading, or alone has one, among those beside it. */
export const unevenHeadings: Check = {
  name: 'uneven-headings',
  weight: 'strong',
  words: {
    zh: (about) => `“${about}”有没有小标题，与并列的各单元不一致`,
    en: (about) => `“${about}” differs from the units beside it in having a heading or none`,
  },
  *find(evidence) {
    for (const {units: all} of evidence.lists) {
      const units = all.filter(({section}) => section.label)
      if (units.length < 3) continue
      const without = units.filter(({section}) => !section.heading)
      if (without.length === 0 || without.length === units.length) continue
      const few = without.length * 2 <= units.length ? without : units.filter(({section}) => section.heading)
      if (few.length * 3 > units.length) continue
      for (const {section, start} of few as Unit[]) yield {start, end: start + section.label!.length, about: section.label!}
    }
  },
}
