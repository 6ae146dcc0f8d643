import type {Lines} from '../syntax/lines.ts'
import type {NodeIndex} from './found-node.ts'
import type {NoticePart} from './notice-part.ts'

/** Marks that quote: what they hold belongs to somebody else, or is a name. */
const quotes = new Set('《〈“‘「『')

const quoted = 1
const foreign = 2
const table = 4

/** Which stretches of a text rules keep their hands off. */
export interface Mask {
  /** Does any of the range belong to a quotation, another author or the page's furniture? With `'tables'` also to a table. */
  touches(start: number, end: number, also?: 'tables'): boolean
  /** Likewise, but a quotation is no matter. */
  isForeign(start: number, end: number): boolean
}

/**
 * Marks what is quoted, what others wrote, and what is no text of the document. The quoting marks
 * themselves are not marked.
 */
export function createMask({text, lines}: Lines, partner: Readonly<Int32Array>, index: NodeIndex, parts: readonly NoticePart[]): Mask {
  const mask = new Uint8Array(text.length)
  const mark = (start: number, end: number, bit: number) => {
    for (let at = start; at < end; at++) mask[at] |= bit
  }
  let until = -1
  for (let at = 0; at < text.length; at++) {
    const end = partner[at]
    if (end <= at || at < until || !quotes.has(text[at])) continue
    mark(at + 1, end, quoted)
    until = end
  }
  quoteStraight(text, mark)
  // Where the title itself is quoted, the notice stands in there.
  const title = parts[0].title?.start
  const blocks = lines.filter((line) => line.quoted)
  if (blocks.length < lines.length && !blocks.some(({start, end}) => title !== undefined && title >= start && title < end))
    for (const {start, end} of blocks) mark(start, end, foreign)
  for (const part of parts) if (part.foreign) mark(part.start, part.node.end, foreign)
  for (const {start, end} of index.get('boilerplate') ?? []) mark(start, end, foreign)
  for (const {start, end} of index.get('table') ?? []) mark(start, end, table)
  const holds = (start: number, end: number, bits: number) => {
    for (let at = start; at < end; at++) if (mask[at] & bits) return true
    return false
  }
  return {
    touches: (start, end, also) => holds(start, end, also ? quoted | foreign | table : quoted | foreign),
    isForeign: (start, end) => holds(start, end, foreign),
  }
}

/** Straight quotation marks have no sides: the first and second of a line are a pair, and so on. */
function quoteStraight(text: string, mark: (start: number, end: number, bit: number) => void): void {
  if (!text.includes('"')) return
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const at = [...line[0].matchAll(/"/g)].map(({index}) => line.index + index)
    for (let i = 0; i + 1 < at.length; i += 2) mark(at[i] + 1, at[i + 1], quoted)
  }
}
