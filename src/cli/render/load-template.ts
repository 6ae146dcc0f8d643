import path from 'node:path'
import {VFile} from 'vfile'
import {openArchive} from '../../read/archive.ts'
import {makeContext} from '../../read/context.ts'
import type {Notice, Style} from '../../render/index.ts'
import type {Invocation} from '../program/run.ts'
import {loadBytes} from '../reader/load-bytes.ts'
import {toFailure, UsageError} from '../say/failure.ts'

/**
 * A Word file of an office, as what fills it in.
 *
 * @throws UsageError where it cannot be read, has no place for the body, or another format is written
 */
export async function loadTemplate(
  file: string,
  format: string,
  {io: {cwd}, language}: Invocation,
): Promise<(notice: Notice, style: Style) => Promise<Uint8Array>> {
  const zh = language === 'zh'
  if (format !== 'docx') {
    throw new UsageError(
      zh ? `--template 只用于 docx，不用于 ${format}` : `--template is for docx, not for ${format}`,
      zh ? '请写成 .docx：-o 通知.docx' : 'Write a .docx: -o notice.docx',
    )
  }
  const {fillTemplate, TemplateError} = await import('../../write/notice/docx/fill-template.ts')
  const {fieldNames} = await import('../../write/notice/docx/template-fields.ts')
  const refuse = (why: string) =>
    new UsageError(
      zh ? `模板“${file}”不能用：${why}` : `The template “${file}” cannot be used: ${why}`,
      zh
        ? `请在 Word 中加书签或内容控件，名称可为 ${fieldNames.join('、')}`
        : `Give it bookmarks or content controls named ${fieldNames.join(', ')}`,
    )
  let parts: Map<string, Uint8Array>
  try {
    const archive = openArchive(loadBytes(path.resolve(cwd, file), language), makeContext(new VFile(), {language}))
    parts = new Map(archive.names.filter((name) => !name.endsWith('/')).map((name) => [name, archive.part(name)!]))
  } catch (error) {
    throw refuse(toFailure(error, language).message)
  }
  if (!parts.has('word/document.xml')) throw refuse(zh ? '不是 .docx 文件' : 'it is no .docx file')
  return async (notice, style) => {
    try {
      return await fillTemplate(parts, notice, style)
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      if (error.reason === 'damaged') throw refuse(zh ? '文件已损坏' : 'it is damaged')
      throw refuse(zh ? '没有名为“正文”的书签或内容控件' : 'no bookmark or content control is named 正文')
    }
  }
}
