import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Language} from '../../messages/report.ts'
import {decodeAs} from '../../read/encoding.ts'
import {toFailure, UsageError} from '../failure.ts'
import type {Input} from '../find-inputs.ts'
import type {Io} from '../io.ts'
import type {ReadingOptions} from '../read-input.ts'
import type {Cache, Entry} from './cache.ts'
import {checkDocuments, structured} from './check-documents.ts'
import type {Configs} from './config.ts'
import type {FindSource} from './find-source.ts'
import {fixNotice} from './fix-notice.ts'
import {readNotice, textual} from './read-notice.ts'
import type {FileReport} from './report.ts'

/** How the files of one run are checked. */
export interface FileCheck {
  io: Io
  configs: Configs
  language: Language
  reading: ReadingOptions
  findSource: FindSource
  mustFind: boolean
  /** Paths that were named one by one. */
  named: ReadonlySet<string>
  cache?: Cache
  /** Told of each file that fixes have changed; without it nothing is fixed. */
  onFixed?: (input: Input, change: {bytes: Uint8Array; before: string; after: string}) => Promise<void>
}

/** What was found in one file; a file that cannot be read is a finding too. Undefined for a file that is none of ours. */
export async function checkFile(input: Input, check: FileCheck): Promise<FileReport | undefined> {
  const name = input.name.split(path.sep).join('/')
  const report: FileReport = {name, findings: [], baselined: [], fixed: 0}
  try {
    if (input.error) throw input.error
    const bytes = input.path ? readFileSync(input.path) : await check.io.readStdin()
    const shown = input.path ?? path.resolve(check.io.cwd, check.reading.stdinFilename ?? 'stdin.txt')
    const key = check.cache && `${check.language} ${check.configs.key(shown)} ${JSON.stringify(check.reading)}`
    const isDocument = structured.test(shown)
    // What a document says depends on its notice too, so that is not kept.
    const known = key && !isDocument && !check.onFixed ? check.cache!.get(name, bytes, key) : undefined
    if (known) return Object.assign(report, fromCache(known, bytes))
    const done = isDocument ? await document(bytes, shown, check) : await notice(bytes, input, shown, check)
    if (!done) return undefined
    const {encoding, ...found} = done
    Object.assign(report, found)
    if (!report.findings.length) delete report.text
    if (key && !isDocument && !done.fixed) check.cache!.set(name, bytes, key, toCache(report, encoding))
  } catch (error) {
    // A wrong configuration is nobody's finding.
    if (error instanceof UsageError) throw error
    const {id, message} = toFailure(error, check.language)
    report.findings.push({ruleId: id, severity: 'error', message})
  }
  return report
}

/** The text of a file that is one stands in the file; only its encoding is kept. */
function toCache({findings, text}: FileReport, encoding: string | undefined): Entry {
  if (text === undefined) return {findings}
  return encoding ? {findings, encoding} : {findings, text}
}

function fromCache({findings, text, encoding}: Entry, bytes: Uint8Array): Partial<FileReport> {
  return {findings, ...(encoding ? {text: decodeAs(bytes, encoding).text} : text !== undefined && {text})}
}

async function document(bytes: Uint8Array, shown: string, {configs, language, reading, findSource, mustFind, named}: FileCheck) {
  const text = new TextDecoder('utf-8').decode(bytes)
  const findings = await checkDocuments(text, shown, {
    settings: configs.settings(shown),
    language,
    reading,
    findSource,
    mustFind: mustFind || configs.source(shown) !== undefined,
    named: named.has(shown),
  })
  return findings && {text, findings, fixed: 0, encoding: undefined}
}

async function notice(bytes: Uint8Array, input: Input, shown: string, {configs, reading, language, onFixed}: FileCheck) {
  const settings = configs.settings(shown)
  const name = input.path || reading.stdinFilename ? path.basename(shown) : undefined
  if (!onFixed) {
    const {findings, source, lines} = await readNotice(bytes, name, settings, reading, language)
    const {format, encoding} = lines.source
    return {text: source, findings, fixed: 0, encoding: textual.test(format) ? encoding : undefined}
  }
  const {bytes: changed, before, after, notice, count} = await fixNotice(bytes, name, settings, reading, language)
  if (changed) await onFixed(input, {bytes: changed, before, after})
  return {text: notice.source, findings: notice.findings, fixed: count, encoding: undefined}
}
