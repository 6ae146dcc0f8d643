import {at, type Pointer} from '../model/context.ts'
import type {Duty} from '../model/types.generated.ts'
import {elementsOf, type MarkedElement} from './marked-element.ts'
import {restoreDuty} from './restore-clause.ts'
import {ownOf, type Restoring} from './restoring.ts'

/** The duties of one document or attachment, collected while its text is restored. */
export interface Prose {
  /** Takes the duties that a paragraph says; `from` is the id of what it stands in. */
  collect(paragraph: MarkedElement, from: string): void
  /** All of them, in their order. */
  duties(pointer: Pointer, restoring: Restoring): Duty[]
}

/** Opens the collection of the duties of a document or attachment. */
export function createProse(): Prose {
  const found: Array<{node: MarkedElement; from: string}> = []
  return {
    collect(paragraph, from) {
      for (const node of elementsOf(paragraph))
        if (node.name === 'gw:duty' || (node.name === 'inline' && node.attributes.name === 'duty')) found.push({node, from})
    },
    duties(pointer, restoring) {
      const orders = found.map(({node}, index) => Number(ownOf(node, 'order') ?? index))
      return found
        .map((each, index) => ({...each, order: orders[index]}))
        .sort((one, other) => one.order - other.order)
        .map(({node, from}, index) => restoreDuty(node, from, at(pointer, 'duties', index), restoring))
    },
  }
}
