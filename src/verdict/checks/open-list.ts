import type {Check} from '../check.ts'

/** The last of some items that ends in a semicolon as they do: what closed the list stands elsewhere. */
export const openList: Check = {
  name: 'open-list',
  words: {
    zh: (about) => `“${about}”以分号结尾，却是并列的最后一项，后面可能还有`,
    en: (about) => `“${about}” ends in a semicolon, and is the last of its list; there may have been more`,
  },
  *find({lists, text, positions}) {
    const isOpen = (end: number) => /[；;]\s*$/.test(text.slice(end - 8, end))
    for (const {units} of lists) {
      const {section, pointer, start, end} = units[units.length - 1]
      if (units.length < 2 || !section.label || !units.slice(0, -1).every((unit) => isOpen(unit.end))) continue
      // a paragraph that has lost its number stands behind it
      const first = positions[`${pointer}/requirements/0`]
      if (isOpen(end) || (first && isOpen(first[1]))) yield {start, end: start + section.label.length, about: section.label}
    }
  },
}
