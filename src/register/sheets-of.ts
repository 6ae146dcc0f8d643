import {append} from '../syntax/append.ts'
import {namesIn, type Task} from '../tasks/index.ts'
import type {Column, Register, RegisterRow} from './column.ts'

/** A sheet of a workbook. */
export interface RegisterSheet {
  name: string
  register: Register
}

/** What the sheet is called that counts by body. */
export const summaryName = '汇总'

/** The sheets of a register: one; or one for all, one that counts by body, and one for each body. */
export function sheetsOf(register: Register): RegisterSheet[] {
  const taken = new Set<string>()
  const whole = {name: sheetName(register.title, taken), register}
  if (!register.byParty) return [whole]
  const ofBody = byBody(register.rows)
  const restOfBody = byBody(register.rest ?? [])
  return [
    whole,
    {name: sheetName(summaryName, taken), register: countByBody(ofBody, register)},
    ...[...ofBody].map(([body, rows]) => ({
      name: sheetName(body, taken),
      register: {
        ...register,
        title: `${register.title}（${body}）`,
        rows: rows.map((row, index) => ({...row, index: index + 1})),
        rest: restOfBody.get(body),
      },
    })),
  ]
}

/** The rows of each body; those with most of them first. */
function byBody(rows: readonly RegisterRow[]): Map<string, RegisterRow[]> {
  const ofBody = new Map<string, RegisterRow[]>()
  for (const row of rows) for (const name of new Set(namesIn(row.task))) ofBody.set(name, append(ofBody.get(name), row))
  return new Map([...ofBody].sort(([, one], [, other]) => other.length - one.length))
}

/** How much each body has to do. */
function countByBody(ofBody: ReadonlyMap<string, readonly RegisterRow[]>, {title, dateFormat, today}: Register): Register {
  const tasksOf = ({body}: RegisterRow) => (ofBody.get(body!.name) ?? []).map(({task}) => task)
  const count = (heading: string, counted: (task: Task, body: string) => boolean): Column => ({
    title: heading,
    width: 8,
    type: 'number',
    value: (row) => String(tasksOf(row).filter((task) => counted(task, row.body!.name)).length),
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
      value: (row) =>
        tasksOf(row)
          .flatMap(({deadline}) => deadline ?? [])
          .sort()[0] ?? '',
    },
  ]
  const rows = [...ofBody].map(([name, [first]], index) => ({...first, index: index + 1, body: {name, lead: false}}))
  return {title: `${title}（按单位汇总）`, columns, rows, dateFormat, today}
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
