import type {Archive} from '../archive.ts'
import type {ReadContext} from '../context.ts'
import {boxOf} from './geometry.ts'
import {parsePart} from './parse-part.ts'
import {findPart, locate} from './parts.ts'

/** One document of an OFD file: its parts by name, in order. */
export interface OfdDocument {
  pages: string[]
  templates: Array<{id: string; part: string}>
  resources: string[]
  /** Width and height of its pages in points. */
  box?: [number, number]
  /** Custom data of the document's description with Chinese names (发文字号 …), as named there. */
  meta: Map<string, string>
  attachments: string[]
}

/** Reads `OFD.xml` and each `Document.xml`. */
export function readDocuments(archive: Archive, context: ReadContext): OfdDocument[] {
  const entry = findPart(archive, 'OFD.xml')
  if (!entry) throw context.fail('damaged', 'OFD.xml')
  const bodies: DocBody[] = []
  let custom = ''
  parsePart(
    entry,
    {
      open(name, attributes) {
        if (name === 'DocBody' || name === 'CustomData') context.spend('definitions')
        if (name === 'DocBody') bodies.push({root: '', meta: new Map()})
        else if (name === 'CustomData') custom = attributes.Name ?? ''
      },
      close(name, text) {
        const body = bodies.at(-1)
        const value = text.trim()
        if (!body) return
        if (name === 'DocRoot') body.root = value
        else if (name === 'CustomData' && /\p{Script=Han}/u.test(custom) && value) body.meta.set(custom, value)
      },
    },
    context,
  )
  return bodies.filter(({root}) => root !== '').map((body) => readDocument(archive, body, context))
}

/** What `OFD.xml` says of a document: where its description stands, and its custom data. */
interface DocBody {
  root: string
  meta: Map<string, string>
}

function readDocument(archive: Archive, {root: holder, meta}: DocBody, context: ReadContext): OfdDocument {
  const document: OfdDocument = {pages: [], templates: [], resources: [], meta, attachments: []}
  const root = locate('', holder)
  const part = findPart(archive, root)
  if (!part) throw context.fail('damaged', root)
  const lists: string[] = []
  parsePart(
    part,
    {
      open(name, {ID: id = '', BaseLoc: place}) {
        if (listed.has(name)) context.spend('definitions')
        if (name === 'Page' && place) document.pages.push(locate(root, place))
        else if (name === 'TemplatePage' && place) document.templates.push({id, part: locate(root, place)})
      },
      close(name, text) {
        if (name === 'PublicRes' || name === 'DocumentRes') document.resources.push(locate(root, text.trim()))
        else if (name === 'Attachments') lists.push(locate(root, text.trim()))
        else if (name === 'PhysicalBox') document.box ??= boxOf(text)
      },
    },
    context,
  )
  for (const list of lists) readAttachments(archive, list, document, context)
  return document
}

/** Elements that name another part. */
const listed = new Set(['Page', 'TemplatePage', 'PublicRes', 'DocumentRes', 'Attachments'])

function readAttachments(archive: Archive, list: string, {attachments}: OfdDocument, context: ReadContext) {
  const part = findPart(archive, list)
  if (!part) return
  const open = (name: string, {Name: file}: Record<string, string>) => {
    if (name !== 'Attachment' || !file) return
    context.spend('definitions')
    attachments.push(file)
  }
  parsePart(part, {open}, context)
}
