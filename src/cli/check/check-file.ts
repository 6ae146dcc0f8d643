import {statSync} from 'node:fs'
import path from 'node:path'
import {ConfigError, type Configs} from '../../check/index.ts'
import {isStructured} from '../../documents/index.ts'
import type {Summary} from '../../index.ts'
import {decodeAs} from '../../read/encoding.ts'
import type {Input} from '../inputs/input.ts'
import {now} from '../now.ts'
import type {Run} from '../program/run.ts'
import type {CheckingJob, Content} from '../reader/job.ts'
import {loadBytes} from '../reader/load-bytes.ts'
import {contentOf, type ReadingFlags} from '../reading/read-input.ts'
import {since} from '../reading/records.ts'
import {toFailure, UsageError} from '../say/failure.ts'
import {withWayOut} from '../say/ways-out.ts'
import type {FileReport} from './check-report.ts'
import type {Change, Fixing} from './keep-fixes.ts'
import type {Cache, CachedFile} from './open-cache.ts'

/** How the files of one run are checked. */
export interface CheckJob extends Run {
  configs: Configs
  reading: ReadingFlags
  /** Below which folder, besides its own, the notices of a file of structured documents are looked for. */
  folderOf(document: string): string | undefined
  /** A notice that is not found is no error. */
  allowMissingNotice: boolean
  /** Paths that were named one by one: what lies there has to be ours. */
  named: ReadonlySet<string>
  /** Also of them, what is none of ours is passed over. */
  skipForeign: boolean
  secondLook?: boolean
  cache?: Cache
  /** What becomes of the files that can be fixed; without it nothing is fixed. */
  fixing?: Fixing
}

/** What was found in one file, and how its reading went. */
export interface CheckedFile extends FileReport {
  /** How sure the reading is, where that was asked for. */
  summary?: Summary
  /** It could not be read; why is the only diagnostic. */
  failed?: true
  /** What fixing has made of it. */
  change?: Change
  /** Why it was left alone, though it could be fixed. */
  refused?: string
  /** Standard input, for whoever it was taken from. */
  passed?: Uint8Array
  milliseconds: number
}

/**
 * Checks one file, and changes nothing; that it cannot be read is a diagnostic too. Undefined for a file that is none of ours.
 *
 * @throws ConfigError, UsageError
 */
export async function checkFile(input: Input, job: CheckJob): Promise<CheckedFile | undefined> {
  const began = now()
  const name = input.name.split(path.sep).join('/')
  const report: FileReport = {name, diagnostics: [], baselined: [], fixed: 0}
  let passed: Uint8Array | undefined
  const checked = (found: Partial<CheckedFile>): CheckedFile => ({...report, ...found, passed, milliseconds: since(began)})
  try {
    const content = await contentOf(input, job)
    if (!input.path && typeof content !== 'string') passed = content
    const file = input.path ?? path.resolve(job.io.cwd, job.reading.stdinFilename ?? 'stdin.txt')
    // What a document says depends on its notice too, so that is not kept.
    const key = job.cache && !isStructured(file) ? cacheKey(file, job) : undefined
    const refusal = await job.fixing?.refusal(input)
    const fixing = refusal === undefined ? job.fixing : undefined
    const bytes = key ? bytesOf(content, job) : undefined
    const known = bytes && !fixing ? job.cache!.get(name, bytes, key!) : undefined
    if (known) return checked({...fromCache(known, bytes!), summary: known.summary})
    const result = await job.reader.read(checkingJob(content, fixing !== undefined, input, file, job))
    if (result.foreign) return undefined
    for (const each of result.diagnostics) each.message = withWayOut(each.ruleId, each.message, job.language)
    if (bytes && result.text !== undefined && !result.count) job.cache!.set(name, bytes, key!, toCache(result))
    const isRefused = refusal !== undefined && result.diagnostics.some((each) => each.fix)
    return checked({
      diagnostics: result.diagnostics,
      fixed: result.count ?? 0,
      ...(result.diagnostics.length && {text: result.text}),
      summary: result.summary,
      ...(result.text === undefined && {failed: true}),
      ...(result.bytes && {change: {bytes: result.bytes, before: result.before!, after: result.text!}}),
      ...(isRefused && {refused: toFailure(refusal, job.language, 'write').message}),
    })
  } catch (error) {
    // A wrong configuration says nothing about the file.
    if (error instanceof ConfigError || error instanceof UsageError) throw error
    const {id, message} = toFailure(error, job.language)
    return checked({diagnostics: [{ruleId: id, severity: 'error', message}], failed: true})
  }
}

/** For the digest that results are kept under. Of what is no file (a pipe, a device) none is kept: it is read only once. */
function bytesOf(content: Content, {language}: CheckJob): Uint8Array | undefined {
  if (typeof content !== 'string') return content
  return statSync(content).isFile() ? loadBytes(content, language) : undefined
}

function checkingJob(content: Content, isFixed: boolean, input: Input, file: string, job: CheckJob): CheckingJob {
  const {configs, language, named} = job
  const {encoding, timeout, ocr, stdinFilename, corrections} = job.reading
  const {preset, rules} = configs.settings(file)
  return {
    work: 'check',
    content,
    options: {
      preset,
      rules,
      name: input.path || stdinFilename ? path.basename(file) : undefined,
      language,
      encoding,
      timeout,
      ocr,
      allowMissingNotice: job.allowMissingNotice,
      passForeign: job.skipForeign || !named.has(file),
      summary: job.records && {secondLook: job.secondLook},
    },
    fix: isFixed,
    document: file,
    folder: isStructured(file) ? job.folderOf(file) : undefined,
    ...(corrections !== undefined && {corrections: corrections && path.resolve(job.io.cwd, corrections)}),
  }
}

/** What else the diagnostics of a file depend on. */
const cacheKey = (file: string, {language, configs, reading, records}: CheckJob) =>
  `${language} ${JSON.stringify(configs.settings(file))} ${JSON.stringify(reading)}${records ? ' summary' : ''}`

/** The text of a file that is one stands in the file; only its encoding is kept. */
function toCache({diagnostics, text, encoding, summary}: CachedFile): CachedFile {
  const kept = {diagnostics, ...(summary && {summary})}
  if (!diagnostics.length) return kept
  return encoding ? {...kept, encoding} : {...kept, text}
}

function fromCache({diagnostics, text, encoding}: CachedFile, bytes: Uint8Array): Pick<FileReport, 'diagnostics' | 'text'> {
  return {diagnostics, ...(encoding ? {text: decodeAs(bytes, encoding).text} : text !== undefined && {text})}
}
