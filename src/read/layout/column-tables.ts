import type {PrintedRow} from './printed-rows.ts'
import type {RuledTable} from './ruled-tables.ts'

// Words of column heads: duty tables, lists of names, attachments of notices. Two in a row of three cells make it a head.
const headWord =
  /序号|编号|任务|事项|项目|内容|措施|目标|责任|牵头|配合|单位|部门|科室|处室|领导|时限|时间|期限|进度|要求|类别|名称|姓名|职务|电话|数量|金额|地点|备注/

/** Printed lines of a row of a table. */
const mostLines = 100

/**
 * Finds tables without rulings: a head of three cells or more, and at least two rows under it whose pieces keep to its columns. A row
 * begins with a piece in the first column; lines without one go on with the row above.
 */
export function findColumns(rows: PrintedRow[]): RuledTable[] {
  const tables: RuledTable[] = []
  for (let index = 0; index < rows.length; index++) {
    const table = isHead(rows[index]) ? readColumns(rows, index) : undefined
    if (!table) continue
    tables.push(table)
    while (index + 1 < rows.length && rows[index + 1].y <= table.bottom) index++
  }
  return tables
}

const isHead = ({cells}: PrintedRow) =>
  cells.length >= 3 && cells.length <= 20 && cells.filter(({text}) => text.length <= 14 && headWord.test(text)).length >= 2

function readColumns(rows: PrintedRow[], head: number): RuledTable | undefined {
  const {cells: heads, size, y: top} = rows[head]
  const borders = findBorders(rows, head)
  const columnOf = (x: number) => borders.filter((border) => border <= x).length
  const table = [heads.map(({text}) => [text])]
  let last = head
  // the line in which the row of the table began that is open
  let begun = head
  for (let index = head + 1; index < rows.length && index <= begun + mostLines; index++) {
    const row = rows[index]
    if (row.y - rows[index - 1].y > 4 * row.size || Math.abs(row.size - size) > 0.25 * size) break
    const columns = row.cells.map(({x}) => columnOf(x + 1))
    const keeps = row.cells.every(({end}, at) => columnOf(end - 1) === columns[at]) && new Set(columns).size === columns.length
    if (!keeps || (row.cells.length === 1 && columns[0] === 0)) break
    if (columns[0] === 0) {
      table.push(heads.map(() => []))
      begun = index
    } else if (table.length === 1) break
    row.cells.forEach(({text}, at) => {
      table[table.length - 1][columns[at]].push(text)
    })
    last = index
  }
  if (table.length < 3) return undefined
  const bottom = rows[last].y + 1
  return {
    top: top - size,
    bottom,
    columns: [heads[0].x, ...borders],
    rows: table.map((cells) => cells.map((lines) => ({text: lines.join('')}))),
  }
}

/** Where one column ends and the next begins: in the middle of the gap that the head and all full rows near it leave. */
function findBorders(rows: PrintedRow[], head: number): number[] {
  const {cells: heads} = rows[head]
  const full = rows.slice(head, head + 40).filter(({cells}) => cells.length === heads.length)
  return heads.slice(1).map((_, column) => {
    const end = Math.max(...full.map(({cells}) => cells[column].end))
    const start = Math.min(...full.map(({cells}) => cells[column + 1].x))
    // rows that do not fit at all: the head alone decides
    return end < start ? (end + start) / 2 : (heads[column].end + heads[column + 1].x) / 2
  })
}
