import {existsSync} from 'node:fs'
import path from 'node:path'
import {UsageError} from '../failure.ts'
import {createFileWriter} from '../files/file-writer.ts'
import type {Invocation} from '../run.ts'
import {applyBaseline, makeBaseline, namesFor, readBaseline} from './baseline.ts'
import type {CheckFlags} from './check-flags.ts'
import type {CheckReport} from './check-report.ts'

/**
 * Sets aside what the baseline knows, where one is given; before that, writes it anew when that is wanted.
 *
 * @throws UsageError when there is none, or it is something else
 */
export async function useBaseline(report: CheckReport, {baseline, updateBaseline}: CheckFlags, {io, language}: Invocation): Promise<void> {
  if (updateBaseline && baseline === undefined) {
    throw new UsageError(
      language === 'zh' ? '--update-baseline 要和 --baseline 一起用' : '--update-baseline needs --baseline',
      language === 'zh'
        ? '例：gongwen check 档案/ --baseline 基线.json --update-baseline'
        : 'Example: gongwen check archive/ --baseline baseline.json --update-baseline',
    )
  }
  if (baseline === undefined) return
  const file = path.resolve(io.cwd, baseline)
  const names = namesFor(file, io.cwd)
  if (updateBaseline) {
    const old = existsSync(file) ? readBaseline(file, baseline, language) : undefined
    await createFileWriter()(file, [`${JSON.stringify(makeBaseline(report.files, names, old), null, 2)}\n`])
  }
  report.stale = applyBaseline(readBaseline(file, baseline, language), report.files, names)
}
