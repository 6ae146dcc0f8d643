import type {Context} from './context.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A sentence in both languages. */
export interface Words {
  zh: string
  en: string
}

/** A text that a rule must find fault with: each `⟦…⟧` is the range of one finding. */
export interface NotOk {
  text: string
  /** The text after the fixes, for rules that have them. */
  fixed?: string
}

/** What a value of an option may be, and what it is when nobody says. */
export interface RuleOption {
  description: Words
  default: number | string | readonly string[]
}

/**
 * One rule: plain data and one function. `ok` and `notOk` are its tests and its page, so they are
 * whole little notices (see `notice` in `notice.ts`).
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
  /** It gives rewrites that are safe without a person looking. */
  fixable?: true
  /** Off unless asked for: it is right less often, or a matter of taste. */
  optional?: true
  /** Fields of the document that a fix may change beyond punctuation. */
  changes?: readonly string[]
  options?: Record<string, RuleOption>
  ok: readonly string[]
  notOk: readonly NotOk[]
  check(context: Context): void
}

/** What a rule says about a range. */
export interface Report {
  start: number
  end: number
  /** What should stand there; makes the message `意外的“X”，应为“Y”`. */
  expected?: string
  /** Words of its own, where `expected` does not say it. */
  words?: Words
  /** The text to put there. `true` for `expected`. Only where nobody need look at it. */
  fix?: string | true
  /** Report also inside quotations and titles in 《》: only for rules about these marks themselves. What others wrote stays out. */
  quoted?: true
}

/** A finding: plain data, ready to be shown, kept and compared. */
export interface Finding {
  ruleId: string
  severity: Severity
  message: string
  /** `[start, end)` in the text that was checked; absent for what concerns the whole file. */
  start?: number
  end?: number
  /** From 1, in UTF-16 units. */
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
  actual?: string
  expected?: string
  /** What it rests on. */
  basis?: string
  fix?: {start: number; end: number; text: string}
}
