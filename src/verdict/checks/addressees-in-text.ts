import type {Check} from '../check.ts'

/** A line that speaks to bodies, below the beginning: another notice begins there. */
export const addresseesInText: Check = {
  name: 'addressees-in-text',
  words: {
    zh: (about) => `“${about}”像是另一篇文件的主送机关`,
    en: (about) => `“${about}” looks like the addressees of another notice`,
  },
  *find({text, positions, kindAt}) {
    const first = positions['/sections/0']?.[0] ?? positions['/preamble/0']?.[1] ?? text.length
    for (const {0: about, index} of text.slice(first).matchAll(line)) {
      const start = first + index
      if (kindAt(start) !== 'addressee') yield {start, end: start + about.length, about}
    }
  },
}

const line = /(?<=[\s号知告见函])各[^。；：\n]{2,80}[局委办府门位厅处会司构业院站室校）]：/g
