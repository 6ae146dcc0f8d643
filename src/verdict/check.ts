import type {Language} from '../messages/report.ts'
import type {Evidence} from './evidence.ts'

/** Something odd at a place of the text. */
export interface Doubt {
  start: number
  end: number
  /** The words or number that the reason names, as printed. */
  about?: string
}

/** One thing that is looked for in the result of a reading, whatever rule has made it. */
export interface Check {
  /** Of its file; permanent, as ids of messages are. */
  name: string
  /** Alone enough to ask for a look, or only together with another one at the same part. */
  weight: 'strong' | 'weak'
  /** What a clerk is told. */
  words: Record<Language, (about: string) => string>
  find(evidence: Evidence): Iterable<Doubt>
}
