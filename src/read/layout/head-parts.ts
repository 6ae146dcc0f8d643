import type {PrintedRow, RowPart} from './printed-rows.ts'

// Words of column heads: duty tables, lists of names, attachments of notices. Two in a row of three cells make it a head.
const headWord =
  /序号|编号|任务|事项|项目|内容|措施|目标|责任|牵头|配合|单位|部门|科室|处室|领导|时限|时间|期限|进度|要求|类别|名称|姓名|职务|电话|数量|金额|地点|备注/

/** Does a printed line name columns? */
export const isColumnHead = (row: PrintedRow): boolean => headParts(row) !== undefined

/** Are words the heads of columns: short ones, two of them known at least? */
export const namesColumns = (words: readonly string[]): boolean =>
  words.length <= mostColumns &&
  words.every((text) => text.length <= longestName) &&
  words.filter((text) => headWord.test(text)).length >= 2

const longestName = 14

/** The names of columns in a line that is made of them, parted by wide gaps, or by smaller ones where each part is a name. */
export function headParts({cells, words}: PrintedRow): RowPart[] | undefined {
  const named = (parts: RowPart[]) => parts.filter(({text}) => text.length <= longestName && headWord.test(text)).length
  if (cells.length < 2 || cells.length > mostColumns) return undefined
  if (words.length > cells.length && words.length <= mostColumns && named(words) * 2 > words.length && named(words) >= 3) return words
  return cells.length >= 3 && named(cells) >= 2 ? cells : undefined
}

const mostColumns = 20
