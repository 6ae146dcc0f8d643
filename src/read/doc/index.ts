import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {Compound} from '../compound.ts'
import type {ReadContext} from '../context.ts'
import {makeLabeller} from '../docx/labels.ts'
import {LineCollector, type LineFacts} from '../line-collector.ts'
import {type Bytes, makeBytes} from './bytes.ts'
import {readLists} from './lists.ts'
import {readMarks} from './marks.ts'
import {makeFarModifiers, readCharacter, readParagraph, readPropertyRanges} from './properties.ts'
import {readStyleSheet} from './styles.ts'
import {readTextPieces} from './text-pieces.ts'
import {type DocWriting, writeDocText} from './write.ts'

/** What the file begins with. */
const word97 = 0xa5ec
const word6 = 0xa5dc
/** Flags of the head. */
const encrypted = 0x0100
const secondTable = 0x0200
/** Where the head says at which place of the table stream a part stands; its length follows. */
const at = {
  styles: 0xa2,
  headers: 0xf2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  listDefinitions: 0x2e2,
  lists: 0x2ea,
} as const

/**
 * Reads binary Word ([MS-DOC]; Word 97 to 2003, and WPS): text in order, number labels, tables with merged cells, text boxes,
 * footnotes, headers. Deleted and hidden text is left out with a message. Macros and embedded objects are not looked at.
 *
 * @throws ReadError `damaged`, `encrypted`, `unsupported` (Word 6 and 95)
 */
export function readDoc(compound: Compound, source: Source, context: ReadContext): Lines {
  const document = makeBytes(compound.stream('WordDocument') ?? new Uint8Array())
  if (document.u16(0) !== word97) throw context.fail(document.u16(0) === word6 ? 'unsupported' : 'damaged', 'Word 6/95')
  const flags = document.u16(10)
  if (flags & encrypted) throw context.fail('encrypted', 'Word')
  const table = makeBytes(compound.stream(flags & secondTable ? '1Table' : '0Table') ?? new Uint8Array())
  const part = (place: number) => table.slice(document.u32(place), document.u32(place) + document.u32(place + 4))
  const pieces = readTextPieces(document, part(at.pieces))
  if (!pieces || pieces.length === 0) throw context.fail('damaged', 'Word')

  const style = readStyleSheet(part(at.styles))
  const {lists, unknown} = readLists(table, {
    definitions: document.u32(at.listDefinitions),
    length: document.u32(at.listDefinitions + 4),
    lists: document.u32(at.lists),
  })
  const far = makeFarModifiers(makeBytes(compound.stream('Data') ?? new Uint8Array()))
  const characters = readPropertyRanges({document, table: part(at.characters), kind: 'character', read: (bytes) => readCharacter(bytes)})
  const paragraphs = readPropertyRanges({
    document,
    table: part(at.paragraphs),
    kind: 'paragraph',
    read: (bytes) => (bytes.length < 2 ? {} : readParagraph(bytes, 2, {style: bytes.u16(0)}, far)),
  })
  const marks = readMarks({document, pieces, characters, paragraphs, style}, context)

  const to = new LineCollector(context)
  const label = document.u32(at.lists + 4) > 4 ? makeLabeller(lists) : () => undefined
  writeStories({to, marks, style, label, context, references: [], notes: 0}, document, part(at.headers))
  const {deleted, inserted, hidden} = marks.omissions
  if (deleted > 0 || inserted > 0) report(context.file, 'tracked-changes', undefined, {deleted, inserted})
  if (hidden > 0) report(context.file, 'hidden-text', undefined, {count: hidden})
  if (unknown && marks.numbered) report(context.file, 'numbers-not-restored', undefined, {})
  source.format = /\.wps$/i.test(source.name ?? '') ? 'wps' : 'doc'
  return to.finish(source)
}

/** Where the head holds the length of each story; in the text the stories follow one another in this order. */
const lengthsAt = {body: 0x4c, footnotes: 0x50, headers: 0x54, macros: 0x58, comments: 0x5c, endnotes: 0x60, boxes: 0x64}

function writeStories(writing: DocWriting, document: Bytes, headerTable: Bytes) {
  const starts = new Map<string, number>()
  const lengths = new Map<string, number>()
  let start = 0
  for (const [story, lengthAt] of Object.entries(lengthsAt)) {
    const length = Math.min(document.u32(lengthAt), writing.marks.text.length)
    starts.set(story, start)
    lengths.set(story, length)
    start += length
  }
  const write = (story: keyof typeof lengthsAt, facts: LineFacts, from = 0, to = lengths.get(story) ?? 0) => {
    const first = starts.get(story) ?? 0
    writeDocText(writing, first + from, first + to, facts)
  }
  write('boxes', {region: 'box'})
  write('body', {})
  write('footnotes', {region: 'note'})
  write('endnotes', {region: 'note'})
  // headers and footers: six parts a section, after six that hold the lines over footnotes
  let last = 0
  for (let part = 6; part * 4 + 8 <= headerTable.length; part++) {
    const from = headerTable.u32(part * 4)
    const to = Math.min(lengths.get('headers') ?? 0, headerTable.u32(part * 4 + 4))
    // they follow one another; what overlaps is damage
    if (from < last || from >= to) continue
    write('headers', {region: isFooter[part % 6] ? 'footer' : 'header'}, from, to)
    last = to
  }
}

/** Of even pages, odd pages and the first page: each time the header, then the footer. */
const isFooter = [false, false, true, true, false, true]
