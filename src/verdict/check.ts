import type {Language} from '../messages/report.ts'
import type {Evidence} from './evidence.ts'

/** Something odd at a place of the text. */
export interface Doubt {
  start: number
  end: number
  /** The words or number that the reason names, as printed. */
  about?: string
  /** Of which sort it is, where a check finds several that do not weigh the same; of the words of ids. */
  kind?: string
}

/** One thing that is looked for in the result of a reading, whatever rule has made it. */
export interface Check {
  /** Of its file; permanent, as ids of messages are. */
  name: string
  /** The part whose fields it doubts, wherever the words stand that gave it away; else the part that they stand in. */
  part?: 'head' | 'end'
  /** What a clerk is told. */
  words: Record<Language, (about: string) => string>
  find(evidence: Evidence): Iterable<Doubt>
}
