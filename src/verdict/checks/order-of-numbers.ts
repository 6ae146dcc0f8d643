import type {Check} from '../check.ts'

/** Units beside each other whose numbers do not count on one by one; a list may go on where the one before it, in another unit, has ended. */
export const orderOfNumbers: Check = {
  name: 'order-of-numbers',
  words: {
    zh: (about) => `编号“${about}”没有接着上一个数`,
    en: (about) => `The number “${about}” does not follow the one before it`,
  },
  *find(evidence) {
    /** The last number of each form, in each text. */
    const last = new Map<string, number>()
    const lists = [...evidence.lists].sort((a, b) => (a.units[0]?.start ?? 0) - (b.units[0]?.start ?? 0))
    for (const {above, units} of lists) {
      let before = 0
      for (const [index, {section, start, marker}] of units.entries()) {
        if (!marker || !section.label || /之/.test(section.label)) continue
        const {form, value} = marker
        const key = `${/^\/attachments\/\d+/.exec(above)?.[0] ?? ''} ${form}`
        const goesOn = value === (last.get(key) ?? 0) + 1
        if (malformed.test(section.label)) yield {start, end: start + section.label.length, about: section.label}
        else if (!goesOn && value !== (index ? before + 1 : 1)) {
          const doubt = {start, end: start + section.label.length, about: section.label}
          yield doubt
          // what bears the number that is missing stands in the unit before
          if (index && value > before + 1) yield {...doubt, start: units[index - 1].start, end: units[index - 1].start + 1}
        }
        before = value
        last.set(key, value)
      }
    }
  },
}

/** 十十五, 三五: no number is written so. */
const malformed = /十十|[一二三四五六七八九]{2}/
