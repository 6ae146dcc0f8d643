import type {Check, Doubt} from '../check.ts'

/** Units that go on counting from those of another unit, where others begin with one again, or one unit alone that does so. */
export const restartedCount: Check = {
  name: 'restarted-count',
  words: {
    zh: (about) => `“${about}”接着别的单元的编号，可能不在这里`,
    en: (about) => `“${about}” goes on counting from another unit; its place may be there`,
  },
  *find({lists}) {
    const ones = new Map<string, number>()
    const later = new Map<string, Array<{doubt: Doubt; isAlone: boolean}>>()
    for (const {above, units} of lists) {
      const [{section, marker, start}] = units
      if (!marker || !section.label) continue
      const key = `${/^\/attachments\/\d+/.exec(above)?.[0] ?? ''} ${marker.form} ${above.split('/').length}`
      if (marker.value === 1) {
        ones.set(key, (ones.get(key) ?? 0) + 1)
        continue
      }
      const doubt = {start, end: start + section.label.length, about: section.label}
      const list = later.get(key) ?? []
      later.set(key, [...list.slice(0, 40), {doubt, isAlone: units.length === 1}])
    }
    for (const [key, list] of later) {
      const count = ones.get(key) ?? 0
      for (const {doubt, isAlone} of list) if (count > 1 || (count === 1 && list.length === 1 && isAlone)) yield doubt
    }
  },
}
