import {namesIn, type Task} from '../tasks/index.ts'
import type {Column, Register} from './column.ts'
import {toRegister} from './to-register.ts'

/** A sheet of a workbook. */
export interface RegisterSheet {
  name: string
  register: Register
}

/** The sheets of a register: one; or one for all, one that counts by body, and one for each body. */
export function sheetsOf(register: Register): RegisterSheet[] {
  const whole = {name: sheetName(register.title, new Set()), register}
  if (!register.byParty) return [whole]
  const tasks = [...new Set(register.rows.map(({task}) => task))]
  const bodies = [...new Set(tasks.flatMap((task) => namesIn(task)))]
  const taken = new Set([whole.name])
  const summary = {name: sheetName('汇总', taken), register: countByBody(bodies, tasks, register)}
  return [
    whole,
    summary,
    ...bodies.map((body) => {
      const rows = register.rows.filter(({task}) => namesIn(task).includes(body)).map((row, index) => ({...row, index: index + 1}))
      return {name: sheetName(body, taken), register: {...register, title: `${register.title}（${body}）`, rows}}
    }),
  ]
}

/** How much each body has to do. */
function countByBody(bodies: readonly string[], tasks: readonly Task[], {title, dateFormat}: Register): Register {
  const of = (body: string) => tasks.filter((task) => namesIn(task).includes(body))
  const count = (heading: string, counted: (task: Task, body: string) => boolean): Column => ({
    title: heading,
    width: 8,
    type: 'number',
    value: ({body}) => String(of(body!.name).filter((task) => counted(task, body!.name)).length),
  })
  const columns: Column[] = [
    {title: '序号', width: 4, type: 'number', value: ({index}) => String(index)},
    {title: '单位', width: 20, value: ({body}) => body!.name},
    count('任务', () => true),
    count('牵头', ({lead}, body) => lead.includes(body)),
    count('有时限', ({deadlineText}) => deadlineText !== undefined),
    {
      title: '最近时限',
      width: 10,
      type: 'date',
      value: ({body}) =>
        of(body!.name)
          .flatMap(({deadline}) => deadline ?? [])
          .sort()[0] ?? '',
    },
  ]
  const {rows} = toRegister(tasks.slice(0, 1))
  const [row] = rows
  return {
    title: `${title}（按单位汇总）`,
    columns,
    rows: bodies.map((name, index) => ({...row, index: index + 1, body: {name, lead: false}})),
    dateFormat,
    today: '',
  }
}

/** A name that a sheet may have: 31 characters at most, without the signs that references use, and not yet taken. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 28) || '台账'
  let name = base
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`
  taken.add(name.toLowerCase())
  return name
}
