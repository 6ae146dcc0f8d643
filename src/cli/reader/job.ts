import type {CheckOptions, CheckResult, FixResult} from '../../check/index.ts'
import type {SummarizeOptions, Summary} from '../../index.ts'
import type {Message} from '../../messages/report.ts'
import type {Gongwen, Positions} from '../../model/index.ts'
import type {ReadOptions} from '../../read/index.ts'
import type {Task} from '../../tasks/index.ts'
import type {Reading} from '../../write/index.ts'
import type {InspectFlags} from '../inspect/describe-reading.ts'
import type {Extras} from '../output/with-extras.ts'
import type {Kept, Saving} from './keep-document.ts'

/** A file by its path, or what was on standard input. */
export type Content = string | Uint8Array

/** Which tasks of a document are wanted, and how fine. */
export interface WantedTasks {
  /** Of notices of these kinds only. */
  kind?: readonly string[]
  depth?: number
}

/** What is wanted of a notice besides its document and messages. */
export interface Wanted {
  /** How sure the reading is. */
  summary?: SummarizeOptions
  /** What a page shows beside the document. */
  page?: boolean
  /** What `inspect` shows. */
  inspection?: InspectFlags
  /** What the document gets on top. */
  extras?: Extras
  /** Its tasks, and no document but where that is wanted too. */
  tasks?: WantedTasks
  document?: boolean
  /** Where the document is written; then it does not come back. */
  save?: Saving
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

/** What was read of a notice, by the program or as somebody put it right. */
export interface PlainReading {
  document?: Gongwen
  positions?: Positions
  summary?: Summary
  messages: PlainMessage[]
}

/** What is kept of a notice that was read: plain data, so that it can come from another process. */
export interface ReadNotice extends Kept {
  messages: PlainMessage[]
  /** It did not fit the schema, which is then among the messages. */
  unfit?: true
  document?: Gongwen
  summary?: Summary
  /** What its page shows beside the document. */
  reading?: Reading
  inspection?: string
  tasks?: Task[]
  /** With its tasks, what names the notice. */
  head?: Pick<Gongwen, 'title' | 'kind' | 'number' | 'issuers'> & {date?: string}
  /** The file where the document should be holds it already; nothing was read. */
  unchanged?: true
  /** How long it took. */
  milliseconds: number
}

/** A message without what makes it an error. */
export type PlainMessage = Pick<Message, 'reason' | 'ruleId' | 'place' | 'fatal'>

/** Reading the documents of a file that were made of notices before. */
export interface DocumentsJob {
  work: 'documents'
  content: Content
  options: Pick<ReadOptions, 'language' | 'timeout'>
  /** The path of the file, for its ending. */
  name: string
  /** It was met in a folder, where it may be anything. */
  met: boolean
  wanted: WantedOfDocuments
}

/** What is wanted of such a file. */
export interface WantedOfDocuments {
  /** The tasks of its documents, and not the documents. */
  tasks?: WantedTasks
  /** What a person need not write is filled in, before a document is held to its schema. */
  drafts?: boolean
}

/** What is kept of such a file. */
export interface ReadDocuments {
  /** It holds no documents of ours. */
  foreign?: true
  documents: Gongwen[]
  /** Those of each document. */
  tasks: Task[][]
}

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
export type Job = NoticeJob | DocumentsJob | CheckingJob

/** What comes of a job. */
export type Result<Done extends Job> = Done extends NoticeJob
  ? ReadNotice
  : Done extends DocumentsJob
    ? ReadDocuments
    : CheckResult & Partial<FixResult>
