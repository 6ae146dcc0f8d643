import type {Role} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {type Condition, conditionOf} from './condition-of.ts'
import type {Segment} from './lex.ts'
import {type Head, headOf} from './subject.ts'

/** Somebody who is told to act, where the name stands in the view. */
export interface Actor extends Range {
  role: Role
  /** The word that says so. */
  label?: string
}

/** A name that counts only with a ground for it. */
export interface Bare extends Actor {
  /** It begins with 各, 每 or 所有, and an act follows. */
  each: boolean
}

/** Of whom the sentence speaks, to whom an order without a subject of its own goes. */
export interface Topic {
  range: Range
  condition: Condition
  /** Where the list begins that the name is the last of. */
  from?: number
}

/** One part of a sentence while it is read, segment by segment; the readers of its kinds of words add to it. */
export interface Part {
  readonly words: string
  readonly segments: readonly Segment[]
  readonly heads: readonly Head[]
  readonly conditions: readonly Condition[]
  readonly actors: Actor[]
  readonly bare: Bare[]
  topic: Topic | undefined
  /** The first word that orders. */
  modal: Range | undefined
  /** Is somebody asked in it? */
  asked: boolean
  /** Is it settled of the segment at hand whom it orders? */
  said: boolean
}

/** A part of which nothing is read yet. */
export function toPart(words: string, segments: readonly Segment[]): Part {
  const heads = segments.map((segment) => headOf(words, segment))
  const conditions = segments.map((segment, k) => conditionOf(words, segment, heads[k]))
  // 企业不能到场，或者因故不能办理的，…: both are conditions
  for (let k = segments.length - 1; k > 0; k--)
    if ('或且'.includes(words[segments[k].start]) && (conditions[k] === 'de' || conditions[k + 1] === 'de')) {
      conditions[k] ??= 'de'
      conditions[k - 1] ??= 'de'
    }
  return {words, segments, heads, conditions, actors: [], bare: [], topic: undefined, modal: undefined, asked: false, said: false}
}
