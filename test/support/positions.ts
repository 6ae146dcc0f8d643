import type {Positions} from '../../src/index.ts'
import {valueAt} from '../../src/syntax/value-at.ts'

/** What is wrong with the positions of a document: fields that it does not hold, ranges that do not lie in the text. `[]` when all is well. */
export function positionFaults(positions: Positions, document: unknown, text: string): string[] {
  return Object.entries(positions).flatMap(([pointer, [start, end]]) => [
    ...(valueAt(document, pointer) === undefined ? [`${pointer} points at nothing`] : []),
    ...(0 <= start && start <= end && end <= text.length ? [] : [`${pointer} is [${start}, ${end}) of ${text.length}`]),
  ])
}
