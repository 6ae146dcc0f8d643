import type {Check} from '../check.ts'

/** A line that speaks to bodies, below the beginning: another notice begins there. */
export const addresseesInText: Check = {
  name: 'addressees-in-text',
  words: {
    zh: (about) => `“${about}”像是另一篇文件的主送机关`,
    en: (about) => `“${about}” looks like the addressees of another notice`,
  },
  *find({text, positions, kindAt, document}) {
    const body = positions['/sections/0']?.[0] ?? positions['/preamble/0']?.[1] ?? text.length
    // where none were read, they may stand in the first paragraph
    const first = document.addressees ? body : (positions['/title']?.[1] ?? 0)
    // whom a text speaks to that is passed on stands at its beginning
    const openings = (document.attachments ?? []).map((_, index): [number, number] => {
      const own = `/attachments/${index}`
      const place = positions[own] ?? [0, 0]
      return [place[0], positions[`${own}/preamble/0`]?.[0] ?? positions[`${own}/sections/0`]?.[0] ?? place[1]]
    })
    for (const {0: about, index} of text.slice(first).matchAll(line)) {
      const start = first + index
      if (kindAt(start) !== 'addressee' && !openings.some(([from, to]) => from <= start && start <= to))
        yield {start, end: start + about.length, about}
    }
  },
}

const line = /(?<=[\s号知告见函。])各[^。；：\n]{2,80}[局委办府门位厅处会司构业院站室校）][：:]/g
