/**
 * The library but for its verdict on a reading: a notice in, a checked document out. It never prints; what is worth saying stands on
 * the file's messages.
 */
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {Language} from './messages/report.ts'
import type {Gongwen} from './model/index.ts'
import {gongwenParse as parsePlugin} from './parse/index.ts'
import type {ReadOptions} from './read/index.ts'
import {toLines} from './read/text.ts'
import {readThrough} from './read-through.ts'
import type {Lines} from './syntax/lines.ts'
import type {Root} from './syntax/nodes.ts'

export type {Language, Message} from './messages/report.ts'
export {
  type Certainty,
  createResponsibilityView,
  effectiveByPointer,
  effectiveResponsibilities,
  type Model,
  type PartCounts,
  type PartKind,
  type Positions,
  type Reason,
  type Summary,
  type SummaryPlace,
  toModel,
} from './model/index.ts'
export type * from './model/types.generated.ts'
export {type SchemaError, validate} from './model/validate.ts'
export {parse} from './parse/index.ts'
export {ReadError, type ReadErrorCode, type ReadOptions, read} from './read/index.ts'
export {positionsOf, treeOf} from './reading.ts'
export type {Fonts, Style} from './render/style.ts'
export {render} from './render.ts'
export type * as syntax from './syntax/index.ts'
export type {Cell, Grid, Line, Lines} from './syntax/lines.ts'
export type {Leaf, Node, Parent, Root} from './syntax/nodes.ts'
export {createStream, type Format, formats, type Reading, type Stream, UnknownFormatError, type Writer, write} from './write/index.ts'
export type {NoticeFormat} from './write/notice/notice-format.ts'

declare module 'vfile' {
  interface DataMap {
    language: Language
    /** What is on the page. */
    lines: Lines
    /** The document; absent when it did not fit the schema, which is then among the messages. */
    document: Gongwen
  }
}

/** How to read: what `read` takes, and the language of the messages. */
export type ProcessOptions = ReadOptions

/**
 * The whole way: read → parse → toModel → validate. The result is on `file.data`: `document` and `lines`; the syntax tree
 * and the positions are had by `treeOf(file)` and `positionsOf(file)`. What was found odd is in `file.messages`.
 *
 *     const file = await process(await readFile('通知.docx'), {name: '通知.docx'})
 *     file.data.document?.title
 *
 * @throws ReadError when the input cannot be read at all (empty, encrypted, an image …)
 */
export const process = (input: Uint8Array | string, options: ProcessOptions = {}): Promise<VFile> => readThrough(input, options)

/**
 * The parser as a unified plugin, for plain text: `unified().use(gongwenParse).parse(text)` is the
 * syntax tree.
 */
export const gongwenParse: Plugin<[], string, Root> = function () {
  parsePlugin.call(this as never, {read: (text) => toLines(text, {format: 'txt'})})
}
