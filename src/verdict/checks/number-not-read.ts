import type {Check} from '../check.ts'

/** A number at the beginning of a line that became no label although its neighbour in the series stands there too. */
export const numberNotRead: Check = {
  name: 'number-not-read',
  weight: 'strong',
  words: {
    zh: (about) => `行首的“${about}”像是编号，却没有读成单元`,
    en: (about) => `“${about}” at the start of a line looks like a number, and no unit was made of it`,
  },
  *find({markers, text, kindAt}) {
    const seen = new Set(markers.map(({form, value}) => `${form} ${value}`))
    const used = new Set(markers.filter(({start}) => kindAt(start) === 'label').map(({form}) => form))
    const labels = new Set(markers.filter(({start}) => kindAt(start) === 'label').map(({form, value}) => `${form} ${value}`))
    for (const {start, end, form, value, opensLine} of markers) {
      if (!opensLine || !inProse.has(kindAt(start) ?? 'none')) continue
      if (
        (used.has(form) && form !== 'article') ||
        (form === 'article' ? labels : seen).has(`${form} ${value - 1}`) ||
        (form !== 'article' && seen.has(`${form} ${value + 1}`))
      )
        yield {start, end, about: text.slice(start, end)}
    }
  },
}

const inProse = new Set(['heading', 'leadIn', 'preamble', 'requirement', 'closing', 'title', 'none'])
