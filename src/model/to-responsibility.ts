import {append} from '../syntax/append.ts'
import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, childrenOf, mark, type Pointer, present} from './context.ts'
import {tidy} from './join-text.ts'
import type {Assignment, Deadline, Party, Responsibility} from './types.generated.ts'

/**
 * One clause as the model has it.
 *
 *     {text: '（责任处室：防火监督处）', assignments: [{role: 'responsible', label: '责任处室', parties: [{name: '防火监督处'}]}]}
 */
export function toResponsibility(node: syntax.Responsibility, pointer: Pointer, context: Context): Responsibility {
  mark(context, pointer, node)
  let assignments: Assignment[] | undefined
  let deadlines: Deadline[] | undefined
  for (const child of node.children) {
    if (child.type === 'assignment')
      assignments = append(assignments, toAssignment(child, at(pointer, 'assignments', assignments?.length ?? 0), context))
    else if (child.type === 'deadline')
      deadlines = append(deadlines, toDeadline(child, at(pointer, 'deadlines', deadlines?.length ?? 0), context))
  }
  const clause: Responsibility = assignments ? {text: node.text, assignments} : {text: node.text}
  if (node.mode) clause.mode = node.mode
  if (deadlines) clause.deadlines = deadlines
  return clause
}

/** One role and its bodies. */
export function toAssignment(node: syntax.Assignment, pointer: Pointer, context: Context): Assignment {
  mark(context, pointer, node)
  const parties = toParties(node, at(pointer, 'parties'), context)
  const assignment: Assignment = node.label ? {role: node.role, label: node.label, parties} : {role: node.role, parties}
  if (node.open) assignment.open = true
  if (node.mode) assignment.mode = node.mode
  return assignment
}

/** The bodies directly under a node; `from` is how many the list at `pointer` has already. */
export function toParties(node: {children: readonly syntax.Node[]}, pointer: Pointer, context: Context, from = 0): Party[] {
  let parties: Party[] = []
  for (const child of node.children) {
    if (child.type !== 'party') continue
    mark(context, at(pointer, from + parties.length), child)
    const party: Party = {name: child.name}
    if (child.fullName) party.fullName = child.fullName
    if (child.alias) party.alias = child.alias
    if (child.collective) party.collective = true
    if (child.lead) party.lead = true
    if (child.note) party.note = child.note
    parties = append(parties, party)
  }
  return parties
}

/** One deadline. */
export function toDeadline(node: syntax.Deadline, pointer: Pointer, context: Context): Deadline {
  mark(context, pointer, node)
  const {kind, date, startDate: start, endDate: end, yearFrom, ambiguous, soft, recurrence, anchor, offset} = node
  return present({
    text: tidy(node.text ?? node.value),
    kind,
    date,
    start,
    end,
    yearFrom,
    ambiguous,
    soft,
    recurrence,
    anchor,
    offset,
  })
}

/** Keeps the declarations of a clause for the document's list; `from` is the unit where they stand. */
export function noteDeclarations(node: syntax.Responsibility, from: string | undefined, context: Context): void {
  for (const child of childrenOf(node, 'declaration')) noteDeclaration(child, from, context)
}

/** Keeps one declaration for the document's list. */
export function noteDeclaration(node: syntax.Declaration, from: string | undefined, context: Context): void {
  context.declarations.push({declaration: present({text: tidy(node.value), effect: node.effect, from}), node})
}
