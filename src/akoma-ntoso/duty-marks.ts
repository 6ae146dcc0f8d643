import {at, type Pointer} from '../model/context.ts'
import type {Duty} from '../model/types.generated.ts'
import {elementsOf, type PlacedElement} from './placed-element.ts'
import {restoreDuty} from './restore-clause.ts'
import {numberOf, type Restoring} from './restoring.ts'

/** The duties of one document or attachment, collected while its text is restored. */
export interface DutyMarks {
  /** Takes a duty; `from` is the id of what it stands in. */
  add(node: PlacedElement, from: string): void
  /** Takes the duties that a paragraph says. */
  addFrom(paragraph: PlacedElement, from: string): void
  /** All of them, in their order. */
  duties(pointer: Pointer, restoring: Restoring): Duty[]
}

/** Opens the collection of the duties of a document or attachment. */
export function createDutyMarks(): DutyMarks {
  const found: Array<{node: PlacedElement; from: string; order: number}> = []
  const add = (node: PlacedElement, from: string) => void found.push({node, from, order: numberOf(node, 'order') ?? found.length})
  return {
    add,
    addFrom(paragraph, from) {
      for (const node of elementsOf(paragraph, 'inline', 'duty')) add(node, from)
    },
    duties: (pointer, restoring) =>
      found
        .sort((one, other) => one.order - other.order)
        .map(({node, from}, index) => restoreDuty(node, from, at(pointer, 'duties', index), restoring)),
  }
}
