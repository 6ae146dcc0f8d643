import type {Diagnostic} from '../../check/index.ts'

/** What was found in one file. */
export interface FileReport {
  /** The path as it was named, with `/`. */
  name: string
  /** The text that lines and columns count in; absent when it could not be read or nothing was found. */
  text?: string
  diagnostics: Diagnostic[]
  /** Diagnostics that the baseline knows: shown as such where a format can, counted nowhere. */
  baselined: Diagnostic[]
  /** How many edits `--fix` has made. */
  fixed: number
}

/** Entries of a baseline that nothing was found for. */
export type Stale = Array<{file: string; ruleId: string; count: number}>

/** What all files come to. */
export interface CheckSummary {
  /** How many files were looked at. */
  checked: number
  error: number
  warning: number
  info: number
  /** Diagnostics that `--fix` could put right. */
  fixable: number
  fixed: number
  baselined: number
  stale: Stale
}

/** What a run finds. Files come as they are done and are not kept, as there may be hundreds of thousands. */
export interface CheckReport {
  files: AsyncIterable<FileReport>
  /** Of the files that have come: to be asked when all have. */
  summary(): CheckSummary
}
