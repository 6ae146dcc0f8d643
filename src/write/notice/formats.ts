import type {Gongwen} from '../../model/types.generated.ts'
import type {Layout} from '../../render/layout.ts'
import type {Style} from '../../render/style.ts'
import {UnknownFormatError} from '../unknown-format-error.ts'
import type {NoticeFormat} from './notice-format.ts'

/** What writes a document as a notice in one format. */
export interface NoticeWriter<Name extends string = string> {
  name: Name
  /** The endings of its files; the first is that of files we name. */
  endings: readonly [string, ...string[]]
  /** Bytes, not text: it goes into a file. */
  binary?: true
  /** It marks what the text says, and does not leave that to whoever reads it: it has no layout. */
  marked?: true
  /** What writes it is loaded then. */
  write(document: Gongwen, style: Style, layout?: Layout): Promise<string | Uint8Array>
}

/** What a document looks like on its page. */
const noticeOf = async (document: Gongwen, style: Style, layout?: Layout) =>
  (await import('../../render/to-notice.ts')).toNotice(document, style, layout)

/** All formats, in the order in which they are told; the first is written where none is asked for. */
export const noticeWriters: ReadonlyArray<NoticeWriter<NoticeFormat>> = [
  {
    name: 'txt',
    endings: ['.txt'],
    write: async (document, style, layout) => (await import('./text.ts')).toText(await noticeOf(document, style, layout)),
  },
  {
    name: 'md',
    endings: ['.md', '.markdown'],
    write: async (document, style, layout) => (await import('./markdown.ts')).toMarkdown(await noticeOf(document, style, layout)),
  },
  {
    name: 'docx',
    endings: ['.docx'],
    binary: true,
    write: async (document, style, layout) => (await import('./docx/to-docx.ts')).toDocx(await noticeOf(document, style, layout), style),
  },
  {
    name: 'html',
    endings: ['.html', '.htm'],
    write: async (document, style, layout) => (await import('./html.ts')).toHtml(await noticeOf(document, style, layout)),
  },
  {
    name: 'xml',
    endings: ['.xml', '.akn'],
    marked: true,
    write: async (document) => (await import('../../akoma-ntoso/index.ts')).toAkomaNtoso(document),
  },
]

/**
 * The writer of a format.
 *
 * @throws UnknownFormatError
 */
export function noticeWriterOf(name: NoticeFormat): NoticeWriter<NoticeFormat> {
  const found = noticeWriters.find((writer) => writer.name === name)
  if (found) return found
  throw new UnknownFormatError(
    name,
    noticeWriters.map((writer) => writer.name),
  )
}

/** What writes a file, by its ending. `noticeWriterFor('通知.docx')?.name` → `'docx'` */
export function noticeWriterFor(file: string): NoticeWriter<NoticeFormat> | undefined {
  const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase()
  return noticeWriters.find(({endings}) => ending !== undefined && endings.includes(ending))
}
