import type {Words} from '../messages/words.ts'
import type {Range} from '../syntax/range.ts'

/** What a rule finds wrong with a range, before it is a diagnostic. */
export interface Fault extends Range {
  /** What should stand there; makes the message `“X”应为“Y”`, or, when it is empty, `“X”多余，应删去`. */
  expected?: string
  /** Words of its own, where `expected` does not say it. Without either the rule's summary is the message. */
  words?: Words
  /** The text to put there. `true` for `expected`. Only where nobody need look at it. */
  fix?: string | true
  /** Report also inside quotations and titles in 《》: only for rules about these marks themselves. What others wrote stays out. */
  quoted?: true
}
