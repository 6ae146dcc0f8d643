import {fullGrid} from '../syntax/full-grid.ts'
import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, childrenOf, mark, type Pointer, present} from './context.ts'
import {joinPrinted, tidy} from './join-text.ts'
import {toAssignment, toDeadline} from './to-responsibility.ts'
import type {Assignment, Deadline, Table, Task} from './types.generated.ts'

/**
 * A table: its columns, its rows with the values of cells over several rows repeated, and a task for each row where a
 * column says what is to be done.
 */
export function toTable(node: syntax.Table, pointer: Pointer, context: Context): Table {
  mark(context, pointer, node)
  const words = wordsIn(context)
  const rows = childrenOf(node, 'row')
  const grid = fullGrid(rows)
  const head = rows.findIndex((row) => !row.header)
  const headers = grid.slice(0, head === -1 ? grid.length : head)
  // a header that stands again on the next page is no row
  const printed = rows.slice(headers.length).filter((row) => !row.header)
  const body = grid.filter((_, index) => index >= headers.length && !rows[index].header)
  const columns =
    node.columns ??
    (headers[0] ?? []).map((_, column) =>
      [...new Set(headers.map((row) => words(row[column]).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')))]
        .filter(Boolean)
        .join(' '),
    )
  const tasks: Task[] = []
  // the last cell of each column that says something of its own, which 同上 below it repeats
  const last: GridCell[] = []
  body.forEach((cells, index) => {
    const row = printed[index]
    mark(context, at(pointer, 'rows', index), row)
    if (node.taskColumn === undefined || row.group) return
    const said: GridCell[] = []
    cells.forEach((cell, column) => {
      // above an empty cell goes on what was said before it
      said[column] = isDitto(words(cell)) ? last[column] : cell
      if (words(said[column])) last[column] = said[column]
    })
    const task = toTask(cells, said, node.taskColumn, at(pointer, 'tasks', tasks.length), context)
    if (task) tasks.push(task)
  })
  const notes = childrenOf(node, 'tableNote')
  for (const [index, note] of notes.entries()) mark(context, at(pointer, 'notes', index), note)
  return present(
    {
      caption: childrenOf(node, 'caption')
        .map((caption) => tidy(caption.value))
        .join(''),
      columns,
      // a cell over several columns has its value in the first
      rows: body.map((row) => row.map((cell, column) => (column > 0 && cell === row[column - 1] ? '' : words(cell)))),
      notes: notes.map((note) => tidy(note.value)),
      tasks,
    },
    ['columns', 'rows'],
  )
}

type GridCell = syntax.CellNode | undefined

const wordsIn = (context: Context) => (cell: GridCell) => (cell ? joinPrinted(cell, context) : '')

/** Does a cell repeat the one above it? */
const isDitto = (words: string) => /^(?:同\s?上|同前|[〃″＂"”]{1,2})$/.test(words)

function holds(cell: GridCell): boolean {
  return cell?.children.some((child) => child.type === 'assignment' || child.type === 'deadline') ?? false
}

/** The task of one row; none where the row does not say what is to be done. `said` are its cells, and for 同上 what that repeats. */
function toTask(printed: GridCell[], said: GridCell[], taskColumn: number, pointer: Pointer, context: Context): Task | undefined {
  const words = wordsIn(context)
  const cells = printed.map((_, column) => said[column])
  const holding = [...new Set(cells.filter(holds))] as syntax.CellNode[]
  const text = words(cells[taskColumn])
  if (!text) return undefined
  // a row that names nobody is a task all the same
  if (!holding.length) {
    mark(context, pointer, cells[taskColumn]!)
    return {text, responsibilities: []}
  }
  const clause = at(pointer, 'responsibilities', 0)
  mark(context, pointer, cells[taskColumn]!)
  // a cell that is merged with one above stands before the others of its row
  const inOrder = [...holding].sort((a, b) => a.start - b.start)
  mark(context, clause, {start: inOrder[0].start, end: inOrder.at(-1)!.end})
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
