import type {Matrix} from '../layout/path.ts'
import type {PdfPage} from './fragments.ts'
import {walkOperators} from './operators.ts'

/** How the pixels of a decoded image are packed, by the numbers of pdf.js; a stencil paints black where a bit is 0. */
export type Packing = 'bits' | 'rgb' | 'rgba' | 'stencil'

/** A decoded image of a page. */
export interface PlacedImage {
  packing: Packing
  data: Uint8Array | Uint8ClampedArray
  width: number
  height: number
  /** Its unit square, which begins at the bottom left of the image → points from the page's top left. */
  matrix: Matrix
}

type DecodedImage = Pick<PlacedImage, 'data' | 'width' | 'height'> & {kind: number}

const packings: Record<number, Packing> = {1: 'bits', 2: 'rgb', 3: 'rgba'}
const mostImagesOfPage = 2000

/** The images of a page in the order in which they are painted. */
export async function placedImages(page: PdfPage): Promise<PlacedImage[]> {
  const found: Array<{of: unknown; stencil: boolean; matrix: Matrix}> = []
  await walkOperators(page, (operator, args, matrix, operators) => {
    if (found.length >= mostImagesOfPage) return
    if (operator === operators.paintImageXObject || operator === operators.paintInlineImageXObject)
      found.push({of: args[0], stencil: false, matrix})
    else if (operator === operators.paintImageMaskXObject) found.push({of: args[0], stencil: true, matrix})
  })
  const images: PlacedImage[] = []
  for (const {of, stencil, matrix} of found) {
    // a stencil is described where it is painted, and its bits stand apart as those of images do
    const described = stencil ? (of as Partial<DecodedImage> & {data: unknown}) : undefined
    const reference = described ? described.data : of
    const decoded = typeof reference === 'string' ? await objectOf(page, reference) : (of as DecodedImage)
    const packing = stencil ? 'stencil' : packings[decoded?.kind ?? 0]
    const {width, height} = described?.width ? (described as DecodedImage) : (decoded ?? {width: 0, height: 0})
    if (decoded && packing && ArrayBuffer.isView(decoded.data) && width > 0 && height > 0)
      images.push({packing, data: decoded.data, width, height, matrix})
  }
  return images
}

/** pdf.js hands out what it decoded by name, through a call back. */
const objectOf = (page: PdfPage, name: string) =>
  new Promise<DecodedImage | undefined>((resolve) => {
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs
    objects.get(name, (object: DecodedImage | null) => resolve(object ?? undefined))
  })
