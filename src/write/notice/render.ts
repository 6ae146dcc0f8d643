import type {Gongwen} from '../../model/types.generated.ts'
import type {Style} from '../../render/style.ts'
import type {NoticeFormat} from './notice-format.ts'

/**
 * A document as a notice that an office can send: text, Markdown, HTML, Akoma Ntoso (XML), or the bytes of a Word document by GB/T 9704-2012.
 *
 *     await render(document, 'docx', {seal: false}) // Uint8Array
 *
 * @throws UnknownFormatError
 */
export async function render(document: Gongwen, format: NoticeFormat, style: Partial<Style> = {}): Promise<string | Uint8Array> {
  const [{noticeWriterOf}, {defaultStyle}] = await Promise.all([import('./formats.ts'), import('../../render/index.ts')])
  const whole = {...defaultStyle, ...style, fonts: {...defaultStyle.fonts, ...style.fonts}}
  return noticeWriterOf(format).write(document, whole)
}
