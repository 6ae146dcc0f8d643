import type {Check} from '../check.ts'

/** Units without headings that all begin with a short sentence, and go on behind it: these sentences may be their headings. */
export const alikeFirstSentences: Check = {
  name: 'alike-first-sentences',
  words: {
    zh: (about) => `“${about}”和并列各项都以短句开头，短句可能是小标题`,
    en: (about) => `“${about}” and the units beside it all begin with a short sentence, which may be the heading`,
  },
  *find({lists, positions, text}) {
    for (const {units} of lists) {
      const own = units.filter(({section}) => section.label)
      if (own.length < 2 || own.some(({section}) => section.heading) || !/^han/.test(own[0].marker?.form ?? '')) continue
      const starts = own.map(({pointer}) => positions[`${pointer}/requirements/0`]?.[0])
      if (starts.some((start, index) => start === undefined || !short.test(text.slice(start, Math.min(own[index].end, start + 80)))))
        continue
      for (const [index, {section}] of own.entries()) yield {start: starts[index]!, end: starts[index]! + 12, about: section.label!}
    }
  },
}

const short = /^[^。；：\n]{6,40}。\s{0,8}\S[^\n]{19}/
