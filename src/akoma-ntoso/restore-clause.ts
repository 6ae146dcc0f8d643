import {at, type Pointer, present} from '../model/context.ts'
import type {Assignment, Deadline, Duty, Mode, Party, Responsibility, Role} from '../model/types.generated.ts'
import {elementsOf, type MarkedElement, wordsOf} from './marked-element.ts'
import {ownOf, type Restoring} from './restoring.ts'

/** The words of a mark, or what it says of words that stand nowhere. */
export const saidBy = (node: MarkedElement, name = 'text'): string => ownOf(node, name) ?? wordsOf(node)

/** A clause from the element that holds it. */
export function restoreClause(node: MarkedElement, pointer: Pointer, restoring: Restoring): Responsibility {
  restoring.mark(pointer, node)
  const {assignments, deadlines} = restoreAssignments(node, pointer, restoring)
  return present<Responsibility>({text: saidBy(node), assignments, mode: ownOf(node, 'mode') as Mode | undefined, deadlines})
}

/** A duty from the element round its words; `from` is the id of what it stands in. */
export function restoreDuty(node: MarkedElement, from: string, pointer: Pointer, restoring: Restoring): Duty {
  restoring.mark(pointer, node)
  const {assignments, deadlines} = restoreAssignments(node, pointer, restoring)
  return present<Duty>({from, text: saidBy(node), modal: ownOf(node, 'modal'), assignments, deadlines})
}

/** Bodies from their elements. */
export function restoreParty(node: MarkedElement, pointer: Pointer, restoring: Restoring): Party {
  restoring.mark(pointer, node)
  const name = wordsOf(node) || (restoring.nameOf(node.attributes.refersTo) ?? '')
  const flag = (key: string) => (ownOf(node, key) === 'true' ? (true as const) : undefined)
  return present<Party>({
    name,
    fullName: ownOf(node, 'fullName'),
    alias: ownOf(node, 'alias'),
    collective: flag('collective'),
    lead: flag('lead'),
    note: ownOf(node, 'note'),
  })
}

/** Who has which role, and by when, from the marks in a text. Marks of one assignment have its number. */
function restoreAssignments(node: MarkedElement, pointer: Pointer, restoring: Restoring) {
  const marks = elementsOf(node)
  const byNumber = new Map<number, {role?: MarkedElement; parties: MarkedElement[]}>()
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
          parties: parties.map((party, order) => restoreParty(party, at(place, 'parties', order), restoring)),
          open: role && ownOf(role, 'open') === 'true' ? true : undefined,
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

function restoreDeadline(node: MarkedElement, pointer: Pointer, restoring: Restoring): Deadline {
  restoring.mark(pointer, node)
  const own = (name: string) => ownOf(node, name)
  const flag = (name: string) => (own(name) === 'true' ? (true as const) : undefined)
  return present<Deadline>({
    text: saidBy(node),
    kind: own('kind') as Deadline['kind'],
    date: node.attributes.date ?? own('date'),
    start: own('start'),
    end: own('end'),
    yearFrom: own('yearFrom'),
    ambiguous: flag('ambiguous'),
    soft: flag('soft'),
    recurrence: own('recurrence'),
    anchor: own('anchor'),
    offset: own('offset'),
  })
}
