import {countBefore} from '../../syntax/count-before.ts'
import type {Doubt, Item, Segment} from './page.ts'

interface Piece {
  start: number
  end: number
  items: number[]
  doubts: number[]
}

/** More items that hold the same words than these are not told: a clause may govern hundreds of requirements. */
const most = 8

/**
 * Cuts a text where an item or a doubt begins or ends. The answer gives the segments of any range of it.
 *
 *     createSegments('各局：', items, [])(0, 3) // [{text: '各局', start: 0, items: [2], type: 'party', doubts: []}, {text: '：', start: 2, items: [1], …}]
 */
export function createSegments(text: string, items: readonly Item[], doubts: readonly Doubt[]): (start: number, end: number) => Segment[] {
  const pieces = cut(text.length, items, doubts)
  return (start, end) => {
    const segments: Segment[] = []
    for (let at = pieceAt(pieces, start); at < pieces.length && pieces[at].start < end; at++) {
      const {start: from, end: to, items: own, doubts: odd} = pieces[at]
      const last = own.length > 0 ? items[own.at(-1)!] : undefined
      const isHeading = last?.heading && last.heading[0] <= from && to <= last.heading[1]
      segments.push({
        text: text.slice(Math.max(start, from), Math.min(end, to)),
        start: Math.max(start, from),
        items: own,
        ...(last && {type: isHeading ? 'heading' : last.type}),
        doubts: odd,
      })
    }
    return segments
  }
}

function cut(length: number, items: readonly Item[], doubts: readonly Doubt[]): Piece[] {
  const edges: Array<[at: number, change: (open: Open) => void]> = []
  const mark = (range: [number, number] | undefined, list: 'items' | 'doubts', value: number) => {
    if (!range || range[0] >= range[1]) return
    edges.push([range[0], (open) => open[list].add(value)], [range[1], (open) => open[list].delete(value)])
  }
  for (const {index, range, heading} of items) {
    mark(range, 'items', index)
    for (const at of heading ?? []) edges.push([at, () => {}])
  }
  for (const [index, {range}] of doubts.entries()) mark(range, 'doubts', index)
  edges.sort(([a], [b]) => a - b)
  const open: Open = {items: new Set(), doubts: new Set()}
  const pieces: Piece[] = []
  let from = 0
  const close = (to: number) => {
    if (to > from) pieces.push({start: from, end: to, items: innermost(open.items, items), doubts: [...open.doubts].slice(0, most)})
    from = Math.max(from, to)
  }
  for (const [at, change] of edges) {
    close(Math.min(at, length))
    change(open)
  }
  close(length)
  return pieces
}

interface Open {
  items: Set<number>
  doubts: Set<number>
}

/** Those that hold no other of them. */
function innermost(open: ReadonlySet<number>, items: readonly Item[]): number[] {
  const numbers = [...open].sort((a, b) => a - b)
  return numbers.filter((number, at) => !(at + 1 < numbers.length && numbers[at + 1] <= items[number].last)).slice(0, most)
}

/** The first piece that ends behind an offset. */
const pieceAt = (pieces: readonly Piece[], offset: number) => countBefore(pieces, ({end}) => end <= offset)
