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

/** What knows findings that are put up with. */
export interface KnownFindings {
  /** Sets aside what it knows of a file. */
  apply(report: FileReport): void
  /** Its entries that nothing was found for, in the files that have come and in files that are gone. */
  stale(): Stale
}

/** What a run finds. Files come as they are done and are not kept, as there may be hundreds of thousands. */
export interface CheckReport {
  files: AsyncIterable<FileReport>
  /** Of the files that have come: to be asked when all have. */
  summary(): CheckSummary
}

/**
 * Makes the report on files that are checked while they are asked for. Whoever stops before the last one leaves the others to
 * whoever asks next.
 */
export function createReport(found: AsyncIterable<FileReport>, baseline?: KnownFindings): CheckReport {
  const counts = {checked: 0, error: 0, warning: 0, info: 0, fixable: 0, fixed: 0, baselined: 0}
  const files = found[Symbol.asyncIterator]()
  const next = async () => {
    const result = await files.next()
    if (result.done) return result
    const file = result.value
    baseline?.apply(file)
    counts.checked++
    counts.fixed += file.fixed
    counts.baselined += file.baselined.length
    for (const {severity, fix} of file.diagnostics) {
      counts[severity]++
      if (fix) counts.fixable++
    }
    return result
  }
  return {files: {[Symbol.asyncIterator]: () => ({next})}, summary: () => ({...counts, stale: baseline?.stale() ?? []})}
}
