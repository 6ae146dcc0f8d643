import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {Compound} from '../compound.ts'
import type {ReadContext} from '../context.ts'
import {makeLabeller} from '../docx/labels.ts'
import {makePage} from '../page.ts'
import {makeBytes} from './bytes.ts'
import {readLists} from './lists.ts'
import {type Marks, readMarks} from './marks.ts'
import {readPieces} from './pieces.ts'
import {readCharacter, readParagraph, readStretches} from './properties.ts'
import {readStyleSheet} from './styles.ts'
import {makeDocWriter} from './write.ts'

/**
 * Reads binary Word ([MS-DOC]; Word 97 to 2003, and WPS): text in order, number labels, tables with merged cells, text boxes,
 * footnotes, headers. Deleted and hidden text is left out with a message. Macros and embedded objects are not looked at.
 *
 * @throws ReadError `damaged`, `encrypted`, `unsupported` (Word 6 and 95)
 */
export function readDoc(compound: Compound, source: Source, context: ReadContext): Lines {
  const document = makeBytes(compound.stream('WordDocument') ?? new Uint8Array())
  if (document.u16(0) !== 0xa5ec) throw context.fail(document.u16(0) === 0xa5dc ? 'unsupported' : 'damaged', 'Word 6/95')
  const flags = document.u16(10)
  if (flags & 0x0100) throw context.fail('encrypted', 'Word')
  const table = makeBytes(compound.stream(flags & 0x0200 ? '1Table' : '0Table') ?? new Uint8Array())
  const part = (at: number) => table.slice(document.u32(at), document.u32(at) + document.u32(at + 4))
  const pieces = readPieces(document, part(0x1a2))
  if (!pieces || pieces.length === 0) throw context.fail('damaged', 'Word')

  const characters = readStretches(document, part(0xfa), 'character', (bytes) => readCharacter(bytes))
  const paragraphs = readStretches(document, part(0x102), 'paragraph', (bytes) =>
    bytes.length < 2 ? {} : readParagraph(bytes, 2, {style: bytes.u16(0)}),
  )
  const style = readStyleSheet(part(0xa2))
  const {lists, unknown} = readLists(table, document.u32(0x2e2), document.u32(0x2e6), document.u32(0x2ea))
  const marks: Marks = readMarks(document, pieces, characters, paragraphs, style, context)

  const page = makePage(context)
  const write = makeDocWriter(page, marks, style, document.u32(0x2ee) > 4 ? makeLabeller(lists) : () => undefined, context)
  // the sub-documents follow one another: body, footnotes, headers, macros, comments, endnotes, text boxes
  const lengths = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((at) => Math.min(document.u32(at), marks.text.length))
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0))
  const put = (index: number, region?: 'box' | 'note' | 'header') =>
    write(starts[index], starts[index] + lengths[index], region ? {region} : {})
  put(6, 'box')
  put(0)
  put(1, 'note')
  put(5, 'note')
  // headers and footers: six stories a section, after six that hold the lines over footnotes
  const stories = part(0xf2)
  for (let story = 6; story * 4 + 8 <= stories.length; story++) {
    const [from, to] = [stories.u32(story * 4), Math.min(lengths[2], stories.u32(story * 4 + 4))]
    if (from < to)
      write(starts[2] + from, starts[2] + to, {region: story % 6 === 2 || story % 6 === 3 || story % 6 === 5 ? 'footer' : 'header'})
  }
  const {deleted, inserted, hidden} = marks.omissions
  if (deleted > 0 || inserted > 0) report(context.file, 'tracked-changes', undefined, {deleted, inserted})
  if (hidden > 0) report(context.file, 'hidden-text', undefined, {count: hidden})
  if (unknown && marks.numbered) report(context.file, 'numbers-not-restored', undefined, {})
  source.format = /\.wps$/i.test(source.name ?? '') ? 'wps' : 'doc'
  return page.finish(source)
}
