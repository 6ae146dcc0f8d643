import type {VFile} from 'vfile'
import {activeRules, messageSeverity, type RuleSettings} from '../config/index.ts'
import {type Gongwen, process, type Summary, summarize, treeOf} from '../index.ts'
import {lint, rules} from '../lint/index.ts'
import {severityOf} from '../messages/severity.ts'
import {decodeAs} from '../read/encoding.ts'
import type {Lines} from '../syntax/lines.ts'
import type {CheckOptions} from './check-options.ts'
import {createInCode} from './code-spans.ts'
import type {Diagnostic} from './diagnostic.ts'
import {isFixable, isText} from './formats.ts'
import {createSourceMap} from './source-map.ts'
import {createSuppression} from './suppression.ts'

/** A notice that was read and checked. */
export interface CheckedNotice {
  diagnostics: Diagnostic[]
  lines: Lines
  /** Absent when what was read did not fit the schema, which is then among the diagnostics. */
  document?: Gongwen
  /** The file's own text, for the formats that are text; else the text that was read. */
  source: string
  summary?: Summary
}

/**
 * Reads a notice and runs the rules. Places are those of the file where it is a text, else those of
 * the text that was read.
 *
 * @throws ReadError when it cannot be read
 */
export async function checkNotice(input: Uint8Array | string, options: CheckOptions): Promise<CheckedNotice> {
  const file = await process(input, options)
  const {lines, document} = file.data as Required<Pick<typeof file.data, 'lines'>> & {document?: Gongwen}
  const found = document ? lint({root: treeOf(file), lines, document, messages: file.messages}, activeRules(options), options.language) : []
  const source = ownText(input, lines)
  return {
    diagnostics: inSource([...found, ...messageDiagnostics(file, options)], lines, source),
    lines,
    ...(document && {document}),
    source,
    ...(options.summary && {summary: summarize(file, options.summary)}),
  }
}

const ruleIds = new Set(rules.map(({id}) => id))

/** What reading said, but for what a rule says too. */
function messageDiagnostics({messages}: VFile, settings: RuleSettings): Diagnostic[] {
  return messages.flatMap((message): Diagnostic[] => {
    const {ruleId = 'unknown', reason, line, column, place} = message
    const severity = messageSeverity(ruleId, severityOf(message), settings)
    if (ruleIds.has(ruleId) || severity === 'off') return []
    const range =
      place && 'start' in place
        ? {start: place.start.offset, end: place.end.offset, endLine: place.end.line, endColumn: place.end.column}
        : {}
    return [{ruleId, severity, message: reason, ...(line && {line, column: column ?? 1}), ...range}]
  })
}

/** The text of the file itself: that of Markdown and web pages still has its markup. */
function ownText(input: Uint8Array | string, {text, source: {format, encoding = 'utf-8'}}: Lines): string {
  if (format !== 'md' && format !== 'html') return text
  return typeof input === 'string' ? input.replace(/^\ufeff/, '') : decodeAs(input, encoding).text
}

/** The diagnostics at their places in the file, without those that the file itself asks to hold back. */
function inSource(diagnostics: readonly Diagnostic[], lines: Lines, source: string): Diagnostic[] {
  const {format} = lines.source
  const isSuppressed = isText(format) ? createSuppression(source) : undefined
  const isInCode = format === 'md' ? createInCode(source) : undefined
  const moved = diagnostics
    .map(createSourceMap(lines, source))
    .filter((diagnostic) => !isSuppressed?.(diagnostic) && !isInCode?.(diagnostic))
  // Nobody can make an edit in a page that was drawn.
  return isFixable(format) ? moved : moved.map(({fix: _, ...diagnostic}) => diagnostic)
}
