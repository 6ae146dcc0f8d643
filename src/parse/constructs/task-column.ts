import {fullGrid} from '../../syntax/full-grid.ts'
import type {CellNode, Row} from '../../syntax/nodes.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/** What the column is called that says what is to be done, best first: 重点任务, 工作要求, 年度目标. */
const names = [/任务/, /事项|措施|内容|要求/, /工作|项目|目标/]

/**
 * The column of a table of duties that says what is to be done: by its header, else the widest in which no row names a
 * party or a deadline. `undefined` where no row names any, or where every column does.
 *
 * ```text
 * 序号⇥重点任务⇥牵头单位     0⇥1⇥2, of which 1
 * 1⇥更新电梯⇥市市场监管局
 * ```
 */
export function findTaskColumn(text: string, rows: readonly Row[]): number | undefined {
  const words = (cell: CellNode | undefined) => (cell ? squeeze(text.slice(cell.start, cell.end)) : '')
  const grid = fullGrid(rows)
  const head = rows.findIndex((row) => !row.header)
  const headers = grid.slice(0, head)
  const body = head < 0 ? [] : grid.slice(head)
  if (!body.some((cells) => cells.some(holds))) return undefined
  const free = [...body[0].keys()].filter((column) => !body.some((cells) => holds(cells[column])))
  for (const name of names) {
    const found = free.find((column) => headers.some((cells) => name.test(words(cells[column]))))
    if (found !== undefined) return found
  }
  const size = (column: number) => body.reduce((sum, cells) => sum + words(cells[column]).length, 0)
  const sizes = free.map(size)
  return free[sizes.indexOf(Math.max(...sizes))]
}

const holds = (cell: CellNode | undefined) => cell?.children.some(({type}) => type === 'assignment' || type === 'deadline') ?? false
