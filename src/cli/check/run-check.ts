import path from 'node:path'
import {ConfigError, type Configs, openConfigs} from '../../check/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import {printable} from '../../messages/printable.ts'
import type {Language} from '../../messages/report.ts'
import {toFailure, UsageError} from '../failure.ts'
import type {Inputs} from '../inputs.ts'
import {createProgress} from '../progress.ts'
import type {ReadingFlags} from '../read-input.ts'
import type {Run} from '../run.ts'
import {type CheckJob, checkFile} from './check-file.ts'
import type {CheckFlags} from './check-flags.ts'
import type {FileReport} from './check-report.ts'
import {chooseFiles} from './choose-files.ts'
import {createReport} from './create-report.ts'
import {keepFixes} from './keep-fixes.ts'
import {openCache} from './open-cache.ts'
import {printConfig} from './print-config.ts'
import {printReport} from './print-report.ts'
import {toRuleSettings} from './rule-settings.ts'
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
  const {inputs, named} = await chooseFiles(paths, flags, configs, run)
  let patches = 0
  const show = async (patch: string) => {
    patches++
    await stdout.write(stdout.isTTY ? printable(patch) : patch)
  }
  const job = await createJob(flags, named, show, configs, run)
  const report = createReport(checkFiles(inputs, job), baseline)
  const isStdoutTaken = flags.fixDryRun || (flags.fix === true && paths.includes('-'))
  await printReport(report, flags, isStdoutTaken, run)
  await saveCache(job, run)
  await baseline?.save()
  for (const {name, why} of job.refused) await run.io.stderr.write(`${oneLine(leftAlone(name, why, run.language))}\n`)
  const {error, warning} = report.summary()
  const tooMany = await hasTooManyWarnings(error, warning, flags, run)
  return error || tooMany || patches ? 1 : 0
}

async function createJob(
  {source, cache, fix, fixDryRun, encoding, timeout, ocr, stdinFilename}: CheckFlags & ReadingFlags,
  named: ReadonlySet<string>,
  show: (patch: string) => Promise<void>,
  configs: Configs,
  run: Run,
): Promise<CheckJob> {
  const {io} = run
  const folder = source === undefined ? undefined : path.resolve(io.cwd, source)
  return {
    ...run,
    configs,
    reading: {encoding, timeout, ocr, stdinFilename},
    folderOf: (document) => folder ?? configs.source(document),
    needNotice: folder !== undefined,
    named,
    ...(cache && {cache: await openCache({...(cache !== true && {file: path.resolve(io.cwd, cache)}), cwd: io.cwd, env: io.env})}),
    refused: [],
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

async function* checkFiles(inputs: Inputs, job: CheckJob): AsyncGenerator<FileReport> {
  const progress = createProgress(inputs.count, job.io.stderr, 16)
  let index = 0
  for (const input of inputs) {
    await progress.show(index++)
    const file = await checkFile(input, job)
    if (file?.diagnostics.length) await progress.clear()
    if (file) yield file
  }
  await progress.clear()
}

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
