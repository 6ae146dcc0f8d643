import type {Role} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'
import type {BodyTasks, Item, TaskLine, Time} from './page.ts'
import {shorten} from './shorten.ts'
import type {pageWords} from './words.ts'

/** Characters of a task's words that are shown. */
const most = 72

/** The tasks by body, those with most to do first, and by when they are due. */
export function toTasksOfPage(
  tasks: readonly Task[],
  items: readonly Item[],
  words: (typeof pageWords)['zh'],
): {bodies: BodyTasks[]; times: Time[]} {
  const byRange = new Map<string, number>()
  // The outermost of those with the same range, for that is what the task was made of.
  for (const {range, index} of items) if (range && !byRange.has(range.join())) byRange.set(range.join(), index)
  const lineOf = ({path, text, range, heading}: Task): TaskLine => {
    const item = range && byRange.get(range.join())
    return {path, text: shorten(text || (heading ?? ''), most), ...(item !== undefined && {item})}
  }
  const bodies = new Map<string, BodyTasks>()
  const times: Time[] = []
  for (const task of tasks) {
    const line = lineOf(task)
    const {deadlineText, deadline, start, recurrence} = task
    const named = namedBy(task)
    for (const [role, name] of named) {
      const body = bodies.get(name) ?? {name, leads: 0, tasks: []}
      bodies.set(name, body)
      if (role === 'lead') body.leads++
      body.tasks.push({...line, role: words.role[role], ...(deadlineText !== undefined && {deadline: deadlineText})})
    }
    if (deadlineText === undefined) continue
    times.push({
      ...line,
      words: deadlineText,
      bodies: [...new Set(named.map(([, name]) => name))],
      ...(deadline !== undefined && {date: deadline}),
      ...(start !== undefined && {start}),
      ...(recurrence !== undefined && {recurrence}),
    })
  }
  return {
    bodies: [...bodies.values()].sort((a, b) => b.leads - a.leads || b.tasks.length - a.tasks.length),
    times: times.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)),
  }
}

/** When something is due; what has no day comes behind all days. */
const dayOf = ({date, start}: Time): string => date ?? start ?? '9'

/** The bodies of a task, each with its role. */
function namedBy({lead, responsible, support, others}: Task): Array<[Role, string]> {
  const as = (role: Role, names: readonly string[]) => names.map((name): [Role, string] => [role, name])
  return [
    ...as('lead', lead),
    ...as('responsible', responsible),
    ...as('support', support),
    ...others.map(({role, name}): [Role, string] => [role, name]),
  ]
}
