import {messageSeverity} from '../config/index.ts'
import type {Severity, Words} from '../lint/index.ts'
import {type DocumentMessageId, documentMessages} from '../messages/document-messages.ts'
import {oneLine} from '../messages/one-line.ts'
import {createPlaces} from '../syntax/places.ts'
import type {CheckOptions} from './check-options.ts'
import type {Diagnostic} from './diagnostic.ts'

/** Adds a diagnostic on a range of a structured file. */
export type ReportDocument = (
  ruleId: DocumentMessageId,
  range: readonly [start: number, end: number],
  words: Words,
  more?: Pick<Diagnostic, 'actual' | 'expected'>,
  usual?: Severity,
) => void

/** The diagnostics of a structured file, with severities as the settings have them, and what adds to them. */
export function createDocumentReport(text: string, options: CheckOptions): {diagnostics: Diagnostic[]; report: ReportDocument} {
  const diagnostics: Diagnostic[] = []
  const {language = 'zh'} = options
  let places: ReturnType<typeof createPlaces> | undefined
  const report: ReportDocument = (ruleId, [start, end], words, more, usual = documentMessages[ruleId].severity) => {
    const severity = messageSeverity(ruleId, usual, options)
    if (severity === 'off') return
    places ??= createPlaces(text)
    const {line, column} = places(start)
    const {line: endLine, column: endColumn} = places(end)
    diagnostics.push({ruleId, severity, message: oneLine(words[language]), start, end, line, column, endLine, endColumn, ...more})
  }
  return {diagnostics, report}
}
