import type {Check, Doubt} from '../check.ts'

/** A paragraph that stands in the document twice. */
export const saidTwice: Check = {
  name: 'said-twice',
  words: {
    zh: (about) => `“${about}”在文中出现两次`,
    en: (about) => `“${about}” stands in the text twice`,
  },
  *find({printed, kindAt}) {
    const seen = new Set<string>()
    const found: Doubt[] = []
    let last = ''
    for (const {start, end, text} of printed) {
      const words = text.replace(/\s/g, '')
      const kind = kindAt(end - 1)
      const isBody = kind !== 'title' && kind !== 'clause' && kind !== 'party' && kind !== 'authority' && kind !== 'table'
      const again = words === last ? words.length > 3 : isBody && words.length > 14 && seen.has(words)
      last = words
      // 的通知 ⏎ 的通知: the last line of a title, which is then read with too much or too little
      if (again && kind !== 'table')
        found.push({start, end, about: words.slice(0, 20), kind: kind === 'title' && !words.includes('关于') ? 'title' : undefined})
      seen.add(words)
    }
    // a part of the page that stands twice has brought its numbers and names with it
    for (const doubt of found) yield found.length > 2 || doubt.end - doubt.start > page ? {...doubt, kind: 'several'} : doubt
  },
}

/** UTF-16 units of a line that holds more than a paragraph. */
const page = 600
