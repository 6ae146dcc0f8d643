import {existsSync} from 'node:fs'
import path from 'node:path'
import {createFileWriter} from '../files/file-writer.ts'
import type {Invocation} from '../program/run.ts'
import {UsageError} from '../say/failure.ts'
import {addKnown, type Known, leftOf, namesFor, noneKnown, readBaseline, setAside} from './baseline.ts'
import type {CheckFlags} from './check-flags.ts'
import type {FileReport, Stale} from './check-report.ts'

/** A baseline in the use of a run. */
export interface UsedBaseline {
  /** Sets aside what it knows of a file. */
  apply(report: FileReport): void
  /** Its entries that nothing was found for, in the files that have come and in files that are gone. */
  stale(): Stale
  /** Writes it anew where that is wanted. */
  save(): Promise<void>
}

/**
 * Opens the baseline, where one is given; when it is to be written anew, all that is found is known.
 *
 * @throws UsageError when there is none, or it is something else
 */
export function useBaseline({baseline, updateBaseline}: CheckFlags, {io, language}: Invocation): UsedBaseline | undefined {
  if (updateBaseline && baseline === undefined) {
    throw new UsageError(
      language === 'zh' ? '--update-baseline 要和 --baseline 一起用' : '--update-baseline needs --baseline',
      language === 'zh'
        ? '例：gongwen check 档案/ --baseline 基线.json --update-baseline'
        : 'Example: gongwen check archive/ --baseline baseline.json --update-baseline',
    )
  }
  if (baseline === undefined) return undefined
  const file = path.resolve(io.cwd, baseline)
  const names = namesFor(file, io.cwd)
  const isMissing = updateBaseline && !existsSync(file)
  const known = isMissing ? noneKnown() : readBaseline(file, baseline, language).files
  const seen = new Set<string>()
  /** What it says of files that did not come. */
  const others = () => Object.entries(known).filter(([name]) => !seen.has(name))
  if (updateBaseline) {
    const found = noneKnown()
    return {
      apply(report) {
        const name = names.of(report.name)
        seen.add(name)
        addKnown(found, name, report.diagnostics)
        report.baselined.push(...report.diagnostics.splice(0))
      },
      stale: () => [],
      async save() {
        const files: Known = noneKnown()
        for (const [name, rules] of others()) if (names.exists(name)) files[name] = rules
        await createFileWriter()(file, [`${JSON.stringify({version: 1, files: Object.assign(files, found)}, null, 2)}\n`])
      },
    }
  }
  const stale: Stale = []
  return {
    apply(report) {
      const name = names.of(report.name)
      seen.add(name)
      for (const each of setAside(known, name, report)) stale.push(each)
    },
    stale: () => [...stale, ...others().flatMap(([name, rules]) => (names.exists(name) ? [] : leftOf(name, rules)))],
    async save() {},
  }
}
