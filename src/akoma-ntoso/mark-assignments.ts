import type {Assignment, Deadline, Party} from '../model/types.generated.ts'
import {isDate} from './is-date.ts'
import type {MarkedText} from './marked-text.ts'
import {own} from './own.ts'
import type {References} from './references.ts'
import {element, type XmlElement} from './xml-element.ts'

/** A body as an element: its name, and what is said of it. */
const partyElement = (
  {name, fullName, alias, collective, lead, note}: Party,
  references: References,
  found: string | undefined,
  more: Record<string, string>,
) =>
  element(
    'organization',
    {refersTo: references.to('organization', name), ...more, ...own({fullName, alias, collective, lead, note})},
    found,
  )

/** Marks a list of bodies in the text that lists them. → where the last one ends */
export function markParties(
  marked: MarkedText,
  parties: readonly Party[],
  references: References,
  from = 0,
  more: Record<string, string> = {},
): number {
  let after = 0
  let at = from
  for (const party of parties) {
    after = marked.mark(party.name, at, (found) => partyElement(party, references, found, more), after)
    at = Math.max(at, after)
  }
  return at
}

/** Marks who has which role, and by when, in a clause or a sentence. */
export function markAssignments(
  marked: MarkedText,
  {assignments = [], deadlines = []}: {assignments?: Assignment[]; deadlines?: Deadline[]},
  references: References,
): void {
  let from = 0
  assignments.forEach(({role, label, parties, open, mode}, index) => {
    const number = own({assignment: index + 1})
    const end = markParties(marked, parties, references, from, number)
    const behind = marked.mark(label, from, (found) =>
      element('role', {refersTo: references.toRole(role), ...number, ...own({open, mode, label: found ? undefined : label})}, found),
    )
    from = Math.max(end, behind)
  })
  let after = 0
  for (const deadline of deadlines) after = marked.mark(deadline.text, after, (found) => deadlineElement(deadline, found), after)
}

function deadlineElement({text, date, ...said}: Deadline, found: string | undefined): XmlElement {
  const facts = {...said, text: found ? undefined : text}
  return isDate(date)
    ? element('date', {date, ...own(facts)}, found)
    : element('inline', {name: 'deadline', ...own({date, ...facts})}, found)
}
