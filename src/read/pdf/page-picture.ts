import {limits, type ReadContext} from '../context.ts'
import type {Picture} from '../ocr/picture.ts'
import type {PdfPage} from './fragments.ts'
import {type PlacedImage, placedImages} from './placed-images.ts'

/** The part of the first page where the letterhead stands, which is printed in red (GB/T 9704-2012, 7.2.4). */
const letterhead = 0.4
/** Pixels to a point, of 150 dpi: from there on the engine reads the same page worse, and slower, the more pixels it has. */
const finest = 150 / 72
/** Of the image's pixels to one of the page, along a side. */
const mostSteps = 4

/**
 * The images of a page as one grey picture, whether they are one scan, its strips, or a foreground over a background. Red is left out
 * but in the letterhead: below it, red is a seal over the signature and the date. Empty for a page without images.
 *
 * @throws ReadError `too-large`
 */
export async function pagePicture(page: PdfPage, context: ReadContext): Promise<Picture[]> {
  const images = await placedImages(page)
  if (images.length === 0) return []
  const size = page.getViewport({scale: 1})
  const sharpest = images.reduce((most, image) => (image.width * image.height > most.width * most.height ? image : most))
  const density = Math.min(finest, sharpest.width / Math.hypot(sharpest.matrix[0], sharpest.matrix[1]))
  const width = Math.ceil(size.width * density)
  const height = Math.ceil(size.height * density)
  if (!(width * height <= limits.pixels)) throw context.fail('too-large', `${width} × ${height}`)
  // the head of a grey PNM, the plainest of the formats that the engine reads
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const bytes = new Uint8Array(head.length + width * height).fill(white)
  bytes.set(head)
  const redRows = page.pageNumber === 1 ? Math.round(height * letterhead) : 0
  const canvas: Canvas = {pixels: bytes.subarray(head.length), width, height, density, redRows}
  for (const image of images) {
    context.check()
    paint(image, canvas)
  }
  return [{bytes, matrix: [width / density, 0, 0, height / density, 0, 0]}]
}

const white = 255

/** The grey picture of a page while it is painted. */
interface Canvas {
  pixels: Uint8Array
  width: number
  height: number
  /** Pixels to a point. */
  density: number
  /** Rows from the top in which red is kept. */
  redRows: number
}

/** Paints an image where it stands. Each pixel of the page is the mean of those of the image that it covers. */
function paint(image: PlacedImage, {pixels, width, height, density, redRows}: Canvas) {
  const [a, b, c, d, e, f] = image.matrix.map((value) => value * density)
  const determinant = a * d - b * c
  if (!determinant) return
  const steps = Math.ceil(Math.min(mostSteps, image.width / Math.hypot(a, b)))
  const xs = [e, e + a, e + c, e + a + c]
  const ys = [f, f + b, f + d, f + b + d]
  const left = Math.max(0, Math.floor(Math.min(...xs)))
  const right = Math.min(width, Math.ceil(Math.max(...xs)))
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)))
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < bottom; y++) {
    const greyOf = y < redRows ? greyWithRed : greyWithoutRed
    for (let x = left; x < right; x++) {
      const at = y * width + x
      let sum = 0
      for (let step = 0; step < steps * steps; step++) {
        const fromX = x + ((step % steps) + 0.5) / steps - e
        const fromY = y + (Math.floor(step / steps) + 0.5) / steps - f
        const column = Math.floor(((d * fromX - c * fromY) / determinant) * image.width)
        const row = Math.floor((1 - (a * fromY - b * fromX) / determinant) * image.height)
        const covered = column >= 0 && row >= 0 && column < image.width && row < image.height
        sum += covered ? pixelOf(image, row * image.width + column, pixels[at], greyOf) : pixels[at]
      }
      pixels[at] = sum / (steps * steps)
    }
  }
}

type Grey = (data: PlacedImage['data'], at: number) => number

const greyWithRed: Grey = (data, at) => 0.3 * data[at] + 0.59 * data[at + 1] + 0.11 * data[at + 2]
/** Red and white have as much red. */
const greyWithoutRed: Grey = (data, at) => data[at]

/** A pixel over what lies beneath it. */
function pixelOf({packing, data, width}: PlacedImage, index: number, beneath: number, greyOf: Grey): number {
  if (packing === 'bits' || packing === 'stencil') {
    const [row, column] = [Math.floor(index / width), index % width]
    const bit = (data[row * ((width + 7) >> 3) + (column >> 3)] >> (7 - (column & 7))) & 1
    return bit === 0 ? 0 : packing === 'stencil' ? beneath : white
  }
  const at = index * (packing === 'rgb' ? 3 : 4)
  const grey = greyOf(data, at)
  return packing === 'rgb' ? grey : beneath + ((grey - beneath) * data[at + 3]) / white
}
