import type {Range} from '../../syntax/range.ts'
import type {SourceText} from '../source/source-text.ts'
import {isPersonName} from '../vocabulary/person-names.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {namesColumns} from './names-columns.ts'

/**
 * Are lines with tabs a list of names, and no table: somebody in each, with a post or what they belong to? Names of columns are none.
 *
 * ```text
 * 组　长：⇥陈国栋⇥镇长
 * 成　员：⇥王　强⇥派出所所长
 * ```
 */
export function listsPersons(source: SourceText, rows: ReadonlyArray<readonly Range[]>): boolean {
  if (rows.length > mostPersons) return false
  return rows.every((row) => {
    const words = row.map(({start, end}) => squeeze(source.text.slice(start, end))).filter(Boolean)
    return (
      words.some(isPersonName) && !namesColumns(source, row) && words.every((word) => word.length <= longestPost && !/[\d。；]/.test(word))
    )
  })
}
/** A longer list is shown as the table that it looks like. */
const mostPersons = 120
const longestPost = 24
