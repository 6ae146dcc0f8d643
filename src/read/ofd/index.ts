import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {Archive} from '../archive.ts'
import {limits, type ReadContext} from '../context.ts'
import type {LayoutPage} from '../layout/fragment.ts'
import {layOut} from '../layout/index.ts'
import type {Recognizer} from '../ocr/recognizer.ts'
import {type OfdDocument, readDocuments} from './document.ts'
import {type Drawing, readDrawing, sizeOf} from './drawing.ts'
import {pagePictures, readMedia} from './media.ts'
import {findPart, resolveName} from './parts.ts'

/**
 * Reads OFD (GB/T 33190): the text of all its documents in page order, what templates print included. Attachments are named in a
 * message and not opened; seals and other annotations are not text. With `ocr` the images of pages without text are read too.
 *
 * @throws ReadError `damaged`, `image-only`, `no-text`, `encrypted`, `too-large`, `ocr-missing`, `ocr-unsure`, `timeout`
 */
export async function readOfd(archive: Archive, source: Source, context: ReadContext): Promise<Lines> {
  const recognizer = context.options.ocr ? (await import('../ocr/recognizer.ts')).makeRecognizer(context) : undefined
  try {
    return await readDocumentsOf(archive, source, context, recognizer)
  } finally {
    recognizer?.close()
  }
}

async function readDocumentsOf(archive: Archive, source: Source, context: ReadContext, recognizer?: Recognizer): Promise<Lines> {
  if (findPart(archive, 'Encryptions.xml') && !findPart(archive, 'OFD.xml')) throw context.fail('encrypted', 'OFD')
  const pages: LayoutPage[] = []
  const meta = new Map<string, string>()
  const attachments: string[] = []
  for (const document of readDocuments(archive, context)) {
    const shared = readShared(archive, document, recognizer !== undefined, context)
    for (const name of document.pages) {
      context.check()
      if (pages.length >= limits.pages) throw context.fail('too-large', 'OFD')
      const part = findPart(archive, resolveName(name))
      if (!part) continue
      const drawing = readDrawing(part, context, shared.units)
      const beneath = [...new Set(drawing.templates)].flatMap((id) => shared.templates.get(id) ?? [])
      for (const template of beneath) context.spend('drawn', sizeOf(template))
      const [width, height] = drawing.box ?? document.box ?? a4
      const page = layPage([...beneath, drawing], width, height)
      if (recognizer && page.fragments.length === 0)
        page.fragments.push(...(await recognizer.read(pagePictures([...beneath, drawing], shared.media, archive), pages.length + 1)))
      pages.push(page)
    }
    for (const [name, value] of document.meta) meta.set(name, value)
    for (const name of document.attachments) attachments.push(name)
  }
  if (pages.length === 0) throw context.fail('damaged', 'OFD')
  recognizer?.account(source)
  if (pages.every(({fragments}) => fragments.length === 0)) throw context.fail(recognizer ? 'no-text' : 'image-only', 'OFD')
  if (attachments.length > 0)
    report(context.file, 'attachments-not-read', undefined, {names: attachments.slice(0, mostNamed).map(shorten).join('、')})
  source.format = 'ofd'
  const lines = layOut(pages, source, context)
  return meta.size > 0 ? {...lines, meta: Object.fromEntries(meta)} : lines
}

const a4: [number, number] = [595, 842]
const mostNamed = 20
const longestName = 100
const shorten = (name: string) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name)

/** What the pages of a document draw of: composed units and templates, and the files of images, by id. */
interface SharedParts {
  units: Map<string, Drawing>
  templates: Map<string, Drawing>
  media: Map<string, string>
}

function readShared(archive: Archive, document: OfdDocument, withImages: boolean, context: ReadContext): SharedParts {
  const shared: SharedParts = {units: new Map(), templates: new Map(), media: new Map()}
  for (const name of document.resources) {
    const part = archive.part(name)
    if (!part) continue
    for (const [id, unit] of readDrawing(part, context).units) shared.units.set(id, unit)
    if (withImages) for (const [id, file] of readMedia(part, name, context)) shared.media.set(id, file)
  }
  for (const {id, part: name} of document.templates) {
    const part = findPart(archive, name)
    if (part) shared.templates.set(id, readDrawing(part, context, shared.units))
  }
  return shared
}

const layPage = (drawings: Drawing[], width: number, height: number): LayoutPage => ({
  width,
  height,
  fragments: drawings.flatMap(({fragments}) => fragments),
  rulings: drawings.flatMap(({rulings}) => rulings),
})
