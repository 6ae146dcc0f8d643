import type {Check} from '../check.ts'

/** A numbered unit that has none beside it. */
export const loneNumber: Check = {
  name: 'lone-number',
  words: {
    zh: (about) => `只有“${about}”一个编号，没有与它并列的`,
    en: (about) => `“${about}” is the only number of its kind here`,
  },
  *find(evidence) {
    for (const {units} of evidence.lists) {
      const [{section, start, marker}] = units.length ? units : [{} as never]
      // one that goes on counting from another unit is not alone
      if (units.length === 1 && section?.label && marker?.value === 1)
        yield {start, end: start + section.label.length, about: section.label}
    }
  },
}
