import type {Language, Message} from '../../messages/report.ts'
import type {Positions, Summary} from '../../model/index.ts'
import type {Lines} from '../../syntax/lines.ts'

/** What is known of a notice beside its document: the text it was read from, where each part stands in it, and what was found odd. */
export interface Reading {
  lines: Pick<Lines, 'text' | 'lines' | 'tables'>
  positions: Positions
  summary?: Summary
  messages?: ReadonlyArray<Pick<Message, 'reason' | 'ruleId' | 'place' | 'fatal'>>
  /** The language of what is said about it; Chinese where it is not said. */
  language?: Language
}
