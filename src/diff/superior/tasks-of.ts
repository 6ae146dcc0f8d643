import type {Gongwen} from '../../model/index.ts'
import {append} from '../../syntax/append.ts'
import {type Task, toTasks} from '../../tasks/index.ts'
import {toBodies} from '../../tasks/to-bodies.ts'
import {toTime} from '../../tasks/to-time.ts'
import {blocksOf} from '../blocks-of.ts'
import {joinedTasks} from './joined-tasks.ts'
import {namesOf} from './names-of.ts'

/** How a paragraph begins that is one of several points: 一是, 第二，, 首先. */
const point = /^(?:第?[一二三四五六七八九十]{1,3}(?:是|要|，|方面)|首先|其次|再次|最后)/

/**
 * The tasks of a document as they are compared: those that `gongwen tasks` lists, a row with all that it says of its task, the sentences that speak of
 * one as one; and the paragraphs outside the units that are one of several points.
 */
export function tasksOf(document: Gongwen): Task[] {
  const blocks = blocksOf(document)
  const points = blocks.filter(({kind, text}) => kind === 'paragraph' && point.test(text))
  const ids = new Set(points.map(({id}) => id))
  const rows = new Map<string, string[][]>()
  for (const {kind, id, text} of blocks) {
    if (kind !== 'row') continue
    const cells = text.split('｜')
    for (const cell of cells) rows.set(`${tableOf(id)} ${cell}`, append(rows.get(`${tableOf(id)} ${cell}`), cells))
  }
  const listed = toTasks(document)
    .filter(({id}) => !ids.has(id.replace(/\.\d+$/, '')))
    .map((task) => withRow(task, rows.get(`${tableOf(task.id)} ${task.text}`)?.shift()))
  const duties = [document, ...(document.attachments ?? [])].flatMap((body) => body.duties ?? [])
  const more = points.map(({id, path, text}): Task => {
    const own = duties.filter(({from}) => from === id)
    return {id, path, text, ...toBodies(own), ...toTime(own), ...(own.length > 0 && {basis: 'duty'})}
  })
  return joinedTasks([...more, ...listed])
}

/** `tableOf('a1-t1.3')` → a1-t1 */
const tableOf = (id: string) => id.replace(/\.\d+$/, '')

/** A task of a table with the other cells of its row, but for who and when: 建设口袋公园，新建30个 */
function withRow(task: Task, cells: readonly string[] = []): Task {
  const names = namesOf(task)
  const said = cells.filter(
    (cell) =>
      /\p{Script=Han}{3}/u.test(cell) &&
      cell !== task.deadlineText &&
      !task.text.includes(cell) &&
      !names.some((name) => cell.includes(name)),
  )
  return said.length === 0 ? task : {...task, text: [...said, task.text].join('，')}
}
