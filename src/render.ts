import type {Gongwen} from './model/index.ts'
import {readThrough} from './read-through.ts'
import type {Style} from './render/style.ts'
import type {NoticeFormat} from './write/notice/notice-format.ts'

/**
 * A document as a notice that an office can send: text, Markdown, HTML, Akoma Ntoso (XML), or the bytes of a Word document by GB/T 9704-2012.
 * What is written is read again, and set otherwise where it is not read as the document that it was made of.
 *
 *     await render(document, 'docx', {seal: false}) // Uint8Array
 *
 * @throws UnknownFormatError
 */
export async function render(document: Gongwen, format: NoticeFormat, style: Partial<Style> = {}): Promise<string | Uint8Array> {
  const [{noticeWriterOf}, {defaultStyle, fitLayout}] = await Promise.all([
    import('./write/notice/formats.ts'),
    import('./render/index.ts'),
  ])
  const whole = {...defaultStyle, ...style, fonts: {...defaultStyle.fonts, ...style.fonts}}
  const {endings, marked, write} = noticeWriterOf(format)
  if (marked) return write(document, whole)
  const {written} = await fitLayout(document, async (layout) => {
    const written = await write(document, whole, layout)
    const {data} = await readThrough(written, {name: `notice${endings[0]}`})
    return {written, document: data.document}
  })
  return written
}
