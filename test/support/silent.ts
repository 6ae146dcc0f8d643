import type {Message} from '../../src/messages/report.ts'
import type {Root} from '../../src/syntax/nodes.ts'
import {leavesOf} from './leaves.ts'

/** The messages that say where something is that the document does not hold. */
const leavingOut = new Set(['left-out', 'unread', 'unfilled'])

/** What was left out of the document without a word: furniture, page numbers aside, that no message's place covers. */
export function silent(root: Root, messages: readonly Message[]): string[] {
  const said = messages.flatMap(({ruleId, place}) =>
    leavingOut.has(ruleId ?? '') && place && 'start' in place ? [[place.start.offset ?? 0, place.end.offset ?? 0]] : [],
  )
  return leavesOf(root)
    .filter(({type, reason}) => type === 'boilerplate' && reason !== 'page')
    .filter(({start, end}) => !said.some(([from, to]) => from <= start && end <= to))
    .map(({start, value}) => `left out at ${start} without a message: ${value}`)
}
