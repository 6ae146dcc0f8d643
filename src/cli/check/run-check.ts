import path from 'node:path'
import {inOrder} from '../../batch/in-order.ts'
import {ConfigError, type Configs, openConfigs} from '../../check/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import {printable} from '../../messages/printable.ts'
import type {Language} from '../../messages/report.ts'
import {isFolder} from '../files/stat-of.ts'
import type {Input} from '../inputs/input.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import type {Run} from '../program/run.ts'
import {createProgress} from '../reading/progress.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import {type InputRecord, recordedDiagnostic} from '../reading/records.ts'
import {assertReportPlace, writeRunReport} from '../reading/write-run-report.ts'
import {toFailure, UsageError} from '../say/failure.ts'
import {tellPassedOver} from '../say/passed-over-lines.ts'
import {type CheckedFile, type CheckJob, checkFile} from './check-file.ts'
import type {CheckFlags} from './check-flags.ts'
import {chooseFiles} from './choose-files.ts'
import {createReport} from './create-report.ts'
import {keepFixes} from './keep-fixes.ts'
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
  const {stdout} = run.io
  const baseline = useBaseline(flags, run)
  const folderOf = createSourceFolders(flags.source, configs, run)
  if (typeof flags.cache === 'string') assertNoFolder(flags.cache, run)
  const {inputs, named, passedOver} = await chooseFiles(paths, flags, configs, folderOf, run)
  for (const file of [flags.report, flags.outputFile]) assertReportPlace(file, inputs, run)
  let patches = 0
  const show = async (patch: string) => {
    patches++
    await stdout.write(stdout.isTTY ? printable(patch) : patch)
  }
  const job = await createJob(flags, named, show, folderOf, configs, run)
  const refused: Refused = []
  const report = createReport(checkFiles(inputs, passedOver, job, refused), baseline)
  const isStdoutTaken = flags.fixDryRun || (flags.fix === true && paths.includes('-'))
  await printReport(report, flags, isStdoutTaken, run)
  await saveCache(job, run)
  await baseline?.save()
  for (const {name, why} of refused) await run.io.stderr.write(`${oneLine(leftAlone(name, why, run.language))}\n`)
  const {error, warning} = report.summary()
  const tooMany = await hasTooManyWarnings(error, warning, flags, run)
  const code = error || tooMany || patches ? 1 : 0
  await tellPassedOver(passedOver, run)
  if (flags.report !== undefined) await writeRunReport(flags.report, 'check', code, passedOver, run)
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
  {
    allowMissingSource,
    skipForeign,
    cache,
    fix,
    fixDryRun,
    encoding,
    timeout,
    ocr,
    stdinFilename,
    corrections,
    secondLook,
  }: CheckFlags & ReadingFlags,
  named: ReadonlySet<string>,
  show: (patch: string) => Promise<void>,
  folderOf: CheckJob['folderOf'],
  configs: Configs,
  run: Run,
): Promise<CheckJob> {
  const {io} = run
  return {
    ...run,
    configs,
    reading: {encoding, timeout, ocr, stdinFilename, corrections},
    folderOf,
    allowMissingNotice: allowMissingSource ?? false,
    skipForeign: skipForeign ?? false,
    secondLook,
    named,
    ...(cache && {cache: await openCache({...(cache !== true && {file: path.resolve(io.cwd, cache)}), cwd: io.cwd, env: io.env})}),
    ...((fix || fixDryRun) && {fixing: keepFixes(fixDryRun ? show : undefined, io.stdout)}),
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

/**
 * Checks the files as they are asked for, and hands them out one after the other, whatever the order in which they were checked; what
 * is none of ours is added to what was passed over.
 */
async function* checkFiles(inputs: Inputs, passedOver: PassedOver, job: CheckJob, refused: Refused): AsyncGenerator<CheckedFile> {
  const progress = createProgress(inputs.count, job)
  let index = 0
  await progress.show(index)
  for await (const done of inOrder(inputs, job.reader.ahead, (input) => checkFile(input, job))) {
    const {item: input} = done
    if ('error' in done) throw done.error
    const {value: file} = done
    if (!file) passedOver.add({name: input.name, path: input.path!, reason: 'foreign'})
    else {
      await settle(input, file, job)
      if (file.refused) refused.push({name: file.name, why: file.refused})
      if (file.diagnostics.length) await progress.clear()
      yield file
      // Whoever asks for the next one has set aside what the baseline knows: that is recorded nowhere.
      await job.records?.add(recordOf(file))
    }
    await progress.show(++index)
  }
  await progress.clear()
}

/** Keeps what fixing has made of a file. */
async function settle(input: Input, file: CheckedFile, {fixing, language}: CheckJob): Promise<void> {
  try {
    if (file.change) await fixing!.keep(input, file.change)
  } catch (error) {
    const {id, message} = toFailure(error, language)
    Object.assign(file, {diagnostics: [{ruleId: id, severity: 'error', message}], fixed: 0, text: undefined, failed: true})
  }
  // Also what could not be read: a filter loses nothing.
  if (file.passed) await fixing?.pass?.(file.change?.bytes ?? file.passed)
}

/** What the report of the run says of a file. */
function recordOf({name, diagnostics, summary, failed, milliseconds}: CheckedFile): InputRecord {
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

/** Files that could be fixed and were left alone, with why. */
type Refused = Array<{name: string; why: string}>

const leftAlone = (name: string, why: string, language: Language) =>
  language === 'zh' ? `没有改 ${name}：${why}` : `${name} was left alone: ${why}`

/** Says so when there are more warnings than allowed, unless an error says more. */
async function hasTooManyWarnings(error: number, warning: number, {maxWarnings}: CheckFlags, {io, language}: Run): Promise<boolean> {
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
