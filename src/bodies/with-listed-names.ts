import type {Task} from '../tasks/index.ts'
import type {Directory} from './directory.ts'

/** A task with the listed names of its bodies, each once; what is not listed stays as printed. */
export function withListedNames(task: Task, {nameOf}: Directory): Task {
  const listed = (names: readonly string[]) => [...new Set(names.map((name) => nameOf(name) ?? name))]
  return {
    ...task,
    lead: listed(task.lead),
    responsible: listed(task.responsible),
    support: listed(task.support),
    others: task.others.map(({role, name}) => ({role, name: nameOf(name) ?? name})),
  }
}
