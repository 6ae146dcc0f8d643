import type {ReadContext} from '../context.ts'
import {emWidth} from '../layout/em-width.ts'
import type {Fragment} from '../layout/fragment.ts'
import type {Matrix} from '../layout/path.ts'

/** A `TextCode` with what its object says of it. */
export interface TextCode {
  text: string
  /** X, Y, DeltaX, DeltaY. */
  attributes: Record<string, string>
  /** The object's coordinates → points. */
  matrix: Matrix
  /** Font size in the object's coordinates. */
  size: number
}

/** The characters of a `TextCode`, which have their own distances, as fragments that end where a wide gap shows a blank. */
export function textFragments({text, attributes, matrix, size}: TextCode, context: ReadContext): Fragment[] {
  const [a, b, c, d, e, f] = matrix
  const shown = size * Math.hypot(c, d)
  const stretch = Math.hypot(a, b)
  if (!(shown > 0) || Math.abs(b) > 0.1 * Math.abs(a)) return []
  const characters = [...text]
  const dx = deltas(attributes.DeltaX, characters.length)
  const dy = deltas(attributes.DeltaY, characters.length)
  const fragments: Fragment[] = []
  let x = Number(attributes.X) || 0
  let y = Number(attributes.Y) || 0
  let begin = {at: 0, x, y}
  characters.forEach((character, index) => {
    const own = size * widthOf(character)
    const stepX = dx[index] ?? own
    const stepY = dy[index] ?? 0
    const last = index === characters.length - 1
    if (last || stepX > own + 0.7 * size || stepX < 0 || Math.abs(stepY) > 0.3 * size) {
      const words = characters.slice(begin.at, index + 1).join('')
      if (words.trim() !== '') {
        context.spend('drawn')
        fragments.push({
          text: words,
          x: a * begin.x + c * begin.y + e,
          y: b * begin.x + d * begin.y + f,
          width: Math.max(0, (x + own - begin.x) * stretch),
          size: shown,
        })
      }
      begin = {at: index + 1, x: x + stepX, y: y + stepY}
    }
    x += stepX
    y += stepY
  })
  return fragments
}

/** Capitals and a few signs are wider than other letters; the font is not looked at. */
const widthOf = (character: string) => (/[A-Z@%&]/.test(character) ? 0.72 : emWidth(character))

/** `3 g 2 4 5` → 3, 4, 4, 5: `g n v` stands for n times v. */
function deltas(text: string | undefined, most: number): number[] {
  const found: number[] = []
  // each distance is a token at most, each repetition three that stand for one at least
  const tokens = (text ?? '').trim().split(/\s+/, 3 * most)
  for (let i = 0; i < tokens.length && found.length < most; i++) {
    if (tokens[i] === 'g') {
      const count = Math.min(most, Number(tokens[i + 1]) || 0)
      const value = Number(tokens[i + 2]) || 0
      for (let k = 0; k < count; k++) found.push(value)
      i += 2
    } else if (tokens[i] !== '') found.push(Number(tokens[i]) || 0)
  }
  return found
}
