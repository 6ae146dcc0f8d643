import {firstOf, type MarkedElement} from './marked-element.ts'
import {ownOf} from './restoring.ts'

/** The element of a date in a block. */
export const dateNode = (block: MarkedElement | undefined) => firstOf(block, 'docDate') ?? firstOf(block, 'inline', 'date')

/** The day that a block is dated by, where it says one. */
export function dateIn(block: MarkedElement | undefined): string | undefined {
  const found = dateNode(block)
  return found && (found.attributes.date ?? ownOf(found, 'date'))
}
