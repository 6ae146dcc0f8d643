import {imageSize} from 'image-size'
import {limits, type ReadContext} from '../context.ts'

/** What the engine reads. GIF and what else there is on the web is none of it. */
const readable = new Set(['png', 'jpg', 'tiff', 'bmp', 'webp', 'pnm'])

/**
 * Format and size of a picture, as it is seen, by its head alone: what is too large is never decoded.
 *
 * @throws ReadError `unsupported`, `damaged`, `too-large`
 */
export function pictureSize(bytes: Uint8Array, context: ReadContext): {type: string; width: number; height: number} {
  const {type = '', width, height, orientation = 1} = measure(bytes, context)
  if (!readable.has(type)) throw context.fail('unsupported', type)
  if (!(width > 0 && height > 0)) throw context.fail('damaged', type)
  if (width * height > limits.pixels) throw context.fail('too-large', `${width} × ${height}`)
  // the engine turns a photo as its camera says
  return orientation > 4 ? {type, width: height, height: width} : {type, width, height}
}

function measure(bytes: Uint8Array, context: ReadContext) {
  try {
    return imageSize(bytes)
  } catch {
    throw context.fail('damaged')
  }
}
