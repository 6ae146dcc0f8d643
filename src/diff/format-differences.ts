import type {Language} from '../messages/report.ts'
import type {Comparison} from './compare-documents.ts'
import {asHtml} from './formats/as-html.ts'
import {asMarkdown} from './formats/as-markdown.ts'
import {asText, type Painter} from './formats/as-text.ts'
import {viewOfComparison, viewOfSuperior} from './formats/view-of.ts'
import type {SuperiorComparison} from './superior/compare-with-superior.ts'

/** What differences can be written as. */
export const differenceFormats = ['text', 'markdown', 'json', 'html'] as const
export type DifferenceFormat = (typeof differenceFormats)[number]

/** How differences are written: the language of their words, and for a text how it is coloured. */
export interface DifferenceOptions {
  language?: Language
  painter?: Painter
}

/**
 * Writes what a comparison found.
 *
 *     formatDifferences(compareDocuments(last, current), 'html') // '<!doctype html>…'
 */
export function formatDifferences(
  result: Comparison | SuperiorComparison,
  format: DifferenceFormat,
  {language = 'zh', painter}: DifferenceOptions = {},
): string {
  if (format === 'json') return `${JSON.stringify({diff: '1', ...result}, null, 2)}\n`
  const view = 'findings' in result ? viewOfSuperior(result, language) : viewOfComparison(result, language)
  if (format === 'markdown') return asMarkdown(view)
  return format === 'html' ? asHtml(view, language) : asText(view, painter)
}
