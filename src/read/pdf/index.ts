import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {getDocumentProxy} from 'unpdf'
import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import {checkEvery, limits, type ReadContext} from '../context.ts'
import type {LayoutPage} from '../layout/fragment.ts'
import {layOut} from '../layout/index.ts'
import type {Recognizer} from '../ocr/recognizer.ts'
import {ReadError} from '../read-error.ts'
import {contain} from './contain.ts'
import {pageFragments} from './fragments.ts'
import {coversPage, imageBoxes, standsAbove, startsLow} from './image-boxes.ts'
import {pagePicture} from './page-picture.ts'
import {pageRulings} from './rulings.ts'
import {isScanFoot} from './scan-foot.ts'

/**
 * Reads the text layer of a PDF, and with `ocr` the pictures of pages that have none. Scripts, links, forms and attachments in it are not looked at; character maps for old
 * Chinese fonts that are not embedded come with the package.
 *
 * @throws ReadError `encrypted`, `image-only`, `no-text`, `damaged`, `too-large`, `timeout`, `ocr-missing`, `ocr-unsure`
 */
export const readPdf = (bytes: Uint8Array, source: Source, context: ReadContext): Promise<Lines> =>
  contain(() => readAll(bytes, source, context))

async function readAll(bytes: Uint8Array, source: Source, context: ReadContext): Promise<Lines> {
  const document = await openDocument(bytes, context)
  const recognizer = context.options.ocr ? (await import('../ocr/recognizer.ts')).makeRecognizer(context) : undefined
  try {
    if (document.numPages > limits.pages) throw context.fail('too-large', 'PDF')
    const {pages, unreadable, characters} = await readPages(document, recognizer, context)
    if (characters === 0) throw context.fail(pages.length === 0 ? 'damaged' : recognizer ? 'no-text' : 'image-only', 'PDF')
    recognizer?.account(source)
    const symbols = countSymbols(pages)
    if (symbols > 0) report(context.file, 'unknown-symbols', undefined, {count: symbols})
    if (unreadable > 0) report(context.file, 'pages-unreadable', undefined, {count: unreadable})
    const empty = pages.filter(({fragments}) => fragments.length === 0).length
    if (empty > 0) report(context.file, 'pages-without-text', undefined, {count: empty})
    source.format = 'pdf'
    return layOut(pages, source, context)
  } catch (error) {
    // pdf.js throws what it likes at damaged pages
    throw error instanceof ReadError ? error : context.fail('damaged', 'PDF')
  } finally {
    recognizer?.close()
    await document.destroy().catch(() => undefined)
  }
}

/** Characters without a meaning of their own: fonts of symbols give them to their signs. */
const privateUse = /[\ue000-\uf8ff]/g

function countSymbols(pages: LayoutPage[]): number {
  let count = 0
  for (const {fragments} of pages) for (const {text} of fragments) count += text.match(privateUse)?.length ?? 0
  return count
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

const openDocument = (bytes: Uint8Array, context: ReadContext): Promise<PdfDocument> =>
  // pdf.js takes the buffer away, so it gets its own
  getDocumentProxy(new Uint8Array(bytes), {
    cMapUrl: characterMaps(),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
    maxImageSize: limits.pixels,
  }).catch((error: Error) => {
    throw context.fail(error?.name === 'PasswordException' ? 'encrypted' : 'damaged', 'PDF')
  })

/** All pages that can be read, how many cannot, and how many characters there are. */
async function readPages(document: PdfDocument, recognizer: Recognizer | undefined, context: ReadContext) {
  const pages: LayoutPage[] = []
  let unreadable = 0
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    context.check(checkEvery)
    const page = await document.getPage(number).catch(() => undefined)
    if (!page) {
      unreadable++
      continue
    }
    let fragments = await pageFragments(page, context)
    // the name of the app that made the scan is no text of it
    if (isScanFoot(fragments) && coversPage(await imageBoxes(page), page)) fragments = []
    if (recognizer && fragments.length === 0) fragments.push(...(await recognizer.read(await pagePicture(page, context), number)))
    for (const {text} of fragments) characters += text.length
    if (characters > limits.characters) throw context.fail('too-large', 'PDF')
    const {width, height} = page.getViewport({scale: 1})
    pages.push({width, height, fragments, rulings: await pageRulings(page, fragments, context)})
    if (number === 1 && startsLow(fragments, height) && standsAbove(await imageBoxes(page), fragments, width))
      report(context.file, 'picture-above-text', undefined, {})
    page.cleanup()
  }
  return {pages, unreadable, characters}
}

/** The folder of the character maps, from the sources, the built package and the single executable alike. */
function characterMaps(): string {
  for (const way of ['./cmaps/', '../cmaps/', '../src/read/cmaps/', '../../src/read/cmaps/']) {
    const folder = fileURLToPath(new URL(way, import.meta.url))
    if (existsSync(`${folder}GBK-EUC-H.bcmap`)) return folder
  }
  return ''
}
