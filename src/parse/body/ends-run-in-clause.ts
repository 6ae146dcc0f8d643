import type {Range} from '../../syntax/range.ts'
import {goesOnWithNames} from '../constructs/clause/goes-on-with-names.ts'
import {endsLikeBody} from '../vocabulary/bodies.ts'
import {isDeadlinePart} from '../vocabulary/is-deadline-part.ts'
import {type LabelKind, labelAtEnd, labelKind, predicateAtEnd} from '../vocabulary/roles.ts'

/** The last label of a clause that reaches the end of a paragraph, and what stands behind it. */
export function clauseValue(text: string, {start, end}: Range): {kind: LabelKind; words: string} | undefined {
  const words = text.slice(Math.max(start, end - longest), end)
  const colon = Math.max(words.lastIndexOf('：'), words.lastIndexOf(':'))
  if (colon < 2) return undefined
  const label = labelAtEnd(words.slice(Math.max(0, colon - 9), colon))
  const kind = label ? labelKind(label) : undefined
  if (!kind || (kind.kind === 'role' && ofPersons.has(kind.role))) return undefined
  const value = words.slice(colon + 1)
  return /[。；！？]/.test(value) ? undefined : {kind, words: value}
}
const longest = 220
const ofPersons = new Set<string>(['person', 'leader', 'contact'])

/**
 * Is the run-in clause at the end of a paragraph whole, and does the next piece, from `from` to `to`, begin a sentence and not more names?
 *
 * ```text
 * …给予补助。责任单位：甲局、乙局
 * 以上措施与上级政策重复的，按就高原则执行。
 * ```
 */
export function endsRunInClause(text: string, last: Range, from: number, to: number): boolean {
  const value = clauseValue(text, last)
  if (!value || !isWhole(value.kind, value.words)) return false
  return !goesOnWithNames(text.slice(from, Math.min(to, from + 60)))
}

const isWhole = (kind: LabelKind, words: string) =>
  kind.kind === 'deadline' ? isDeadlinePart(words.trim()) : endsLikeBody(words) || predicateAtEnd(words) !== undefined
