import {type SourceText, tableAt} from '../source/source-text.ts'
import {namesColumns} from './names-columns.ts'

/** Does a table of named columns cover the offset? What stands in it or its header is no title, whatever it ends in: `序号⇥任务⇥具体措施`. */
export function opensTable(source: SourceText, offset: number): boolean {
  const frame = tableAt(source, offset)
  return frame !== undefined && (frame.above !== undefined || (frame.headers > 0 && namesColumns(source, frame.rows[0])))
}
