import type {Check} from '../check.ts'

/** A number with nothing behind it. */
export const emptyUnit: Check = {
  name: 'empty-unit',
  words: {
    zh: (about) => `“${about}”之下没有内容`,
    en: (about) => `Nothing stands under “${about}”`,
  },
  *find(evidence) {
    for (const {units} of evidence.lists)
      for (const {section, start, end} of units) {
        const {heading, leadIn, requirements, responsibilities, tables, sections, label = ''} = section
        if (heading ?? leadIn ?? requirements[0] ?? responsibilities ?? tables ?? sections) continue
        yield {start, end, about: label}
      }
  },
}
