import type {CheckReport, FileReport} from './check-report.ts'
import type {UsedBaseline} from './use-baseline.ts'

/**
 * Makes the report on files that are checked while they are asked for. Whoever stops before the last one leaves the others to
 * whoever asks next.
 */
export function createReport(found: AsyncIterable<FileReport>, baseline?: UsedBaseline): CheckReport {
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
