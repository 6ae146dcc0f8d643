import {type Matrix, multiply} from '../layout/path.ts'

/** OFD measures in millimetres, the layout in points. */
export const pointsPerMillimetre = 72 / 25.4

const identity: Matrix = [pointsPerMillimetre, 0, 0, pointsPerMillimetre, 0, 0]

/** Boundary and CTM of an object: its own coordinates → points on the page. */
export function matrixOf({Boundary: boundary, CTM: ctm}: Record<string, string>): Matrix {
  const [x = 0, y = 0] = numbers(boundary)
  const placed = multiply(identity, [1, 0, 0, 1, x, y])
  const own = numbers(ctm)
  return own.length === 6 ? multiply(placed, own as Matrix) : placed
}

/** The unit square of an image → points on the page. Without a CTM an image fills its boundary. */
export function imageMatrix(attributes: Record<string, string>): Matrix {
  const [, , width = 0, height = 0] = numbers(attributes.Boundary)
  const own = matrixOf(attributes)
  return numbers(attributes.CTM).length === 6 ? own : multiply(own, [width, 0, 0, height, 0, 0])
}

/** `x y width height` in millimetres → width and height in points. */
export function boxOf(text: string): [number, number] | undefined {
  const [, , width, height] = numbers(text)
  return width > 0 && height > 0 ? [width * pointsPerMillimetre, height * pointsPerMillimetre] : undefined
}

/** A matrix has six numbers, a box four; what is longer is neither. */
const mostNumbers = 7
/** Millimetres; a kilometre is on no page. */
const largest = 1_000_000

const numbers = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/\s+/, mostNumbers)
    .filter((each) => each !== '')
    .map((each) => Math.min(largest, Math.max(-largest, Number(each) || 0)))
