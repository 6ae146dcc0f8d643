import path from 'node:path'
import {ConfigError, type Configs, openConfigs} from '../../check/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import {printable} from '../../messages/printable.ts'
import type {Language} from '../../messages/report.ts'
import {toFailure, UsageError} from '../failure.ts'
import {isFolder} from '../files/look-at.ts'
import type {Input, PassedOver} from '../inputs/input.ts'
import {tellPassedOver} from '../passed-over-lines.ts'
import {createProgress} from '../progress.ts'
import type {ReadingFlags} from '../read-input.ts'
import {type InputRecord, recordedDiagnostic, recordedPass, since} from '../records.ts'
import type {Run} from '../run.ts'
import {assertReportPlace, writeRunReport} from '../write-run-report.ts'
import {type CheckedFile, type CheckJob, checkFile} from './check-file.ts'
import type {CheckFlags} from './check-flags.ts'
import {type CheckReport, countDiagnostics} from './check-report.ts'
import {chooseFiles} from './choose-files.ts'
import {keepFixes, type Patches} from './keep-fixes.ts'
import {openCache} from './open-cache.ts'
import {printConfig} from './print-config.ts'
import {printReport} from './print-report.ts'
import {toRuleSettings} from './rule-settings.ts'
import {createSourceFolders} from './source-folders.ts'
import {useBaseline} from './use-baseline.ts'

/** Does what `gongwen check` is to do. → exit code: 1 for an error, for more warnings than allowed, or for what `--fix-dry-run` would change */
export async function runCheck(paths: readonly string[], flags: CheckFlags & ReadingFlags, run: Run): Promise<number> {
  try {
    const configs = await openConfigs({
      cwd: run.io.cwd,
      language: run.language,
      config: flags.config,
      over: {preset: flags.preset, rules: toRuleSettings(flags.rule ?? [], run.language)},
    })
    if (flags.printConfig) return await printConfig(paths[0], flags, configs, run)
    return await checkPaths(paths, flags, configs, run)
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message, error.hint) : error
  }
}

async function checkPaths(paths: readonly string[], flags: CheckFlags & ReadingFlags, configs: Configs, run: Run): Promise<number> {
  const folderOf = createSourceFolders(flags.source, configs, run)
  if (typeof flags.cache === 'string') assertNoFolder(flags.cache, run)
  const {inputs, named, passedOver} = await chooseFiles(paths, flags, configs, folderOf, run)
  for (const file of [flags.report, flags.outputFile]) await assertReportPlace(file, inputs, run)
  const patches: Patches = []
  const job = await createJob(flags, named, patches, folderOf, configs, run)
  const checked = await checkFiles(inputs, passedOver, job)
  const files = checked.map(({report}) => report)
  const report: CheckReport = {files, checked: files.length, stale: []}
  await saveCache(job, run)
  await useBaseline(report, flags, run)
  if (flags.fixDryRun) await run.io.stdout.write(run.io.stdout.isTTY ? printable(patches.join('')) : patches.join(''))
  const isStdoutTaken = flags.fixDryRun || (flags.fix === true && inputs.some(({name}) => name === '-'))
  await printReport(report, flags, isStdoutTaken, run)
  for (const {name, why} of job.refused) await run.io.stderr.write(`${oneLine(leftAlone(name, why, run.language))}\n`)
  const tooMany = await hasTooManyWarnings(report, flags, run)
  const code = countDiagnostics(report.files).error || tooMany || patches.length ? 1 : 0
  await tellPassedOver(passedOver, run)
  // After the baseline: what it knows is counted nowhere.
  run.records?.push(...checked.map(recordOf), ...passedOver.map(recordedPass(run.language)))
  if (flags.report !== undefined) await writeRunReport(flags.report, 'check', code, run)
  return code
}

/** Somebody who writes `--cache 来文` wants 来文 checked. */
function assertNoFolder(cache: string, {io, language}: Run): void {
  if (!isFolder(path.resolve(io.cwd, cache))) return
  throw new UsageError(
    language === 'zh' ? `--cache 后面要写文件，而“${cache}”是文件夹` : `--cache takes a file, and “${cache}” is a folder`,
    language === 'zh' ? `把 --cache 写在最后：gongwen check ${cache} --cache` : `Write --cache last: gongwen check ${cache} --cache`,
  )
}

async function createJob(
  {allowMissingSource, skipForeign, cache, fix, fixDryRun, encoding, timeout, ocr, stdinFilename}: CheckFlags & ReadingFlags,
  named: ReadonlySet<string>,
  patches: Patches,
  folderOf: CheckJob['folderOf'],
  configs: Configs,
  run: Run,
): Promise<CheckJob> {
  const {io} = run
  return {
    ...run,
    configs,
    reading: {encoding, timeout, ocr, stdinFilename},
    folderOf,
    allowMissingNotice: allowMissingSource ?? false,
    skipForeign: skipForeign ?? false,
    named,
    ...(cache && {cache: await openCache({...(cache !== true && {file: path.resolve(io.cwd, cache)}), cwd: io.cwd, env: io.env})}),
    refused: [],
    ...((fix || fixDryRun) && {fixing: keepFixes(fixDryRun ? patches : undefined, io.stdout)}),
  }
}

/** A cache that cannot be used is no fault of the notices. */
async function saveCache({cache}: CheckJob, {io, language, loudness}: Run): Promise<void> {
  const problem = await cache?.save()
  if (problem === undefined || loudness === 'quiet') return
  const {message} = toFailure(problem, language)
  await io.stderr.write(
    `${oneLine(language === 'zh' ? `警告：缓存不能用：${message}` : `warning: the cache cannot be used: ${message}`)}\n`,
  )
}

/** Checks the files one after the other; what is none of ours is added to what was passed over. */
async function checkFiles(inputs: readonly Input[], passedOver: PassedOver[], job: CheckJob): Promise<CheckedFile[]> {
  const progress = createProgress(inputs.length, job.io.stderr, 16)
  const files: CheckedFile[] = []
  for (const [index, input] of inputs.entries()) {
    await progress.show(index)
    const began = performance.now()
    const checked = await checkFile(input, job)
    if (!checked) {
      passedOver.push({name: input.name, path: input.path!, reason: 'foreign'})
      continue
    }
    files.push({...checked, milliseconds: since(began)})
  }
  await progress.clear()
  return files
}

/** What the report of the run says of a file. */
function recordOf({report: {name, diagnostics}, summary, failed, milliseconds}: CheckedFile): InputRecord {
  const [first] = diagnostics
  return {
    name,
    outcome: failed ? 'failed' : 'read',
    ...(failed && first && {reason: {id: first.ruleId, message: first.message}}),
    ...summary,
    messages: diagnostics.map(recordedDiagnostic),
    milliseconds,
  }
}

const leftAlone = (name: string, why: string, language: Language) =>
  language === 'zh' ? `没有改 ${name}：${why}` : `${name} was left alone: ${why}`

/** Says so when there are more warnings than allowed, unless an error says more. */
async function hasTooManyWarnings({files}: CheckReport, {maxWarnings}: CheckFlags, {io, language}: Run): Promise<boolean> {
  const {error, warning} = countDiagnostics(files)
  if (maxWarnings === undefined || warning <= maxWarnings) return false
  if (!error) {
    await io.stderr.write(
      language === 'zh'
        ? `警告 ${warning} 个，多于允许的 ${maxWarnings} 个\n`
        : `${warning} warnings, more than the ${maxWarnings} allowed\n`,
    )
  }
  return true
}
