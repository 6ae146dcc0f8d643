import type {Lines, Source} from '../../syntax/lines.ts'
import {limits, type ReadContext} from '../context.ts'
import type {LayoutPage} from '../layout/fragment.ts'
import {layOut} from '../layout/index.ts'
import {pictureSize} from './picture-size.ts'
import {makeRecognizer} from './recognizer.ts'
import {tiffPages} from './tiff-pages.ts'

/** The longer side of A4 in points: a picture has no size of its own, and notices are printed on A4. */
const sheet = 842

/**
 * Reads a file that is a picture of a page, or a TIFF with a picture of each.
 *
 * @throws ReadError `ocr-missing`, `ocr-unsure`, `no-text`, `unsupported`, `damaged`, `too-large`, `timeout`
 */
export async function readImage(bytes: Uint8Array, source: Source, context: ReadContext): Promise<Lines> {
  const recognizer = makeRecognizer(context)
  try {
    const pages: LayoutPage[] = []
    source.format = pictureSize(bytes, context).type
    for (const picture of source.format === 'tiff' ? tiffPages(bytes) : [bytes]) {
      context.check()
      if (pages.length >= limits.pages) throw context.fail('too-large', source.format)
      const {width, height} = pictureSize(picture, context)
      const scale = sheet / Math.max(width, height)
      const fragments = await recognizer.read([{bytes: picture, matrix: [width * scale, 0, 0, height * scale, 0, 0]}], pages.length + 1)
      pages.push({width: width * scale, height: height * scale, fragments, rulings: []})
    }
    recognizer.account(source)
    return layOut(pages, source, context)
  } finally {
    recognizer.close()
  }
}
