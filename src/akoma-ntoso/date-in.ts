import {firstOf, type PlacedElement} from './placed-element.ts'
import {ownOf} from './restoring.ts'

/** The element of a date in a block. */
export const dateNode = (block: PlacedElement | undefined) => firstOf(block, 'docDate') ?? firstOf(block, 'inline', 'date')

/** The day that a block is dated by, where it says one. */
export function dateIn(block: PlacedElement | undefined): string | undefined {
  const found = dateNode(block)
  return found && (found.attributes.date ?? ownOf(found, 'date'))
}
