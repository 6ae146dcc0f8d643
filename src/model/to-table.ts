import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, childrenOf, mark, type Pointer, present} from './context.ts'
import {joinPrinted, tidy} from './join-text.ts'
import {toAssignment, toDeadline} from './to-responsibility.ts'
import type {Assignment, Deadline, Table, Task} from './types.generated.ts'

/** Headers of the column that says what is to be done, best first (domain.md 7.1: 重点工作, 任务, 目标与任务, 工作要求 …). */
const taskHeaders = [/任务/, /事项|措施|内容|要求/, /工作|项目|目标/]

/**
 * A table: its columns, its rows with merged values repeated, and a task for each row where
 * any row names parties or a deadline.
 */
export function toTable(node: syntax.Table, pointer: Pointer, context: Context): Table {
  mark(context, pointer, node)
  const words = wordsIn(context)
  const rows = childrenOf(node, 'row')
  const width = rows.flatMap((row) => childrenOf(row, 'cell')).reduce((most, cell) => Math.max(most, cell.column + 1), 0)
  const grid = fill(rows, width)
  const head = rows.findIndex((row) => !row.header)
  const headers = grid.slice(0, head === -1 ? grid.length : head)
  const body = grid.slice(headers.length)
  const columns = Array.from({length: headers.length ? width : 0}, (_, column) =>
    [...new Set(headers.map((row) => words(row[column]).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')))]
      .filter(Boolean)
      .join(' '),
  )
  const taskColumn = findTaskColumn(columns, body, words)
  const tasks: Task[] = []
  const assigns = body.some((cells) => cells.some(holds))
  body.forEach((cells, index) => {
    mark(context, at(pointer, 'rows', index), rows[headers.length + index])
    const task = assigns && toTask(cells, taskColumn, at(pointer, 'tasks', tasks.length), context)
    if (task) tasks.push(task)
  })
  return present(
    {
      caption: childrenOf(node, 'caption')
        .map((caption) => tidy(caption.value))
        .join(''),
      columns,
      rows: body.map((row) => row.map(words)),
      tasks,
    },
    ['columns', 'rows'],
  )
}

type Cell = syntax.CellNode | undefined

/** Rows as a full grid: where a merge covers a cell, the cell that covers it stands. */
function fill(rows: syntax.Row[], width: number): Cell[][] {
  const grid: Cell[][] = []
  rows.forEach((row, index) => {
    const line: Cell[] = Array.from({length: width})
    for (const cell of childrenOf(row, 'cell')) line[cell.column] = cell.merged ? undefined : cell
    for (const cell of childrenOf(row, 'cell')) {
      if (cell.merged) line[cell.column] = (index ? grid[index - 1][cell.column] : undefined) ?? line[cell.column - 1] ?? cell
    }
    grid.push(line)
  })
  return grid
}

const wordsIn = (context: Context) => (cell: Cell) => (cell ? joinPrinted(cell, context) : '')

function holds(cell: Cell): boolean {
  return cell?.children.some((child) => child.type === 'assignment' || child.type === 'deadline') ?? false
}

/** The column of the task: by its header, else the widest that holds no party and no deadline. */
function findTaskColumn(columns: string[], body: Cell[][], words: (cell: Cell) => string): number {
  const free = (body[0] ?? []).map((_, column) => column).filter((column) => !body.some((row) => holds(row[column])))
  for (const header of taskHeaders) {
    const found = free.find((column) => header.test(columns[column] ?? ''))
    if (found !== undefined) return found
  }
  const size = (column: number) => body.reduce((sum, row) => sum + words(row[column]).length, 0)
  return free.reduce((best, column) => (best < 0 || size(column) > size(best) ? column : best), -1)
}

/** The task of one row; none where the row does not say what is to be done. */
function toTask(cells: Cell[], taskColumn: number, pointer: Pointer, context: Context): Task | undefined {
  const words = wordsIn(context)
  const holding = [...new Set(cells.filter(holds))] as syntax.CellNode[]
  const text = words(cells[taskColumn])
  if (!text) return undefined
  // a row that names nobody (同上) is a task all the same
  if (!holding.length) {
    mark(context, pointer, cells[taskColumn]!)
    return {text, responsibilities: []}
  }
  const clause = at(pointer, 'responsibilities', 0)
  mark(context, pointer, cells[taskColumn]!)
  mark(context, clause, holding[0], holding.at(-1))
  const assignments: Assignment[] = []
  const deadlines: Deadline[] = []
  for (const cell of holding) {
    for (const child of cell.children) {
      if (child.type === 'assignment') assignments.push(toAssignment(child, at(clause, 'assignments', assignments.length), context))
      else if (child.type === 'deadline') deadlines.push(toDeadline(child, at(clause, 'deadlines', deadlines.length), context))
    }
  }
  return {
    text,
    responsibilities: [
      present({text: holding.map(words).join('\n'), assignments, mode: assignments.find(({mode}) => mode)?.mode, deadlines}),
    ],
  }
}
