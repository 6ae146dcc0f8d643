import {append} from '../syntax/append.ts'
import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, type Duties, mark, type Pointer} from './context.ts'
import {joinPrinted} from './join-text.ts'
import {toAssignment, toDeadline} from './to-responsibility.ts'
import type {Assignment, Deadline, Duty} from './types.generated.ts'

/**
 * Collects the duties of what stands in a unit or paragraph; `from` is what they are told to stand in.
 *
 *     {from: '1-1', text: '各街道要建立台账。', modal: '要', assignments: [{role: 'responsible', label: '要', parties: […]}]}
 */
export function collectDuties({children}: {children: readonly syntax.Node[]}, from: string, duties: Duties, context: Context): void {
  for (const child of children) {
    if (child.type !== 'duty') continue
    const pointer = at(duties.pointer, 'duties', duties.list.length)
    mark(context, pointer, child)
    duties.list.push(toDuty(child, from, pointer, duties, context))
  }
}

function toDuty(node: syntax.Duty, from: string, pointer: Pointer, duties: Duties, context: Context): Duty {
  const own = node.children.filter((child) => child.type === 'assignment')
  if (own.length > 0) duties.last = own
  let assignments: Assignment[] | undefined
  for (const assignment of node.carried ? duties.last : own)
    assignments = append(assignments, toAssignment(assignment, at(pointer, 'assignments', assignments?.length ?? 0), context))
  let deadlines: Deadline[] | undefined
  for (const child of node.children)
    if (child.type === 'deadline')
      deadlines = append(deadlines, toDeadline(child, at(pointer, 'deadlines', deadlines?.length ?? 0), context))
  const duty: Duty = {from, text: joinPrinted(node, context)}
  if (node.modal) {
    duty.modal = node.modal
    const word = node.children.find((child) => child.type === 'modal')
    if (word) mark(context, at(pointer, 'modal'), word)
  }
  if (assignments) duty.assignments = assignments
  if (deadlines) duty.deadlines = deadlines
  return duty
}
