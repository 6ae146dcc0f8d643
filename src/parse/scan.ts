import {isBlank} from './characters.ts'
import {hanNumerals} from './numerals.ts'

/**
 * What one pass over the text finds out about brackets and quotation marks.
 * `partner[i]` is the index of the other half of the pair at `i`, or negative. Brackets of one shape match
 * whatever their width ( `（三)` is printed ), and a bracket without a partner stays alone: it never
 * swallows what follows.
 *
 * Nine characters in ten are plain Han characters that no scan stops at, so the pass also notes where
 * each run of them ends, for `nextMark` to jump there: as `~end`, in the place of their partner.
 */
export interface Scan {
  text: string
  partner: Int32Array
}

// Opening and closing marks, a shape an entry; longest reach in characters below.
const pairs = [
  ['（(', '）)'],
  ['〔[［﹝〖', '〕]］﹞〗'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]
const reach = 600

// The shape of an opening mark from 1, that of its closing mark the negative, 0 for any other code unit.
const shapes = new Int8Array(0x10000)
pairs.forEach(([open, close], index) => {
  for (const mark of open) shapes[mark.charCodeAt(0)] = index + 1
  for (const mark of close) shapes[mark.charCodeAt(0)] = -index - 1
})

// Numerals and 第 open labels. By their low bytes alone: 256 stay at hand, and the few characters that share one cost a stop.
const opensLabel = new Uint8Array(0x100)
for (const character of `${hanNumerals}第`) opensLabel[character.charCodeAt(0) & 0xff] = 1

const isPlain = (code: number) => code >= 0x4e00 && code < 0xa000 && opensLabel[code & 0xff] === 0

/** Pairs brackets and quotation marks in one pass. A line that opens with a number ends what was left open above it. */
export function scan(text: string): Scan {
  const {length} = text
  const partner = new Int32Array(length + 1)
  const open: number[] = []
  const openShape: number[] = []
  let depth = 0
  let run = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (isPlain(code)) continue
    while (run < i) partner[run++] = ~i
    partner[run++] = -1
    const shape = shapes[code]
    if (shape === 0) {
      if ((code === 10 || code === 13) && depth > 0 && opensWithNumber(text, i + 1)) depth = 0
      continue
    }
    if (shape > 0) {
      // “ within “ is the mark of a quotation that was never closed
      if (depth >= 64) {
        open.shift()
        openShape.shift()
        depth--
      }
      open[depth] = i
      openShape[depth] = shape
      depth++
      continue
    }
    for (let k = depth - 1; k >= 0; k--) {
      if (openShape[k] !== -shape) continue
      if (i - open[k] <= reach) {
        partner[i] = open[k]
        partner[open[k]] = i
        depth = k
      }
      break
    }
  }
  // the end of the text is a mark as well
  while (run < length) partner[run++] = ~length
  partner[length] = -1
  return {text, partner}
}

const opensWithNumber = (text: string, from: number) => {
  let i = from
  while (i < text.length && i < from + 40 && isBlank(text.charCodeAt(i))) i++
  return /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d))/.test(text.slice(i, i + 8))
}

/** The first index from `from` on where something else than a plain Han character stands. */
export function nextMark(partner: Int32Array, from: number): number {
  const end = ~partner[from]
  return end > from ? end : from
}

/** The first mark in `[start, end)` outside brackets and quotes for which `test` holds, or -1. */
export function findOutside({text, partner}: Scan, start: number, end: number, test: (code: number, index: number) => boolean): number {
  for (let i = nextMark(partner, start); i < end; i = nextMark(partner, i + 1)) {
    if (partner[i] > i && partner[i] < end) {
      i = partner[i]
      continue
    }
    if (test(text.charCodeAt(i), i)) return i
  }
  return -1
}
