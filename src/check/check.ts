import {assertSettings} from '../config/index.ts'
import {isStructured} from '../documents/index.ts'
import {checkDocuments} from './check-documents.ts'
import {checkNotice} from './check-notice.ts'
import type {CheckOptions, CheckResult} from './check-options.ts'
import {isText} from './formats.ts'
import {unreadable} from './unreadable.ts'

/**
 * Checks a notice, or a file of structured documents: what is wrong with it, where, and what would put it right. A file
 * that cannot be read is a diagnostic too.
 *
 *     const {diagnostics} = await check(bytes, {name: '通知.docx', rules: {'long-title': {max: 40}}})
 *     diagnostics[0] // {ruleId: 'document-number-brackets', severity: 'error', line: 1, column: 4, message: '“[2025]”应为…', …}
 *
 * @throws ConfigError when a preset, a rule or an option of a rule does not exist
 */
export async function check(input: Uint8Array | string, options: CheckOptions = {}): Promise<CheckResult> {
  assertSettings(options, options.language ?? 'zh')
  if (isStructured(options.name ?? '')) return checkDocuments(textOf(input), options)
  try {
    const {diagnostics, source, lines, summary} = await checkNotice(input, options)
    const {format, encoding} = lines.source
    return {diagnostics, text: source, ...(summary && {summary}), ...(encoding && isText(format) && {encoding})}
  } catch (error) {
    return unreadable(error)
  }
}

/** Structured files are UTF-8. */
const textOf = (input: Uint8Array | string) => (typeof input === 'string' ? input : new TextDecoder('utf-8').decode(input))
