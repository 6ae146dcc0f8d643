import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Finding} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../failure.ts'
import type {FileReport, Report} from './report.ts'

/** What is known and put up with: for each file and rule, how often each finding was met. */
export interface Baseline {
  version: 1
  files: Record<string, Record<string, Record<string, number>>>
}

/**
 * Tells a finding from others of its rule without its line, so that it is known again when the text
 * above it changes.
 */
export function fingerprint({ruleId, actual, expected, message}: Finding): string {
  return createHash('sha256')
    .update(JSON.stringify([ruleId, actual ?? message, expected]))
    .digest('hex')
    .slice(0, 12)
}

/**
 * Reads a baseline.
 *
 * @throws UsageError when there is none
 */
export function readBaseline(file: string, shown: string, language: Language): Baseline {
  let found: unknown
  try {
    found = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    found = undefined
  }
  if (typeof found === 'object' && found !== null && (found as Baseline).version === 1 && typeof (found as Baseline).files === 'object')
    return found as Baseline
  throw new UsageError(
    language === 'zh' ? `读不到基线文件 ${shown}` : `The baseline ${shown} cannot be read`,
    language === 'zh' ? '先用 --update-baseline 建立' : 'Make it first with --update-baseline',
  )
}

/** The baseline that would put up with all that was found. */
export function makeBaseline(files: readonly FileReport[]): Baseline {
  const out: Baseline = {version: 1, files: {}}
  for (const {name, findings, baselined} of files) {
    for (const finding of [...findings, ...baselined]) {
      const known = ((out.files[name] ??= {})[finding.ruleId] ??= {})
      const id = fingerprint(finding)
      known[id] = (known[id] ?? 0) + 1
    }
  }
  return out
}

/** Moves what the baseline knows aside, and says which of its entries nothing was found for, among the files that were looked at. */
export function applyBaseline({version: _, files: known}: Baseline, files: readonly FileReport[]): Report['stale'] {
  const stale: Report['stale'] = []
  for (const report of files) {
    const left = structuredClone(known[report.name] ?? {})
    const fresh: Finding[] = []
    for (const finding of report.findings) {
      const id = fingerprint(finding)
      if ((left[finding.ruleId]?.[id] ?? 0) > 0) {
        left[finding.ruleId][id]--
        report.baselined.push(finding)
      } else fresh.push(finding)
    }
    report.findings = fresh
    for (const [ruleId, counts] of Object.entries(left)) {
      const count = Object.values(counts).reduce((sum, each) => sum + each, 0)
      if (count) stale.push({file: report.name, ruleId, count})
    }
  }
  return stale
}
