import type {Fragment} from '../layout/fragment.ts'
import type {PdfPage} from './fragments.ts'
import {walkOperators} from './operators.ts'

/** Where an image stands on a page, in points from its top left. */
export interface ImageBox {
  left: number
  right: number
  top: number
  bottom: number
}

const mostImages = 2000

/** The places of a page's images; none of them is decoded. */
export async function imageBoxes(page: PdfPage): Promise<ImageBox[]> {
  const found: ImageBox[] = []
  await walkOperators(page, (operator, _, [a, b, c, d, e, f], operators) => {
    const paints =
      operator === operators.paintImageXObject ||
      operator === operators.paintInlineImageXObject ||
      operator === operators.paintImageMaskXObject
    if (!paints || found.length >= mostImages) return
    const xs = [e, e + a, e + c, e + a + c]
    const ys = [f, f + b, f + d, f + b + d]
    found.push({left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)})
  })
  return found
}

/** Do images, one or strips of one, fill most of a page? */
export function coversPage(boxes: readonly ImageBox[], page: PdfPage): boolean {
  const {width, height} = page.getViewport({scale: 1})
  const area = boxes.reduce((sum, {left, right, top, bottom}) => sum + (right - left) * (bottom - top), 0)
  return area >= mostOfPage * width * height
}

const mostOfPage = 0.5

/** Does the text of a page begin further down than a letterhead or a title does, or with its addressees? */
export function startsLow(fragments: readonly Fragment[], height: number): boolean {
  if (fragments.length === 0) return false
  const top = fragments.reduce((least, {y, text}) => (text.trim() === '' ? least : Math.min(least, y)), height)
  const first = fragments.filter(({y}) => Math.abs(y - top) < sameLine).slice(0, mostOfLine)
  const line = first.map(({text}) => text).join('')
  return top > low * height || /[：:]\s*$/.test(line)
}

const sameLine = 3
const mostOfLine = 50
const low = 0.22

/** Does an image as wide as a line stand above the first words of a page? */
export function standsAbove(boxes: readonly ImageBox[], fragments: readonly Fragment[], width: number): boolean {
  const top = fragments.reduce((least, {y, text}) => (text.trim() === '' ? least : Math.min(least, y)), Number.POSITIVE_INFINITY)
  return boxes.some(({left, right, top: upper, bottom}) => right - left > wide * width && bottom <= top && bottom - upper > flat)
}

const wide = 0.25
/** A rule that is drawn as an image is flatter. */
const flat = 10
