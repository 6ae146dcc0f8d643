import type {Gongwen} from '../model/types.generated.ts'
import type {Notice} from './block.ts'
import {formOf} from './form-of.ts'
import {type Layout, usualLayout} from './layout.ts'
import type {Style} from './style.ts'
import {type Labels, toBlocks} from './to-blocks.ts'

/**
 * A document as it is printed. What only says again what its text says (duties, the kind, who issues) is not printed: reading the
 * page gives it again. `mark` is that of an office whose documents have none.
 *
 *     toNotice(document).blocks[0] // {type: 'title', text: '云岭市人民政府关于…的通知', of: 'document'}
 */
export function toNotice(given: Gongwen, {mark}: Pick<Style, 'mark'> = {}, layout: Layout = usualLayout): Notice {
  const document =
    mark !== undefined && given.header?.issuerMark === undefined ? {...given, header: {...given.header, issuerMark: mark}} : given
  const labels: Labels = new Map(document.attachments?.map(({title, label}) => [title, label]))
  const blocks = toBlocks(document, {of: 'document', id: '', labels, layout})
  for (const [index, attachment] of document.attachments?.entries() ?? []) {
    const {role, label} = attachment
    blocks.push(
      {type: 'attachment', role, ...(label !== undefined && {label})},
      ...toBlocks(attachment, {of: 'attachment', id: `a${index + 1}`, labels, layout}),
    )
  }
  return {form: formOf(document), ...(document.title !== undefined && {title: document.title}), blocks}
}
