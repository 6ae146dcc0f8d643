import type {RuleSettings} from '../config/index.ts'
import type {ReadOptions, SummarizeOptions, Summary} from '../index.ts'
import type {Diagnostic} from './diagnostic.ts'

/** A notice that a document says it was made from. */
export interface SourceNotice {
  /** What messages call it. */
  name: string
  bytes: Uint8Array
  /** The file of corrections by which its reading is put right. */
  corrections?: {name: string; text: string}
}

/** Looks for a notice by what a document says of its `source`. */
export type FindNotice = (wanted: {name: string; sha256?: string}) => SourceNotice | undefined | Promise<SourceNotice | undefined>

/**
 * How an input is read (its name, encoding, the language of messages …), and with which rules it is checked. The name's
 * ending says what it is: `.yaml`, `.yml`, `.json` and `.ndjson` hold structured documents, all else is a notice.
 */
export interface CheckOptions extends ReadOptions, RuleSettings {
  /** Finds the notices that structured documents were made from. Without it they are held to the schema only. */
  findNotice?: FindNotice
  /** A notice that is not found is no more than a note (`source-not-found`), and no error. */
  allowMissingNotice?: boolean
  /** Also tell how sure the reading of a notice is. */
  summary?: SummarizeOptions
  /** YAML or JSON that holds no document of `gongwen` gives no diagnostics; the result says that it is `foreign`. */
  passForeign?: boolean
}

/** What was found in an input. */
export interface CheckResult {
  diagnostics: Diagnostic[]
  /**
   * The text that lines and columns count in: the file's own where it is a text, else what was read of it. Absent when
   * nothing could be read.
   */
  text?: string
  /** The encoding of a file that is a text. */
  encoding?: string
  /** How sure the reading of a notice is, where it was asked for. */
  summary?: Summary
  /** It is YAML or JSON that holds no document of `gongwen`. */
  foreign?: true
}
