import type {Responsibility} from '../model/index.ts'
import type {Task} from './task.ts'

/** Who is named by clauses, each once, by role: whoever is marked as the lead leads, whatever the label says. */
export function toBodies(
  clauses: readonly Pick<Responsibility, 'assignments'>[],
): Pick<Task, 'lead' | 'responsible' | 'support' | 'others'> {
  const bodies: Pick<Task, 'lead' | 'responsible' | 'support' | 'others'> = {lead: [], responsible: [], support: [], others: []}
  const add = (list: string[], name: string) => {
    if (!list.includes(name)) list.push(name)
  }
  for (const {role, parties} of clauses.flatMap(({assignments = []}) => assignments)) {
    for (const {name, lead} of parties) {
      if (lead || role === 'lead') add(bodies.lead, name)
      else if (role === 'responsible' || role === 'support') add(bodies[role], name)
      else if (!bodies.others.some((other) => other.role === role && other.name === name)) bodies.others.push({role, name})
    }
  }
  return bodies
}
