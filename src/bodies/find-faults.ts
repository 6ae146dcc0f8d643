import type {Bodies} from './bodies.ts'

/** What is wrong in a list of bodies that has the right shape. */
export type BodiesFault =
  | {fault: 'twice'; name: string; of: readonly string[]}
  | {fault: 'unknown-parent' | 'unknown-member'; name: string; of: string}
  | {fault: 'circle'; name: string}

/** The faults of a list: a spelling that stands for two, parents and members that are not listed, a body above itself. */
export function findFaults({bodies, collectives = []}: Bodies): BodiesFault[] {
  const faults: BodiesFault[] = []
  const owners = new Map<string, string[]>()
  for (const {name, aliases = []} of [...bodies, ...collectives])
    for (const spelling of [name, ...aliases]) owners.set(spelling, [...(owners.get(spelling) ?? []), name])
  for (const [name, of] of owners) if (of.length > 1) faults.push({fault: 'twice', name, of})
  const parents = new Map(bodies.map(({name, parent}) => [name, parent]))
  for (const {name, parent} of bodies)
    if (parent !== undefined && !owners.has(parent)) faults.push({fault: 'unknown-parent', name: parent, of: name})
  for (const {name, members} of collectives)
    for (const member of members) if (!owners.has(member)) faults.push({fault: 'unknown-member', name: member, of: name})
  // Each body is walked up from once; those that lead to no circle are not walked again.
  const done = new Set<string>()
  for (const {name} of bodies) {
    const way = new Set<string>()
    let at: string | undefined = name
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at)
      at = parents.get(at)
    }
    if (at !== undefined && way.has(at)) faults.push({fault: 'circle', name: at})
    for (const each of way) done.add(each)
  }
  return faults
}
