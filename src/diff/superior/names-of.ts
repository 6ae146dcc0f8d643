import type {Task} from '../../tasks/index.ts'

/** The bodies of a task, whatever they do of it. */
export const namesOf = ({lead, responsible, support, others}: Task): string[] => [
  ...lead,
  ...responsible,
  ...support,
  ...others.map(({name}) => name),
]
