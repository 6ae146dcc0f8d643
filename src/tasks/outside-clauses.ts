import type {Gongwen, Positions} from '../model/index.ts'
import type {Attachment} from '../model/types.generated.ts'

/** A clause that stands outside the units, and what it governs. */
export interface OutsideClause {
  /** Its place among the clauses of its document or attachment. */
  index: number
  /** What it governs; its own words where that is not known. */
  text: string
  /** The duties in that, by index. */
  duties: number[]
  range?: [start: number, end: number]
}

interface Piece {
  text: string
  range: [start: number, end: number]
}

/**
 * The clauses outside the units of a notice that has paragraphs instead, each with what it governs: the paragraphs since the clause
 * before it, for the first one the last of them; of a paragraph with several clauses the sentences between them that say what is to be done.
 */
export function outsideClauses(
  {preamble = [], closing = [], responsibilities = [], duties = []}: Gongwen | Attachment,
  pointer: string,
  positions: Positions,
): OutsideClause[] {
  const placed = (list: readonly string[], name: string) =>
    list.flatMap((text, index): Piece[] => {
      const range = positions[`${pointer}/${name}/${index}`]
      return range ? [{text, range}] : []
    })
  const paragraphs = [...placed(preamble, 'preamble'), ...placed(closing, 'closing')]
  const places = duties.map((_, index) => positions[`${pointer}/duties/${index}`])
  let before: number | undefined
  return responsibilities.map((clause, index) => {
    const own = positions[`${pointer}/responsibilities/${index}`]
    if (!own) return {index, text: clause.text, duties: []}
    const [start, end] = own
    const from = before ?? 0
    const above = paragraphs.filter(({range}) => range[0] < start && range[1] > from)
    const governed = before === undefined ? above.slice(-1) : above
    before = end
    if (governed.length === 0) return {index, text: clause.text, duties: [], range: own}
    const first = Math.max(from, governed[0].range[0])
    const inside = places.flatMap((place, at) => (place && place[0] >= first && place[1] <= start ? [at] : []))
    const isShared = governed[0].range[0] < from || governed.at(-1)!.range[1] > end
    const pieces = isShared && inside.length > 0 ? inside.map((at) => duties[at].text) : governed.map(({text}) => text)
    return {index, text: pieces.join(isShared ? '' : '\n'), duties: inside, range: [first, start]}
  })
}
