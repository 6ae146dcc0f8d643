import {fullGrid} from '../../syntax/full-grid.ts'
import type {CellNode, Role, Row} from '../../syntax/nodes.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/** What the column is called that says what is to be done, best first: 重点任务, 工作要求, 年度目标. */
const names = [/任务|事项|措施|举措|内容/, /要求/, /工作|项目|目标/]
/** Columns that only sort or count tasks: 任务类别, 事项编码. */
const sorts = /类[别型]$|分类$|来源$|编[号码]$|[级属]性?别?$|数量?$|依据$/
/** Columns that say something besides: 联系电话, 备注, 占地面积. */
const besides = /^序号$|电话|备注|联系|邮箱|(?:日期|时间|金额|资金|投资|面积|规模|地[址点])$/

/**
 * The column of a table of duties that says what is to be done: by its header, of several the one that says it most closely (工作任务 over
 * several rows, 具体措施 in each); else the widest in which no row names a party or a deadline. `undefined` where no row names any, or
 * where every column does. `above` are the columns of a header that stands above the table.
 *
 * ```text
 * 序号⇥重点任务⇥牵头单位     0⇥1⇥2, of which 1
 * 1⇥更新电梯⇥市市场监管局
 * ```
 */
export function findTaskColumn(text: string, rows: readonly Row[], above?: readonly string[]): number | undefined {
  const words = (cell: CellNode | undefined) => (cell ? squeeze(text.slice(cell.start, cell.end)) : '')
  const grid = fullGrid(rows)
  const head = rows.findIndex((row) => !row.header)
  const headers = grid.slice(0, head).map((cells) => cells.map(words))
  if (above) headers.push([...above])
  const body = head < 0 ? [] : grid.filter((_, index) => index >= head && !rows[index].group && !rows[index].header)
  if (!body.some((cells) => cells.some(holds))) return undefined
  const free = [...body[0].keys()].filter((column) => !body.some((cells) => holds(cells[column])))
  const size = (column: number) => body.reduce((sum, cells) => sum + words(cells[column]).length, 0)
  const closeness = (column: number) => new Set(body.map((cells) => words(cells[column]))).size
  for (const name of names) {
    const found = free.filter((column) => headers.some((cells) => name.test(cells[column] ?? '') && !sorts.test(cells[column])))
    if (found.length > 0)
      return found.reduce((best, column) => {
        const closer = closeness(column) - closeness(best)
        return closer > 0 || (closer === 0 && size(column) > size(best)) ? column : best
      })
  }
  const telling = free.filter((column) => !headers.some((cells) => besides.test(cells[column] ?? '')))
  const candidates = telling.length > 0 ? telling : free
  const sizes = candidates.map(size)
  const widest = candidates[sizes.indexOf(Math.max(...sizes))]
  // a list of names says where each is and who minds it; that is nothing to be done
  return body.some((cells) => cells.some(setsTask)) ? widest : undefined
}

/** Is somebody named who answers for a task, or a time? A place (属地), a person or who supervises makes none. */
const setsTask = (cell: CellNode | undefined) =>
  cell?.children.some(
    (child) => child.type === 'deadline' || (child.type === 'assignment' && child.label !== '属地' && answers.has(child.role)),
  ) ?? false
const answers = new Set<Role>(['lead', 'support', 'responsible', 'participate', 'implement'])

const holds = (cell: CellNode | undefined) => cell?.children.some(({type}) => type === 'assignment' || type === 'deadline') ?? false
