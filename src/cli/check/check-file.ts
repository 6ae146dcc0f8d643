import {readFileSync} from 'node:fs'
import path from 'node:path'
import {
  type CheckOptions,
  type CheckResult,
  ConfigError,
  type Configs,
  check,
  type FindNotice,
  type FixResult,
  fix,
} from '../../check/index.ts'
import {isStructured} from '../../documents/index.ts'
import {decodeAs} from '../../read/encoding.ts'
import {toFailure} from '../failure.ts'
import type {Input} from '../find-inputs.ts'
import type {ReadingFlags} from '../read-input.ts'
import type {Invocation} from '../run.ts'
import type {FileReport} from './check-report.ts'
import type {Fixing} from './keep-fixes.ts'
import type {Cache, CachedFile} from './open-cache.ts'

/** How the files of one run are checked. */
export interface CheckJob extends Invocation {
  configs: Configs
  reading: ReadingFlags
  /** Finds the notices of a file of structured documents. */
  findNoticeFor(document: string): FindNotice
  /** `--source` was given: a notice that is not there is missed. */
  needNotice: boolean
  /** Paths that were named one by one: what lies there has to be ours. */
  named: ReadonlySet<string>
  cache?: Cache
  /** What becomes of the files that can be fixed; without it nothing is fixed. */
  fixing?: Fixing
  /** Files that could be fixed and were left alone, with why. */
  refused: Array<{name: string; why: string}>
}

/** What was found in one file; that it cannot be read is a diagnostic too. Undefined for a file that is none of ours. */
export async function checkFile(input: Input, job: CheckJob): Promise<FileReport | undefined> {
  const name = input.name.split(path.sep).join('/')
  const report: FileReport = {name, diagnostics: [], baselined: [], fixed: 0}
  let passed: Uint8Array | undefined
  try {
    if (input.error) throw input.error
    const bytes = input.path ? readFileSync(input.path) : await job.io.readStdin()
    if (!input.path) passed = bytes
    const file = input.path ?? path.resolve(job.io.cwd, job.reading.stdinFilename ?? 'stdin.txt')
    // What a document says depends on its notice too, so that is not kept.
    const key = job.cache && !isStructured(file) ? cacheKey(file, job) : undefined
    const refusal = await job.fixing?.refusal(input)
    const fixing = refusal === undefined ? job.fixing : undefined
    const known = key && !fixing ? job.cache!.get(name, bytes, key) : undefined
    if (known) return {...report, ...fromCache(known, bytes)}
    const result: CheckResult & Partial<FixResult> = await (fixing ? fix : check)(bytes, optionsFor(input, file, job))
    if (result.foreign) return undefined
    if (passed && result.bytes) passed = result.bytes
    if (result.bytes) await fixing!.keep(input, {bytes: result.bytes, before: result.before!, after: result.text!})
    if (key && result.text !== undefined && !result.count) job.cache!.set(name, bytes, key, toCache(result))
    if (refusal !== undefined && result.diagnostics.some((each) => each.fix))
      job.refused.push({name, why: toFailure(refusal, job.language).message})
    report.diagnostics = result.diagnostics
    report.fixed = result.count ?? 0
    if (result.diagnostics.length) report.text = result.text
    return report
  } catch (error) {
    // A wrong configuration says nothing about the file.
    if (error instanceof ConfigError) throw error
    const {id, message} = toFailure(error, job.language)
    return {...report, diagnostics: [{ruleId: id, severity: 'error', message}]}
  } finally {
    // Also what could not be read: a filter loses nothing.
    if (passed) await job.fixing?.pass?.(passed)
  }
}

function optionsFor(input: Input, file: string, job: CheckJob): CheckOptions {
  const {configs, language, named} = job
  const {encoding, timeout, ocr, stdinFilename} = job.reading
  const {preset, rules} = configs.settings(file)
  return {
    preset,
    rules,
    name: input.path || stdinFilename ? path.basename(file) : undefined,
    language,
    encoding,
    timeout,
    ocr,
    findNotice: job.findNoticeFor(file),
    needNotice: job.needNotice || configs.source(file) !== undefined,
    passForeign: !named.has(file),
  }
}

/** What else the diagnostics of a file depend on. */
const cacheKey = (file: string, {language, configs, reading}: CheckJob) =>
  `${language} ${JSON.stringify(configs.settings(file))} ${JSON.stringify(reading)}`

/** The text of a file that is one stands in the file; only its encoding is kept. */
function toCache({diagnostics, text, encoding}: CachedFile): CachedFile {
  if (!diagnostics.length) return {diagnostics}
  return encoding ? {diagnostics, encoding} : {diagnostics, text}
}

function fromCache({diagnostics, text, encoding}: CachedFile, bytes: Uint8Array): Pick<FileReport, 'diagnostics' | 'text'> {
  return {diagnostics, ...(encoding ? {text: decodeAs(bytes, encoding).text} : text !== undefined && {text})}
}
