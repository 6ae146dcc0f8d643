import type {Check, Doubt} from '../check.ts'
import type {Evidence, PrintedLine} from '../evidence.ts'

/** A number at the beginning of a line that became no label although its neighbour in the series stands there too. */
export const numberNotRead: Check = {
  name: 'number-not-read',
  words: {
    zh: (about) => `行首的“${about}”像是编号，却没有读成单元`,
    en: (about) => `“${about}” at the start of a line looks like a number, and no unit was made of it`,
  },
  *find({markers, text, kindAt, printed}) {
    const seen = new Set(markers.map(({form, value}) => `${form} ${value}`))
    const used = new Set(markers.filter(({start}) => kindAt(start) === 'label').map(({form}) => form))
    const labels = new Set(markers.filter(({start}) => kindAt(start) === 'label').map(({form, value}) => `${form} ${value}`))
    for (const doubt of decimals(printed, kindAt)) yield doubt
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

const inProse = new Set([
  'heading',
  'leadIn',
  'preamble',
  'requirement',
  'closing',
  'title',
  'clause',
  'party',
  'note',
  'imprint',
  'signature',
  'authority',
  'header',
  'addressee',
  'none',
])

/** `3.4门以上…` behind the line of a 2.: the item 3, unless the page has decimals. */
function* decimals(printed: readonly PrintedLine[], kindAt: Evidence['kindAt']): Generator<Doubt> {
  let before = 0
  for (const {start, text} of printed) {
    const found = /^(\d{1,2})[.．]\s?(\d{0,2})/.exec(text)
    if (!found) continue
    const value = Number(found[1])
    const isLabel = kindAt(start) === 'label'
    if (!isLabel && found[2] && value === before + 1 && before && inProse.has(kindAt(start) ?? 'table'))
      yield {start, end: start + found[0].length, about: found[0]}
    // 3.1 and a heading
    else if (!isLabel && section.test(text) && inProse.has(kindAt(start) ?? 'table'))
      yield {start, end: start + found[0].length, about: found[0]}
    if (isLabel) before = value
  }
}

const section = /^\d{1,2}[.．]\d{1,2}\s{1,4}[\u4e00-\u9fa5][^。；：\n]{2,36}[^。；：，、\n]$/
