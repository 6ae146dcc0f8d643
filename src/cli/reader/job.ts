import type {CheckOptions, CheckResult, FixResult} from '../../check/index.ts'
import type {SummarizeOptions, Summary} from '../../index.ts'
import type {Message} from '../../messages/report.ts'
import type {Gongwen, Positions} from '../../model/index.ts'
import type {ReadOptions} from '../../read/index.ts'
import type {Lines} from '../../syntax/lines.ts'
import type {InspectFlags} from '../describe-reading.ts'

/** A file by its path, or what was on standard input. */
export type Content = string | Uint8Array

/** What is wanted of a notice besides its document and messages. */
export interface Wanted {
  positions?: boolean
  /** How sure the reading is. */
  summary?: SummarizeOptions
  /** What is on the page, for those who show it. */
  lines?: boolean
  /** What `inspect` shows. */
  inspection?: InspectFlags
}

/** Reading one notice. */
export interface NoticeJob {
  work: 'notice'
  content: Content
  options: ReadOptions
  wanted: Wanted
  /** The file of corrections by which the reading is put right. */
  corrections?: string
}

/** What is kept of a notice that was read: plain data, so that it can come from another process. */
export interface ReadNotice {
  messages: PlainMessage[]
  /** Absent when it did not fit the schema, which is then among the messages. */
  document?: Gongwen
  positions?: Positions
  /** With positions: where in the text characters of two UTF-16 units stand. */
  wide?: number[]
  summary?: Summary
  lines?: Pick<Lines, 'text' | 'lines' | 'tables'>
  inspection?: string
}

/** A message without what makes it an error. */
export type PlainMessage = Pick<Message, 'reason' | 'ruleId' | 'place' | 'fatal'>

/** Checking one file. */
export interface CheckingJob {
  work: 'check'
  content: Content
  options: Omit<CheckOptions, 'findNotice'>
  /** Also make the safe edits. */
  fix: boolean
  /** The file that its notices are looked for beside, and the folder below which they are looked for too. */
  document: string
  folder?: string
  /** The corrections of its notices; false for none, also of those beside them. */
  corrections?: string | false
}

/** All that is done with a file's content. */
export type Job = NoticeJob | CheckingJob

/** What comes of a job. */
export type Result<Done extends Job> = Done extends NoticeJob ? ReadNotice : CheckResult & Partial<FixResult>
