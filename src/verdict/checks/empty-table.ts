import type {Table} from '../../model/index.ts'
import {valueAt} from '../../syntax/value-at.ts'
import type {Check} from '../check.ts'

/** A table without rows or names of columns. */
export const emptyTable: Check = {
  name: 'empty-table',
  words: {
    zh: () => '表格没有读出列名或内容',
    en: () => 'A table has no names of columns or no rows',
  },
  *find({blocks, document}) {
    for (const {kind, pointer, start, end} of blocks) {
      if (kind !== 'table') continue
      const {columns = [], rows = []} = valueAt(document, pointer) as Table
      if (!rows.length || (columns.length && rows.some((row) => row.length > columns.length))) yield {start, end: Math.min(end, start + 20)}
    }
  },
}
