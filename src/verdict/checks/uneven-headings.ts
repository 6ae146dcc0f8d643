import type {Positions} from '../../model/index.ts'
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
  *find({lists, positions, text}) {
    for (const {units: all} of lists) {
      const units = all.filter(({section}) => section.label)
      if (units.length < 3) continue
      const without = units.filter(({section}) => !section.heading)
      if (without.length === 0 || without.length === units.length) continue
      const few = without.length * 2 <= units.length ? without : units.filter(({section}) => section.heading)
      if (few.length * 3 > units.length) continue
      for (const {section, pointer, start} of few as Unit[]) {
        const label = {start, end: start + section.label!.length, about: section.label!}
        const heading = positions[`${pointer}/heading`]
        // a heading on a line of its own is one, whatever stands beside it
        if (heading ? !ownLine.test(text.slice(heading[1], heading[1] + 8)) : hidesHeading(units, positions, text, label.end)) yield label
      }
    }
  },
}

const ownLine = /^[^\S\n\r]{0,4}[：:]?[^\S\n\r]{0,4}[\n\r]|^\s{2}/

/** May the text of a unit begin with a heading? It does where it goes on behind a short sentence, or, where headings run into their text, anyhow. */
function hidesHeading(units: readonly Unit[], positions: Positions, text: string, start: number): boolean {
  const ends = units.flatMap(({pointer}) => positions[`${pointer}/heading`]?.[1] ?? [])
  const glued = ends.filter((end) => /[\p{Script=Han}\d]/u.test(text[end] ?? '')).length
  if (glued * 2 > ends.length) return true
  return /^\s{0,4}[^。：；\n]{2,40}(?:[。：][^\n]{4}|：\s{0,6}\n)/.test(text.slice(start, start + 60))
}
