import {isBlank} from './characters.ts'

/**
 * What one pass over the text finds out about brackets and quotation marks.
 * `partner[i]` is the index of the other half of the pair at `i`, or -1. Brackets of one shape match
 * whatever their width ( `（三)` is printed ), and a bracket without a partner stays alone: it never
 * swallows what follows.
 */
export interface Scan {
  text: string
  partner: Int32Array
}

// The shape of an opening mark; its closing mark has the negative. Longest reach in characters beside it.
const shapes = new Map<number, number>(
  [
    ['（(', '）)', 1],
    ['〔[［﹝〖', '〕]］﹞〗', 2],
    ['【', '】', 3],
    ['《', '》', 4],
    ['〈', '〉', 5],
    ['“', '”', 6],
    ['‘', '’', 7],
    ['「', '」', 8],
    ['『', '』', 9],
  ].flatMap(([open, close, shape]) => [
    ...[...(open as string)].map((mark): [number, number] => [mark.charCodeAt(0), shape as number]),
    ...[...(close as string)].map((mark): [number, number] => [mark.charCodeAt(0), -(shape as number)]),
  ]),
)
const reach = 600

const maybeMark = (code: number) =>
  code === 0x28 ||
  code === 0x29 ||
  code === 0x5b ||
  code === 0x5d ||
  (code >= 0x2018 && code <= 0x201d) ||
  (code >= 0x3008 && code <= 0x3017) ||
  (code >= 0xff08 && code <= 0xff3d) ||
  code === 0xfe5d ||
  code === 0xfe5e

/** Pairs brackets and quotation marks in one pass. A line that opens with a number ends what was left open above it. */
export function scan(text: string): Scan {
  const partner = new Int32Array(text.length).fill(-1)
  const open: number[] = []
  const openShape: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) {
      if (open.length > 0 && opensWithNumber(text, i + 1)) open.length = openShape.length = 0
      continue
    }
    if (!maybeMark(code)) continue
    const shape = shapes.get(code)
    if (shape === undefined) continue
    if (shape > 0) {
      // “ within “ is the mark of a quotation that was never closed
      if (open.length >= 64) {
        open.shift()
        openShape.shift()
      }
      open.push(i)
      openShape.push(shape)
      continue
    }
    for (let k = open.length - 1; k >= 0; k--) {
      if (openShape[k] !== -shape) continue
      if (i - open[k] <= reach) {
        partner[i] = open[k]
        partner[open[k]] = i
        open.length = openShape.length = k
      }
      break
    }
  }
  return {text, partner}
}

const opensWithNumber = (text: string, from: number) => {
  let i = from
  while (i < text.length && i < from + 40 && isBlank(text.charCodeAt(i))) i++
  return /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d))/.test(text.slice(i, i + 8))
}

/** The first index in `[start, end)` outside brackets and quotes where `test` holds, or -1. */
export function findOutside({text, partner}: Scan, start: number, end: number, test: (code: number, index: number) => boolean): number {
  for (let i = start; i < end; i++) {
    if (partner[i] > i && partner[i] < end) {
      i = partner[i]
      continue
    }
    if (test(text.charCodeAt(i), i)) return i
  }
  return -1
}
