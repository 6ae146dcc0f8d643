import type {Responsibility} from '../model/types.generated.ts'
import {markAssignments} from './mark-assignments.ts'
import {createMarkedText} from './marked-text.ts'
import type {References} from './references.ts'
import {element, type XmlElement} from './xml-element.ts'

/** Clauses that govern all they stand in. */
export const clauseElements = (clauses: readonly Responsibility[], nextId: () => string, references: References): XmlElement[] =>
  clauses.map((clause) =>
    element('hcontainer', {name: 'responsibility', eId: nextId()}, element('content', {}, clauseElement(clause, references))),
  )

/** One clause, with its bodies, roles and deadlines marked. */
export function clauseElement(clause: Responsibility, references: References): XmlElement {
  const marked = createMarkedText(clause.text)
  markAssignments(marked, clause, references)
  return element('block', {name: 'responsibility', 'gw:mode': clause.mode}, ...marked.nodes())
}
