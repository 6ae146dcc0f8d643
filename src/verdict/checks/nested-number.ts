import type {Check} from '../check.ts'

/** A unit within one whose number is written the same way: it stands beside that one. */
export const nestedNumber: Check = {
  name: 'nested-number',
  words: {
    zh: (about) => `“${about}”和上一级的编号形式相同，可能是并列的一项`,
    en: (about) => `“${about}” is numbered like the unit that holds it; they may stand beside each other`,
  },
  *find({lists}) {
    const forms = new Map(lists.flatMap(({units}) => units.map(({pointer, marker}) => [pointer, marker?.form])))
    for (const {above, units} of lists)
      for (const {section, start, marker} of units)
        if (marker && forms.get(above) === marker.form) yield {start, end: start + section.label!.length, about: section.label!}
  },
}
