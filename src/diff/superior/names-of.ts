import type {Task} from '../../tasks/index.ts'

/** The bodies of a task, whatever they do of it. */
export const namesOf = ({lead, responsible, support, others}: Task): string[] => [
  ...lead,
  ...responsible,
  ...support,
  ...others.map(({name}) => name),
]

/** Does a task speak of a body that is none of its own, nor what one of them is a branch of? */
export const speaksOf = (task: Task, name: string): boolean => task.text.includes(name) && !namesOf(task).some((own) => own.includes(name))
