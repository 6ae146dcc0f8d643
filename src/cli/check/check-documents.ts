import path from 'node:path'
import {process} from '../../index.ts'
import type {Finding} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import {problem} from '../../model/report-schema-errors.ts'
import {fieldAt, words} from '../../model/schema-fields.ts'
import type {Gongwen} from '../../model/types.generated.ts'
import {validate} from '../../model/validate.ts'
import {createPlaces} from '../../syntax/places.ts'
import {toFailure} from '../failure.ts'
import type {ReadingOptions} from '../read-input.ts'
import {compare} from './compare.ts'
import {type DocumentMessage, documentMessages} from './document-messages.ts'
import type {FindSource} from './find-source.ts'
import {readDocuments, type Structured} from './read-documents.ts'
import type {Settings} from './settings.ts'

/** How structured documents are checked. */
export interface DocumentCheck {
  settings: Settings
  language: Language
  reading: ReadingOptions
  /** Absent where no source is to be looked for. */
  findSource?: FindSource
  /** A source that cannot be found is a finding: `--source` was given. */
  mustFind: boolean
  /** The file was named, not met in a folder: it has to hold documents of ours. */
  named: boolean
}

/** Endings of structured documents. */
export const structured = /\.(ya?ml|json|ndjson)$/i

/** More differences in one document than these say nothing new. */
const most = 50

/**
 * Checks a file of structured documents: that it can be read, fits the schema, and still says what
 * its notice says. Places are those of this file. Undefined when it holds no document of ours.
 */
export async function checkDocuments(text: string, file: string, check: DocumentCheck): Promise<Finding[] | undefined> {
  const {documents, problems} = await readDocuments(text, file)
  const ours = (value: unknown) => typeof value === 'object' && value !== null && 'gongwen' in value
  // One that broke is still ours when it says so.
  const broken = problems.length > 0 && /(?:^|[{\s,])["']?gongwen["']?\s*:/.test(text)
  if (!check.named && !broken && !documents.some(({value}) => ours(value))) return undefined
  const place = createPlaces(text)
  const findings: Finding[] = []
  const report = (ruleId: DocumentMessage, [start, end]: [number, number], message: string, more: Partial<Finding> = {}) => {
    const severity = check.settings.others[ruleId] ?? documentMessages[ruleId].severity
    if (severity === 'off') return
    const {line, column} = place(start)
    const {line: endLine, column: endColumn} = place(end)
    findings.push({ruleId, severity, message, start, end, line, column, endLine, endColumn, ...more})
  }
  for (const {start, end, message} of problems) {
    report('invalid-syntax', [start, end], `${documentMessages['invalid-syntax'].summary[check.language]}: ${message}`)
  }
  for (const each of documents) {
    const errors = validate(each.value)
    if (!errors.length) await compareSource(each, file, check, report)
    else await reportErrors(errors, each, check, report)
  }
  return findings
}

type Tell = (ruleId: DocumentMessage, range: [number, number], message: string, more?: Partial<Finding>) => void

async function reportErrors(
  errors: ReturnType<typeof validate>,
  {locate}: Structured,
  {language}: DocumentCheck,
  report: Tell,
): Promise<void> {
  const {schema} = await import('../../model/schema.generated.js')
  for (const error of errors.slice(0, most)) {
    const said = words(fieldAt(error.pointer, schema), language).replace(/[。.]$/, '')
    const colon = language === 'zh' ? '：' : ': '
    const key = error.keyword === 'additionalProperties' ? `/${error.params.additionalProperty}` : ''
    report('schema', await locate(error.pointer + key), `${error.pointer || '/'} ${said ? said + colon : ''}${problem(error, language)}`)
  }
}

async function compareSource({value, locate}: Structured, file: string, check: DocumentCheck, report: Tell): Promise<void> {
  const {source, ...document} = value as Gongwen
  const {findSource, language, mustFind, reading} = check
  if (!source?.name || !findSource) return
  const zh = language === 'zh'
  const found = findSource(file, source)
  if (!found) {
    if (mustFind)
      report(
        'source-not-found',
        await locate('/source/name'),
        zh ? `没有找到原文“${source.name}”` : `Its notice “${source.name}” was not found`,
      )
    return
  }
  const shown = path.relative(path.dirname(file), found.path)
  if (!found.same && source.sha256) {
    report(
      'source-changed',
      await locate('/source/sha256'),
      zh ? `原文 ${shown} 在读出之后改动过，请重新读取` : `The notice ${shown} has changed since; read it anew`,
    )
  }
  let current: Gongwen | undefined
  try {
    const {encoding, timeout, ocr} = reading
    current = (
      await process(found.bytes, {name: source.name, language, ...(encoding && {encoding}), ...(timeout && {timeout}), ...(ocr && {ocr})})
    ).data.document
  } catch (error) {
    report('source-not-found', await locate('/source/name'), `${shown}: ${toFailure(error, language).message}`)
    return
  }
  const {source: _, ...notice} = current ?? ({} as Gongwen)
  const differences = compare(without(document), notice)
  for (const {pointer, document: own, notice: said} of differences.slice(0, most)) {
    const message =
      own === undefined
        ? zh
          ? `${pointer} 缺少，原文为 ${show(said)}`
          : `${pointer} is missing, the notice has ${show(said)}`
        : said === undefined
          ? zh
            ? `${pointer} 为 ${show(own)}，原文没有`
            : `${pointer} is ${show(own)}, the notice has none`
          : zh
            ? `${pointer} 为 ${show(own)}，原文为 ${show(said)}`
            : `${pointer} is ${show(own)}, the notice has ${show(said)}`
    report('source-drift', await locate(pointer), message, {
      ...(own !== undefined && {actual: show(own)}),
      ...(said !== undefined && {expected: show(said)}),
    })
  }
  if (differences.length > most) {
    const rest = differences.length - most
    report('source-drift', await locate(''), zh ? `另有 ${rest} 处与原文不一致` : `${rest} more differences from the notice`)
  }
}

/** `positions` are printed beside the document on request and belong to no model. */
function without(document: Omit<Gongwen, 'source'>): object {
  const {positions: _, ...own} = document as Record<string, unknown>
  return own
}

const longest = 60

function show(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest - 12)}…${text.slice(-10)}` : text
}
