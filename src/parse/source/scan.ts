import {opensWithNumber} from '../vocabulary/number-opening.ts'
import {hanNumerals} from '../vocabulary/numerals.ts'
import {telltales} from '../vocabulary/traditional.ts'
import {skipBlanks} from './blanks.ts'
import {mark} from './characters.ts'

/**
 * What one pass over the text finds out about brackets and quotation marks.
 * `partner[i]` is the index of the other half of the pair at `i`, or negative. Brackets of one shape match
 * whatever their width (`（三)` is printed), and a bracket without a partner stays alone: it never
 * swallows what follows.
 *
 * Nine characters in ten are plain ones that hardly any scan stops at, Han characters, commas and 、, so the pass also
 * notes where each run of them ends, for `nextMark` to jump there: as `~end`, in the place of the first one's partner.
 */
export interface Scan {
  text: string
  partner: Int32Array
  /** It holds words that only traditional writing has. */
  traditional: boolean
  /** It holds signs that stand for colons or wide blanks. */
  otherSigns: boolean
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

// For each code unit the shape of an opening mark from 1, that of its closing mark the negative, what kind of plain character it is, or 0.
const plain = 100
const traditional = 101
const shapes = new Int8Array(0x10000).fill(plain, 0x4e00, 0xa000)
for (const character of '，、') shapes[character.charCodeAt(0)] = plain
for (const character of telltales) shapes[character.charCodeAt(0)] = traditional
for (const character of `${hanNumerals}第`) shapes[character.charCodeAt(0)] = 0
pairs.forEach(([open, close], index) => {
  for (const mark of open) shapes[mark.charCodeAt(0)] = index + 1
  for (const mark of close) shapes[mark.charCodeAt(0)] = -index - 1
})

/**
 * Pairs brackets and quotation marks in one pass. A line that opens with a number ends what was left open above it.
 * `room` is an array of an earlier scan that nobody needs any more.
 */
export function scan(text: string, room?: Int32Array): Scan {
  const {length} = text
  const partner = room && room.length > length ? room.fill(-1, 0, length + 1) : new Int32Array(length + 1).fill(-1)
  const open: number[] = []
  const openShape: number[] = []
  let depth = 0
  let run = 0
  let old = false
  let others = false
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    const shape = shapes[code]
    if (shape >= plain) {
      if (shape === traditional) old = true
      continue
    }
    if (run < i) partner[run] = ~i
    run = i + 1
    if (shape === 0) {
      if (code >= firstOther && isOther(code)) others = true
      if ((code === mark.lineFeed || code === 13) && depth > 0 && numberAt(text, i + 1)) depth = 0
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
  if (run < length) partner[run] = ~length
  return {text, partner, traditional: old, otherSigns: others}
}

// ∶ of ratios, the colons of vertical and small writing, and the lost blank of `lostBlank`
const firstOther = 0x2236
const isOther = (code: number) =>
  code === firstOther || code === 0xfe30 || code === 0xfe52 || code === 0xfe55 || code === 0xa789 || code === 0xe5e5

const numberAt = (text: string, from: number) => {
  const i = skipBlanks(text, from, Math.min(text.length, from + 40))
  return opensWithNumber(text.slice(i, i + 8))
}

/**
 * The next index from `at` on that may hold a mark and lies outside the brackets and quotation marks of `[at, end)`; `end` or more
 * when there is none. A pair that begins in the range and ends behind it is no pair there.
 *
 *     for (let i = outside(partner, start, end); i < end; i = outside(partner, i + 1, end)) …
 */
export function outside(partner: Int32Array, at: number, end: number): number {
  let i = at
  while (i < end) {
    const other = partner[i]
    if (other > i) {
      if (other >= end) return i
      i = other + 1
    } else if (~other > i) i = ~other
    else return i
  }
  return i
}

/** The same for scans that look at every character: only pairs are passed over. */
export function everyOutside(partner: Int32Array, at: number, end: number): number {
  let i = at
  while (i < end && partner[i] > i && partner[i] < end) i = partner[i] + 1
  return i
}

/** The first index from `from` on where something else than a plain character may stand: the end of the run that opens there. */
export function nextMark(partner: Int32Array, from: number): number {
  const end = ~partner[from]
  return end > from ? end : from
}
