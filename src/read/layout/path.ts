import type {Ruling} from './fragment.ts'

/** `[a, b, c, d, e, f]`: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = [number, number, number, number, number, number]

const thin = 2
const shortest = 6

/** First `inner`, then `outer`. */
export const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/**
 * Takes the straight lines and thin bars of a path into `rulings`. The path is packed as pdf.js packs it: 0 x y moves, 1 x y draws,
 * 2 (six numbers) and 3 (four numbers) curve, 4 closes.
 */
export function addPath(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix, rulings: Ruling[]): void {
  const place = (x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f]
  let start: [number, number] | undefined
  let at: [number, number] | undefined
  let corners: Array<[number, number]> = []
  const flush = () => {
    if (corners.length >= 4 && corners.length < 20) addBar(corners, rulings)
    corners = []
  }
  for (let i = 0; i < data.length; ) {
    const kind = data[i]
    if (kind === 0 || kind === 1) {
      const next = place(data[i + 1], data[i + 2])
      if (kind === 0) {
        flush()
        start = next
      } else if (at) addRuling(at, next, rulings)
      at = next
      corners.push(next)
      i += 3
    } else if (kind === 4) {
      if (at && start) addRuling(at, start, rulings)
      at = start
      i += 1
    } else {
      corners = []
      const size = kind === 2 ? 7 : 5
      at = place(data[i + size - 2], data[i + size - 1])
      i += size
    }
  }
  flush()
}

function addRuling([x1, y1]: [number, number], [x2, y2]: [number, number], rulings: Ruling[]) {
  const wide = Math.abs(x1 - x2)
  const high = Math.abs(y1 - y2)
  if (Math.max(wide, high) < shortest || Math.min(wide, high) > thin) return
  rulings.push({x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2)})
}

/** A filled bar that is thin is a line: so word processors draw borders. */
function addBar(corners: Array<[number, number]>, rulings: Ruling[]) {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  addRuling([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)], rulings)
}
