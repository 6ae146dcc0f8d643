import type {Check} from '../check.ts'

/** A line that says nothing but a title which the text above it names in 《》: what is issued may begin there. */
export const citedTitleLine: Check = {
  name: 'cited-title-line',
  words: {
    zh: (about) => `“${about}”单独成行，正文又以《》提到它，可能是所印发的文件，没有另立附件`,
    en: (about) => `“${about}” is a line of its own and named in 《》 above: what is issued may begin there`,
  },
  *find({printed, text, kindAt}) {
    const named = new Map<string, number>()
    for (const {1: name, index} of text.matchAll(cited)) {
      const bare = bareOf(name)
      if (!named.has(bare)) named.set(bare, index)
    }
    if (!named.size) return
    for (const {start, end, text: line} of printed) {
      if (line.length > 90) continue
      const bare = bareOf(line)
      const at = named.get(bare)
      if (at !== undefined && at < start && bare.length > 5 && !known.has(kindAt(start) ?? '')) yield {start, end, about: line.trim()}
    }
  },
}

const cited = /《([^《》\n]{5,80})》/g
const bareOf = (name: string) => name.replace(/[\s《》]|[（(][^（）()]{0,20}[）)]$/g, '')
const known = new Set(['title', 'listed', 'attachmentLabel'])
