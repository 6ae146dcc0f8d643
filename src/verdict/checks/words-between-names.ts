import type {Check, Doubt} from '../check.ts'

/** Words among the addressees, or among those who sign, that stand in none of their names. */
export const wordsBetweenNames: Check = {
  name: 'words-between-names',
  words: {
    zh: (about) => `名称之间的“${about}”没有读进任何名称`,
    en: (about) => `“${about}” stands between the names and in none of them`,
  },
  *find({document: {addressees = [], signature}, positions, text}) {
    const own = (above: string, count: number) => Array.from({length: count}, (_, index) => positions[`${above}/${index}`]).filter(Boolean)
    yield* gaps(text, positions['/addressees'], own('/addressees', addressees.length))
    const signers = own('/signature/authorities', signature?.authorities?.length ?? 0)
    const date = positions['/signature/dateText']
    if (signers.length) yield* gaps(text, positions['/signature'], date ? [...signers, date] : signers)
  },
}

/** What stands between names beside signs. */
const joining = /[（(][^（）()]{0,60}[）)]|以及|有关|代章|盖章|印章|签发|[并及和与各]|日期/g

/** The stretches of a field outside the names in it that hold words. */
function* gaps(text: string, field: [number, number] | undefined, names: Array<[number, number]>): Generator<Doubt> {
  if (!field) return
  let at = field[0]
  for (const [start, end] of [...names.sort((a, b) => a[0] - b[0]), [field[1], field[1]]]) {
    const words = /[\u4e00-\u9fa5]{2,}/.exec(text.slice(at, Math.max(at, start)).replace(joining, ' '))
    if (words) yield {start: at, end: start, about: words[0]}
    at = Math.max(at, end)
  }
}
