import {severityOf} from '../../messages/severity.ts'
import type {Doubt, Item} from './page.ts'
import type {Reading} from './reading.ts'

/** What is told of a reading: what is doubtful, and notes of what was done. */
export interface Told {
  doubts: Doubt[]
  notes: Doubt[]
  /** The ranges that messages say are no part of the document. */
  leftOut: Array<[start: number, end: number]>
}

/** Nobody goes through more than these one by one. */
const most = 500

const leavesOut = new Set(['left-out', 'unread', 'unfilled'])

/** A doubt about a part in words, where the summary gives them. */
interface Reason {
  rule: string
  message: string
  start?: number
  end?: number
}

/**
 * Sorts what was found odd in a reading. Doubts are what the summary gives reasons for, where it gives none what it counts as a doubt,
 * without a summary every warning.
 */
export function toDoubts({messages = [], summary}: Pick<Reading, 'messages' | 'summary'>): Told {
  const places: ReadonlyArray<{rules: string[]; reasons?: readonly Reason[]}> = summary?.places ?? []
  const reasons = places.flatMap((place) => place.reasons ?? [])
  const told: Told = {doubts: reasons.map(fromReason), notes: [], leftOut: []}
  const said = new Set(reasons.map(({rule, start}) => `${rule} ${start}`))
  const odd = summary && new Set(places.flatMap(({rules}) => rules))
  for (const message of messages) {
    const {reason, ruleId, place} = message
    const severity = severityOf(message)
    const [from, to] = place && 'start' in place ? [place.start.offset, place.end.offset] : [place?.offset, undefined]
    const range: Doubt['range'] = from === undefined ? undefined : [from, Math.max(to ?? 0, from + 1)]
    if (range && ruleId !== undefined && leavesOut.has(ruleId)) told.leftOut.push(range)
    if (said.has(`${ruleId} ${from}`)) continue
    const isDoubt = severity === 'error' || (odd ? ruleId !== undefined && odd.has(ruleId) : severity === 'warning')
    const list = isDoubt ? told.doubts : told.notes
    list.push({text: reason, severity, ...(ruleId && {ruleId}), ...(range && {range})})
  }
  return told
}

const fromReason = ({rule, message, start, end}: Reason): Doubt => ({
  text: message,
  severity: 'warning',
  ruleId: rule,
  ...(start !== undefined && {range: [start, Math.max(end ?? 0, start + 1)]}),
})

/** Hangs each doubt on the innermost item around it, and says in its words where that is. */
export function hangDoubts(doubts: readonly Doubt[], items: readonly Item[]): void {
  for (const [index, doubt] of doubts.slice(0, most).entries()) {
    const {range} = doubt
    if (!range) continue
    const around = items.filter(({range: own, type}) => own && type !== 'leftOut' && own[0] <= range[0] && range[0] < own[1])
    around.at(-1)?.doubts.push(index)
    const unit = around.findLast(({type}) => type === 'section' || type === 'attachment')
    if (unit) doubt.where = unit.type === 'attachment' ? unit.name : unit.text
  }
}
