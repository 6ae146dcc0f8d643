import type {Range} from '../../syntax/range.ts'
import type {SourceText} from '../source/source-text.ts'
import {isColumn} from '../vocabulary/columns.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/** Are at least half of the words of a row names of columns? */
export function namesColumns(source: SourceText, row: readonly Range[]): boolean {
  const words = row.map(({start, end}) => squeeze(source.text.slice(start, end))).filter(Boolean)
  return (
    words.length > 0 &&
    words.every((word) => word.length <= 14 && !/[。；]/.test(word)) &&
    words.filter(isColumn).length * 2 >= words.length
  )
}
