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
  return present({
    text: node.text,
    assignments: childrenOf(node, 'assignment').map((child, index) => toAssignment(child, at(pointer, 'assignments', index), context)),
    mode: node.mode,
    deadlines: childrenOf(node, 'deadline').map((child, index) => toDeadline(child, at(pointer, 'deadlines', index), context)),
  })
}

/** One role and its bodies. */
export function toAssignment(node: syntax.Assignment, pointer: Pointer, context: Context): Assignment {
  mark(context, pointer, node)
  return present(
    {
      role: node.role,
      label: node.label,
      parties: toParties(node, at(pointer, 'parties'), context),
      open: node.open,
      mode: node.mode,
    },
    ['parties'],
  )
}

/** The bodies directly under a node; `from` is how many the list at `pointer` has already. */
export function toParties(node: {children: readonly syntax.Node[]}, pointer: Pointer, context: Context, from = 0): Party[] {
  return childrenOf(node, 'party').map((child, index) => {
    mark(context, at(pointer, from + index), child)
    const {name, fullName, alias, collective, lead, note} = child
    return present({name, fullName, alias, collective, lead, note})
  })
}

/** One deadline. */
export function toDeadline(node: syntax.Deadline, pointer: Pointer, context: Context): Deadline {
  mark(context, pointer, node)
  const {kind, date, start, end, yearFrom, ambiguous, soft, recurrence, anchor, offset} = node
  return present({text: tidy(node.value), kind, date, start, end, yearFrom, ambiguous, soft, recurrence, anchor, offset})
}

/** Keeps the declarations of a clause for the document's list; `from` is the unit where they stand. */
export function noteDeclarations(node: syntax.Responsibility, from: string | undefined, context: Context): void {
  for (const child of childrenOf(node, 'declaration')) {
    context.declarations.push({declaration: present({text: tidy(child.value), effect: child.effect, from}), node: child})
  }
}
