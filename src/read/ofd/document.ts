import type {Archive} from '../archive.ts'
import type {ReadContext} from '../context.ts'
import {parseXml} from '../xml.ts'
import {findPart, locate} from './parts.ts'

/** One document of an OFD file: its parts by name, in order. */
export interface OfdDocument {
  pages: string[]
  templates: Array<{id: string; part: string}>
  resources: string[]
  /** Width and height of its pages in points. */
  box?: [number, number]
  /** Custom data of the document's description with Chinese names (发文字号 …), as named there. */
  meta: Record<string, string>
  attachments: string[]
}

const pointsPerMillimetre = 72 / 25.4

/** Reads `OFD.xml` and each `Document.xml`. */
export function readDocument(archive: Archive, context: ReadContext): OfdDocument[] {
  const entry = findPart(archive, 'OFD.xml')
  if (!entry) throw context.fail('damaged', 'OFD.xml')
  const bodies: Array<{root: string; meta: Record<string, string>}> = []
  let name = ''
  let custom = ''
  let text = ''
  parseXml(
    entry,
    {
      open(tag, attributes) {
        name = local(tag)
        text = ''
        if (name === 'DocBody') bodies.push({root: '', meta: {}})
        if (name === 'CustomData') custom = attributes.Name ?? ''
      },
      text(piece) {
        text += piece
      },
      close(tag) {
        const body = bodies.at(-1)
        if (!body) return
        if (local(tag) === 'DocRoot') body.root = text.trim()
        else if (local(tag) === 'CustomData' && /\p{Script=Han}/u.test(custom) && text.trim()) body.meta[custom] = text.trim()
        text = ''
      },
    },
    context,
  )
  return bodies.filter(({root}) => root !== '').map(({root, meta}) => readBody(archive, locate('', root), meta, context))
}

function readBody(archive: Archive, root: string, meta: Record<string, string>, context: ReadContext): OfdDocument {
  const document: OfdDocument = {pages: [], templates: [], resources: [], meta, attachments: []}
  const part = findPart(archive, root)
  if (!part) throw context.fail('damaged', root)
  let text = ''
  const lists: string[] = []
  parseXml(
    part,
    {
      open(tag, attributes) {
        text = ''
        const name = local(tag)
        if (name === 'Page' && attributes.BaseLoc) document.pages.push(locate(root, attributes.BaseLoc))
        else if (name === 'TemplatePage' && attributes.BaseLoc)
          document.templates.push({id: attributes.ID ?? '', part: locate(root, attributes.BaseLoc)})
      },
      text(piece) {
        text += piece
      },
      close(tag) {
        const name = local(tag)
        if (name === 'PublicRes' || name === 'DocumentRes') document.resources.push(locate(root, text.trim()))
        else if (name === 'Attachments') lists.push(locate(root, text.trim()))
        else if (name === 'PhysicalBox') document.box ??= boxOf(text)
        text = ''
      },
    },
    context,
  )
  for (const list of lists) {
    const attachments = findPart(archive, list)
    if (attachments)
      parseXml(
        attachments,
        {open: (tag, {Name: name}) => (local(tag) === 'Attachment' && name ? document.attachments.push(name) : undefined)},
        context,
      )
  }
  return document
}

/** `x y width height` in millimetres → width and height in points. */
export function boxOf(text: string): [number, number] | undefined {
  const [, , width, height] = text.trim().split(/\s+/).map(Number)
  return width > 0 && height > 0 ? [width * pointsPerMillimetre, height * pointsPerMillimetre] : undefined
}

/** OFD files name their elements with or without a prefix. */
export const local = (name: string) => name.slice(name.indexOf(':') + 1)
