import type {Positions} from '../../src/index.ts'

/** What is wrong with the positions of a document: fields that it does not hold, ranges that do not lie in the text. `[]` when all is well. */
export function positionFaults(positions: Positions, document: unknown, text: string): string[] {
  return Object.entries(positions).flatMap(([pointer, [start, end]]) => [
    ...(at(document, pointer) === undefined ? [`${pointer} points at nothing`] : []),
    ...(0 <= start && start <= end && end <= text.length ? [] : [`${pointer} is [${start}, ${end}) of ${text.length}`]),
  ])
}

/** The value that a JSON pointer points at. `at({a: [1]}, '/a/0')` → 1 */
function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1)
  return keys.reduce((part, key) => (part as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], value)
}
