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

/** What the whole run found. */
export interface CheckReport {
  files: FileReport[]
  /** How many files were looked at. */
  checked: number
  /** Entries of the baseline that nothing was found for. */
  stale: Array<{file: string; ruleId: string; count: number}>
}

/** How many diagnostics of each severity, and how many could be fixed. */
export function countDiagnostics(files: readonly FileReport[]): {
  error: number
  warning: number
  info: number
  fixable: number
  fixed: number
  baselined: number
} {
  const counts = {error: 0, warning: 0, info: 0, fixable: 0, fixed: 0, baselined: 0}
  for (const {diagnostics, fixed, baselined} of files) {
    counts.fixed += fixed
    counts.baselined += baselined.length
    for (const {severity, fix} of diagnostics) {
      counts[severity]++
      if (fix) counts.fixable++
    }
  }
  return counts
}
