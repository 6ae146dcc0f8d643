import type {Check} from '../check.ts'

/** A notice without a title. */
export const titleMissing: Check = {
  name: 'title-missing',
  weight: 'strong',
  words: {zh: () => '没有读到标题', en: () => 'No title was found'},
  *find({document, lines}) {
    if (document.title === undefined) yield {start: lines.lines[0]?.start ?? 0, end: lines.lines[0]?.end ?? 0}
  },
}
