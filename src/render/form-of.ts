import type {Gongwen} from '../model/types.generated.ts'
import type {Form} from './block.ts'

/** The form that a document is printed in: what its mark says, then its kind. A 函 under the mark of a 文件 is printed as that. */
export function formOf({kind, header}: Gongwen): Form {
  const mark = header?.issuerMark
  if (mark?.endsWith('文件')) return 'document'
  if (kind === '命令' || mark?.endsWith('令')) return 'order'
  if (kind === '纪要' || mark?.endsWith('纪要')) return 'minutes'
  if (kind === '函') return 'letter'
  return 'document'
}
