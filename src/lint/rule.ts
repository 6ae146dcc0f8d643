import type {Words} from '../messages/words.ts'
import type {Severity} from './diagnostic.ts'
import type {RuleContext} from './rule-context.ts'

export type {Words} from '../messages/words.ts'
export type {Severity} from './diagnostic.ts'

export type RuleOptions = Readonly<Record<string, unknown>>

/** What a value of an option may be, and what it is when nobody says. */
export interface RuleOption {
  description: Words
  default: number | string | readonly string[]
}

/** A text that a rule finds no fault with when its options are set so. */
export interface OkExample {
  text: string
  options: RuleOptions
}

/** A text that a rule must find fault with: each `⟦…⟧` is the range of one diagnostic. */
export interface NotOkExample {
  text: string
  options?: RuleOptions
  /** What is said of each range, word for word; in both languages where a wording is met first. */
  messages: ReadonlyArray<string | Words>
  /** The text after the fixes, for rules that have them. */
  fixed?: string
}

/**
 * One rule: plain data and one function. `ok` and `notOk` are its tests and its page, so they are
 * whole little notices (see `notice` in `example-notice.ts`).
 */
export interface Rule {
  /** Permanent, words in kebab-case; the same namespace as the messages of reading. */
  id: string
  /** Its place in the catalogue of mistakes (H header, T title, A addressee, D date …). */
  catalogue: string
  summary: Words
  /** Why, or what stays untouched; a sentence or two for its page. */
  why?: Words
  severity: Severity
  /** The clause it rests on, named only where it was seen; else 惯例. */
  basis: string
  /** Only for notices of these kinds; without it for every kind, also an unknown one. */
  kinds?: readonly string[]
  /**
   * Said of a text that nobody will write again, too (preset `archive`): that it is damaged or contradicts itself. Its
   * brackets and dates were right or wrong in their time.
   */
  archival?: true
  /** It gives rewrites that are safe without a person looking. */
  fixable?: true
  /** Off unless asked for: it is right less often, or a matter of taste. */
  optional?: true
  /** Fields of the document that a fix may change beyond punctuation. */
  changes?: readonly string[]
  options?: Record<string, RuleOption>
  ok: ReadonlyArray<string | OkExample>
  notOk: readonly NotOkExample[]
  check(context: RuleContext): void
}
