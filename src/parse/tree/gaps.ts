import {blankSigns, lineEnds} from '../../syntax/blank-signs.ts'
import type {Node} from '../../syntax/nodes.ts'
import {skipBlanks} from '../source/blanks.ts'
import {codes} from '../source/characters.ts'

// Parents that are made of nodes alone: what stands between these should be blanks and punctuation. In any other it is words of its own.
const composed = new Set<Node['type']>(['root', 'attachment', 'header', 'section', 'signature', 'table', 'row'])
// Parents of which punctuation is as much a part as words are.
const prose = new Set<Node['type']>(['title', 'heading', 'topic', 'leadIn', 'requirement', 'paragraph', 'duty'])

const punctuation = new RegExp(`^[${blankSigns}。，、；：:;,.（）()〔〕[\\]【】《》“”"'！？!?—\\-－_…·★☆*|№]+$`)

/** Is what a parent of this type leaves between its children its own words? */
export const isWordy = (type: Node['type']) => !composed.has(type)

/** What a stretch that no child fills is: white space, punctuation that only separates, or words. */
export type Gap = 'blank' | 'delimiter' | 'text'

/** Divides what a parent of type `inside` leaves open, `[from, to)`, into blanks, delimiters and words, in order. */
export function divide(text: string, from: number, to: number, inside: Node['type'], add: (gap: Gap, start: number, end: number) => void) {
  for (let at = from; at < to; ) {
    let end = skipBlanks(text, at, to)
    if (end > at) {
      add('blank', at, end)
      at = end
      continue
    }
    end = endOfWords(text, at, to)
    add(!prose.has(inside) && punctuation.test(text.slice(at, end)) ? 'delimiter' : 'text', at, end)
    at = end
  }
}

const endsLine = codes(lineEnds)

/** Where the words that begin at `from` end: they go on over blanks, but not over those that hold a line break or lead up to `to`. */
function endOfWords(text: string, from: number, to: number): number {
  let at = from + 1
  while (at < to) {
    const behind = skipBlanks(text, at, to)
    if (behind === to) return at
    for (let i = at; i < behind; i++) if (endsLine.has(text.charCodeAt(i))) return at
    at = behind + 1
  }
  return to
}
