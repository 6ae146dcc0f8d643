import {at, type Pointer, present} from '../model/context.ts'
import type {Assignment, Deadline, Duty, Mode, Party, Responsibility, Role} from '../model/types.generated.ts'
import {elementsOf, type PlacedElement, wordsOf} from './placed-element.ts'
import {flagOf, ownOf, type Restoring} from './restoring.ts'

/** The words of a mark, or what it says of words that stand nowhere. */
export const saidBy = (node: PlacedElement, name = 'text'): string => ownOf(node, name) ?? wordsOf(node)

/** The clauses of what is at `pointer`, from the elements that hold them. */
export const restoreClauses = (nodes: readonly PlacedElement[], pointer: Pointer, restoring: Restoring): Responsibility[] =>
  nodes.map((node, index) => {
    const place = at(pointer, 'responsibilities', index)
    restoring.mark(place, node)
    const {assignments, deadlines} = restoreAssignments(node, place, restoring)
    return present<Responsibility>({text: saidBy(node), assignments, mode: ownOf(node, 'mode') as Mode | undefined, deadlines})
  })

/** A duty from the element round its words; `from` is the id of what it stands in. */
export function restoreDuty(node: PlacedElement, from: string, pointer: Pointer, restoring: Restoring): Duty {
  restoring.mark(pointer, node)
  const {assignments, deadlines} = restoreAssignments(node, pointer, restoring)
  return present<Duty>({from, text: saidBy(node), modal: ownOf(node, 'modal'), assignments, deadlines})
}

/** The list of bodies at `pointer`, from their elements. */
export const restoreParties = (nodes: readonly PlacedElement[], pointer: Pointer, restoring: Restoring): Party[] =>
  nodes.map((node, index) => {
    restoring.mark(at(pointer, index), node)
    return present<Party>({
      name: wordsOf(node) || (restoring.nameOf(node.attributes.refersTo) ?? ''),
      fullName: ownOf(node, 'fullName'),
      alias: ownOf(node, 'alias'),
      collective: flagOf(node, 'collective'),
      lead: flagOf(node, 'lead'),
      note: ownOf(node, 'note'),
    })
  })

/** Who has which role, and by when, from the marks in a text. Marks of one assignment have its number. */
function restoreAssignments(node: PlacedElement, pointer: Pointer, restoring: Restoring) {
  const marks = elementsOf(node)
  const byNumber = new Map<number, {role?: PlacedElement; parties: PlacedElement[]}>()
  for (const each of marks) {
    if (each.name !== 'organization' && each.name !== 'role') continue
    const number = Number(ownOf(each, 'assignment') ?? 1)
    const found = byNumber.get(number) ?? {parties: []}
    byNumber.set(number, found)
    if (each.name === 'role') found.role = each
    else found.parties.push(each)
  }
  const assignments = [...byNumber]
    .sort(([one], [other]) => one - other)
    .map(([, {role, parties}], index): Assignment => {
      const place = at(pointer, 'assignments', index)
      for (const each of [...(role ? [role] : []), ...parties]) restoring.mark(place, each)
      return present<Assignment>(
        {
          role: restoring.roleOf(role?.attributes.refersTo) as Role,
          label: role && (saidBy(role, 'label') || undefined),
          parties: restoreParties(parties, at(place, 'parties'), restoring),
          open: role && flagOf(role, 'open'),
          mode: role && (ownOf(role, 'mode') as Mode | undefined),
        },
        ['parties'],
      )
    })
  const deadlines = marks
    .filter(({name, attributes}) => name === 'date' || (name === 'inline' && attributes.name === 'deadline'))
    .map((each, index) => restoreDeadline(each, at(pointer, 'deadlines', index), restoring))
  return {assignments, deadlines}
}

function restoreDeadline(node: PlacedElement, pointer: Pointer, restoring: Restoring): Deadline {
  restoring.mark(pointer, node)
  const own = (name: string) => ownOf(node, name)
  return present<Deadline>({
    text: saidBy(node),
    kind: own('kind') as Deadline['kind'],
    date: node.attributes.date ?? own('date'),
    start: own('start'),
    end: own('end'),
    yearFrom: own('yearFrom'),
    ambiguous: flagOf(node, 'ambiguous'),
    soft: flagOf(node, 'soft'),
    recurrence: own('recurrence'),
    anchor: own('anchor'),
    offset: own('offset'),
  })
}
