import {existsSync} from 'node:fs'
import {chmod, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {applyBaseline, makeBaseline, namesFor, readBaseline} from '../check/baseline.ts'
import {openCache} from '../check/cache.ts'
import {changedFiles} from '../check/changed.ts'
import {structured} from '../check/check-documents.ts'
import {checkFile, type FileCheck} from '../check/check-file.ts'
import {type ConfigOptions, configNames, createConfigs} from '../check/config.ts'
import {createFindSource} from '../check/find-source.ts'
import {countFindings, type FileReport, type Report} from '../check/report.ts'
import {UsageError} from '../failure.ts'
import {findInputs, type Input, readable} from '../find-inputs.ts'
import {type FormatterName, formatters} from '../formatters/index.ts'
import type {ReadingOptions} from '../read-input.ts'
import {plain} from '../reporter.ts'
import type {CommonOptions, Run} from '../run.ts'
import {writeWhole} from '../write-whole.ts'

/** Options of `gongwen check`. */
export interface CheckOptions extends ReadingOptions, ConfigOptions, Pick<CommonOptions, 'color'> {
  format: FormatterName
  outputFile?: string
  fix?: boolean
  fixDryRun?: boolean
  maxWarnings?: number
  printConfig?: boolean
  source?: string
  baseline?: string
  updateBaseline?: boolean
  /** `true` for the usual place. */
  cache?: boolean | string
  /** `true` for HEAD. */
  changed?: boolean | string
  ambiguousWide?: boolean
}

const everything = new RegExp(`${readable.source}|${structured.source}`, 'i')

/**
 * Checks notices and structured documents, and puts right what can be put right safely. The report is
 * what the command is for and goes to standard output. → exit code: 1 for an error, or for more
 * warnings than allowed.
 */
export async function checkCommand(paths: readonly string[], options: CheckOptions, run: Run): Promise<number> {
  const {io, language} = run
  const configs = await createConfigs(options, io.cwd, language)
  if (options.printConfig) {
    await io.stdout.write(
      `${JSON.stringify(await configs.print(paths[0] === '-' ? (options.stdinFilename ?? 'stdin.txt') : paths[0]), null, 2)}\n`,
    )
    return 0
  }
  const {inputs, named} = await choose(paths, options, run, configs.ignored)
  const cache = options.cache ? openCache(path.resolve(io.cwd, options.cache === true ? '.gongwencache' : options.cache)) : undefined
  const source = options.source === undefined ? undefined : path.resolve(io.cwd, options.source)
  const patches: string[] = []
  const check: FileCheck = {
    io,
    configs,
    language,
    reading: {encoding: options.encoding, timeout: options.timeout, ocr: options.ocr, stdinFilename: options.stdinFilename},
    findSource: createFindSource((file) => source ?? configs.source(file)),
    mustFind: source !== undefined,
    named,
    ...(cache && {cache}),
    ...((options.fix || options.fixDryRun) && {onFixed: options.fixDryRun ? collect(patches) : save}),
  }
  const report: Report = {files: [], checked: 0, stale: []}
  for (const file of await checkAll(inputs, check, run)) {
    report.checked++
    report.files.push(file)
  }
  await cache?.save()
  await useBaseline(report, options, run)
  if (options.fixDryRun) await io.stdout.write(patches.join(''))
  await show(report, options, run)
  const {error, warning} = countFindings(report.files)
  const tooMany = options.maxWarnings !== undefined && warning > options.maxWarnings
  if (tooMany && !error) {
    await io.stderr.write(
      language === 'zh'
        ? `警告 ${warning} 个，多于允许的 ${options.maxWarnings} 个\n`
        : `${warning} warnings, more than the ${options.maxWarnings} allowed\n`,
    )
  }
  return error || tooMany || patches.length ? 1 : 0
}

/** The files to check: those named, those of folders and patterns, without the ignored, only the changed when that is wanted. */
async function choose(paths: readonly string[], {changed}: CheckOptions, {io, language}: Run, ignored: (file: string) => boolean) {
  const {inputs: found} = await findInputs(paths, io, everything)
  const named = new Set(paths.map((name) => path.resolve(io.cwd, name)))
  const only = changed ? await changedFiles(changed === true ? 'HEAD' : changed, io.cwd, language) : undefined
  const inputs = found.filter(({path: file, error}) => {
    // A folder in which only other things lie is no mistake when the changed files are asked for.
    if (!file) return !(only && error === 'no-notices')
    if (only && !only.has(file)) return false
    if (configNames.includes(path.basename(file)) && !named.has(file)) return false
    return named.has(file) || !ignored(file)
  })
  return {inputs, named}
}

async function checkAll(inputs: Input[], check: FileCheck, {io}: Run): Promise<FileReport[]> {
  const progress = inputs.length > 10 && io.stderr.isTTY
  const files: FileReport[] = []
  for (const [index, input] of inputs.entries()) {
    if (progress && index % 16 === 0) await io.stderr.write(`\r\u001b[K${index + 1}/${inputs.length}`)
    const file = await checkFile(input, check)
    if (file) files.push(file)
  }
  if (progress) await io.stderr.write('\r\u001b[K')
  return files
}

const save: FileCheck['onFixed'] = async (input, {bytes}) => {
  if (!input.path) return
  // A link stays a link, and a file keeps who may read it.
  const file = await realpath(input.path)
  const {mode} = await stat(file)
  await writeWhole(file, [bytes])
  await chmod(file, mode)
}

/** Keeps the changes as one unified diff a file, which `patch -p0` and `git apply -p0` take. */
function collect(patches: string[]): FileCheck['onFixed'] {
  return async ({name}, {before, after}) => {
    const {createTwoFilesPatch} = await import('diff')
    const shown = name.split(path.sep).join('/')
    patches.push(createTwoFilesPatch(shown, shown, before, after, undefined, undefined, {context: 3}).replace(/^Index: .*\n=+\n/, ''))
  }
}

async function useBaseline(report: Report, {baseline, updateBaseline}: CheckOptions, {io, language}: Run): Promise<void> {
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
    await writeWhole(file, [`${JSON.stringify(makeBaseline(report.files, names, old), null, 2)}\n`])
  }
  report.stale = applyBaseline(readBaseline(file, baseline, language), report.files, names)
}

async function show(report: Report, {format, outputFile, ambiguousWide, fixDryRun, color}: CheckOptions, run: Run): Promise<void> {
  const {io, language, loudness} = run
  const formatter = await formatters[format]()
  // The report goes to standard output; whether standard error is a terminal says nothing about that.
  const toTerminal = color ?? (io.stdout.isTTY || Boolean(io.env.FORCE_COLOR))
  const coloured = outputFile === undefined && format === 'stylish' && toTerminal && run.color()
  const palette = coloured ? (await import('../palette.ts')).createPalette() : plain
  const text = formatter(report, {
    language,
    palette,
    quiet: loudness === 'quiet',
    verbose: loudness === 'verbose',
    wide: ambiguousWide ?? false,
    dryRun: fixDryRun ?? false,
  })
  if (outputFile !== undefined) await writeWhole(path.resolve(io.cwd, outputFile), [text])
  // A diff on standard output has to be one that patch takes.
  else await (fixDryRun ? io.stderr : io.stdout).write(text)
}
