import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {Archive} from '../archive.ts'
import {limits, type ReadContext} from '../context.ts'
import type {LayoutPage} from '../layout/fragment.ts'
import {layOut} from '../layout/index.ts'
import type {Recognizer} from '../ocr/recognizer.ts'
import {readDocument} from './document.ts'
import {type Drawing, readDrawing} from './drawing.ts'
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
    return await readPages(archive, source, context, recognizer)
  } finally {
    recognizer?.close()
  }
}

async function readPages(archive: Archive, source: Source, context: ReadContext, recognizer?: Recognizer): Promise<Lines> {
  if (findPart(archive, 'Encryptions.xml') && !findPart(archive, 'OFD.xml')) throw context.fail('encrypted', 'OFD')
  const documents = readDocument(archive, context)
  const pages: LayoutPage[] = []
  const meta: Record<string, string> = {}
  const attachments: string[] = []
  for (const document of documents) {
    const compositions = new Map<string, Drawing>()
    const media = new Map<string, string>()
    for (const name of document.resources) {
      const part = archive.part(name)
      if (!part) continue
      for (const [id, unit] of readDrawing(part, context).units) compositions.set(id, unit)
      if (recognizer) for (const [id, file] of readMedia(part, name, context)) media.set(id, file)
    }
    const templates = new Map<string, Drawing>()
    for (const {id, part: name} of document.templates) {
      const part = findPart(archive, name)
      if (part) templates.set(id, readDrawing(part, context, compositions))
    }
    for (const name of document.pages) {
      context.check()
      if (pages.length >= limits.pages) throw context.fail('too-large', 'OFD')
      const part = findPart(archive, resolveName(name))
      if (!part) continue
      const drawing = readDrawing(part, context, compositions)
      const beneath = drawing.templates.flatMap((id) => templates.get(id) ?? [])
      const fragments = [...beneath.flatMap((template) => template.fragments), ...drawing.fragments]
      if (recognizer && fragments.length === 0) {
        const pictures = pagePictures([...beneath, drawing], media, archive)
        fragments.push(...(await recognizer.read(pictures, pages.length + 1)))
      }
      const [width, height] = drawing.box ?? document.box ?? [595, 842]
      pages.push({
        width,
        height,
        fragments,
        rules: [...beneath.flatMap((template) => template.rules), ...drawing.rules],
      })
    }
    Object.assign(meta, document.meta)
    for (const name of document.attachments) attachments.push(name)
  }
  if (pages.length === 0) throw context.fail('damaged', 'OFD')
  recognizer?.account(source)
  if (pages.every(({fragments}) => fragments.length === 0)) throw context.fail(recognizer ? 'no-text' : 'image-only', 'OFD')
  if (attachments.length > 0) report(context.file, 'attachments-not-read', undefined, {names: attachments.slice(0, 20).join('、')})
  source.format = 'ofd'
  const lines = layOut(pages, source, context)
  return Object.keys(meta).length > 0 ? {...lines, meta} : lines
}
