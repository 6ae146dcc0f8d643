import type {Role} from '../model/index.ts'
import type {Task} from './task.ts'

/** Which tasks are wanted; what is absent leaves all. Dates are ISO, and included. */
export interface TaskFilter {
  /** Only tasks of these bodies. */
  bodies?: readonly string[]
  /** Only where those bodies have this role. */
  role?: Role
  dueBefore?: string
  dueAfter?: string
  withoutParty?: boolean
  withoutDeadline?: boolean
  /** Other names under which a body has tasks: its spellings, and those of collectives that hold it. */
  namesOf?: (body: string) => readonly string[]
}

/**
 * The tasks that are wanted, in order.
 *
 *     selectTasks(tasks, {bodies: ['市水务局'], dueBefore: '2025-12-31'})
 */
export function selectTasks(tasks: readonly Task[], filter: TaskFilter): Task[] {
  const {bodies = [], role, dueBefore, dueAfter, withoutParty, withoutDeadline, namesOf = () => []} = filter
  const names = new Set(bodies.flatMap((body) => [body, ...namesOf(body)]))
  return tasks.filter((task) => {
    const named = namesIn(task, role)
    if (bodies.length > 0 ? !named.some((name) => names.has(name)) : role !== undefined && named.length === 0) return false
    if (dueBefore !== undefined && !(task.deadline !== undefined && task.deadline <= dueBefore)) return false
    if (dueAfter !== undefined && !(task.deadline !== undefined && task.deadline >= dueAfter)) return false
    if (withoutParty && namesIn(task).length > 0) return false
    return !(withoutDeadline && task.deadlineText !== undefined)
  })
}

/** The bodies of a task, or those in one role. */
export function namesIn({lead, responsible, support, others}: Task, role?: Role): string[] {
  if (role === 'lead') return lead
  if (role === 'responsible') return responsible
  if (role === 'support') return support
  const rest = others.filter((other) => role === undefined || other.role === role).map(({name}) => name)
  return role === undefined ? [...lead, ...responsible, ...support, ...rest] : rest
}
