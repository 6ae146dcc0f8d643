import {process, treeOf} from '../../index.ts'
import {type Finding, lint} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import type {Gongwen} from '../../model/types.generated.ts'
import {decodeAs} from '../../read/encoding.ts'
import type {Lines} from '../../syntax/lines.ts'
import type {ReadingOptions} from '../read-input.ts'
import {severityOf} from '../severity.ts'
import {createInCode} from './code-spans.ts'
import {isRule, type Settings} from './settings.ts'
import {createSourceMap, type SourceMap} from './source-map.ts'
import {createSuppression} from './suppression.ts'

/** A notice that was read and checked. */
export interface Notice {
  findings: Finding[]
  lines: Lines
  document?: Gongwen
  /** The file's own text, for the formats that are text; else the text that was read. */
  source: string
  /** From the text that was read to the file's own. */
  map: SourceMap
}

/** Formats whose file is a text, so that places in it can be shown and put right. */
export const textual = /^(?:txt|md|html)$/

/** Formats that rewrites can be made in. */
export const fixable = /^(?:txt|md|docx|docm)$/

/**
 * Reads a notice and runs the rules. Places are those of the file where it is a text, else those of
 * the text that was read.
 *
 * @throws ReadError when it cannot be read
 */
export async function readNotice(
  bytes: Uint8Array,
  name: string | undefined,
  {active, others}: Settings,
  reading: ReadingOptions,
  language: Language,
): Promise<Notice> {
  const {encoding, timeout, ocr} = reading
  const file = await process(bytes, {
    language,
    ...(name && {name}),
    ...(encoding && {encoding}),
    ...(timeout && {timeout}),
    ...(ocr && {ocr}),
  })
  const {lines, document} = file.data as Required<Pick<typeof file.data, 'lines'>> & {document?: Gongwen}
  const findings = document ? lint({root: treeOf(file), lines, document, messages: file.messages}, active, language) : []
  for (const message of file.messages) {
    const id = message.ruleId ?? 'unknown'
    const severity = others[id] ?? severityOf(message)
    if (isRule(id) || severity === 'off') continue
    const {line, column, place} = message
    const range =
      place && 'start' in place
        ? {start: place.start.offset, end: place.end.offset, endLine: place.end.line, endColumn: place.end.column}
        : {}
    findings.push({ruleId: id, severity, message: message.reason, ...(line && {line, column: column ?? 1}), ...range})
  }
  const {format, encoding: used} = lines.source
  const own = format === 'md' || format === 'html' ? decodeAs(bytes, used ?? 'utf-8')?.text : undefined
  const source = own ?? lines.text
  const map = createSourceMap(lines, source)
  const suppressed = textual.test(format) ? createSuppression(source) : undefined
  const inCode = format === 'md' ? createInCode(source) : undefined
  const moved = findings.map(map.move).filter((finding) => !suppressed?.(finding) && !inCode?.(finding))
  // Nobody can follow a rewrite of a page that was drawn.
  const shown = fixable.test(format) ? moved : moved.map(({fix: _, ...finding}) => finding)
  return {findings: shown, lines, ...(document && {document}), source, map}
}
