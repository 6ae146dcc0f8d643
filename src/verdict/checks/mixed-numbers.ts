import type {Check} from '../check.ts'

/** Units beside each other with numbers of different forms. */
export const mixedNumbers: Check = {
  name: 'mixed-numbers',
  words: {
    zh: (about) => `“${about}”与并列的编号写法不同，层次可能读错`,
    en: (about) => `“${about}” is written unlike the numbers beside it; its level may be wrong`,
  },
  *find(evidence) {
    for (const {units} of evidence.lists) {
      const form = units[0]?.marker?.form
      for (const {section, start, marker} of units)
        if (section.label && marker?.form !== form) {
          yield {start, end: start + section.label.length, about: section.label}
          break
        }
    }
  },
}
