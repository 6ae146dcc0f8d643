import type {Lines} from '../syntax/lines.ts'
import type {Range} from '../syntax/range.ts'
import type {NodeIndex} from './found-node.ts'
import type {NoticePart} from './notice-part.ts'
import {overlapTest} from './overlap-test.ts'

/** Marks that quote: what they hold belongs to somebody else, or is a name. */
const quotes = new Set('《〈“‘「『')

/** Which stretches of a text rules keep their hands off. */
export interface Mask {
  /** Is any of the range quoted, another author's, or no text of the document, like the page's furniture? */
  isHidden(start: number, end: number): boolean
  /** Likewise, or in a table? */
  isHiddenOrTable(start: number, end: number): boolean
  /** Is any of the range another author's or no text of the document? A quotation is no matter. */
  isForeign(start: number, end: number): boolean
}

/** Finds what is quoted, what others wrote, and what is no text of the document. The quoting marks themselves are not masked. */
export function createMask({text, lines}: Lines, partner: Readonly<Int32Array>, index: NodeIndex, parts: readonly NoticePart[]): Mask {
  const quoted = [...betweenQuotes(text, partner), ...betweenStraightQuotes(text)]
  // Where the title itself is quoted, the notice stands in there.
  const title = parts[0].title?.start
  const blocks = lines.filter((line) => line.quoted)
  const holdsTitle = title !== undefined && blocks.some(({start, end}) => title >= start && title < end)
  const foreign: Range[] = [
    // what a draft leaves blank is its own
    ...(index.get('boilerplate') ?? []).filter(({node}) => node.type !== 'boilerplate' || node.reason !== 'unfilled'),
    ...parts.filter((part) => part.foreign).map(({start, node}) => ({start, end: node.end})),
    ...(blocks.length < lines.length && !holdsTitle ? blocks : []),
  ]
  return {
    isHidden: overlapTest([...quoted, ...foreign]),
    isHiddenOrTable: overlapTest([...quoted, ...foreign, ...(index.get('table') ?? [])]),
    isForeign: overlapTest(foreign),
  }
}

/** What stands between quotation marks, in 《》 too; of those inside each other the outermost. */
function betweenQuotes(text: string, partner: Readonly<Int32Array>): Range[] {
  const found: Range[] = []
  for (let at = 0; at < text.length; at++) {
    const end = partner[at]
    if (end <= at || !quotes.has(text[at])) continue
    found.push({start: at + 1, end})
    at = end - 1
  }
  return found
}

/** Straight quotation marks have no sides: the first and second of a line are a pair, and so on. */
function betweenStraightQuotes(text: string): Range[] {
  const found: Range[] = []
  if (!text.includes('"')) return found
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const at = [...line[0].matchAll(/"/g)].map(({index}) => line.index + index)
    for (let i = 0; i + 1 < at.length; i += 2) found.push({start: at[i] + 1, end: at[i + 1]})
  }
  return found
}
