import {assertSettings} from '../config/index.ts'
import {isStructured} from '../documents/index.ts'
import {check} from './check.ts'
import type {CheckOptions, CheckResult} from './check-options.ts'
import {fixNotice} from './fix-notice.ts'
import {unreadable} from './unreadable.ts'

/** An input as it is after its fixes: `diagnostics` are those that are left, `text` is the new text. */
export interface FixResult extends CheckResult {
  /** The new file; absent when nothing was changed. */
  bytes?: Uint8Array
  /** The text before the fixes. */
  before?: string
  /** How many edits were made. */
  count: number
}

/**
 * Checks a notice and makes the edits that are safe without a person looking, in text, Markdown and `.docx`, whose
 * formatting stays. Other formats and structured documents come back as they are.
 *
 *     const {bytes, count} = await fix(await readFile('通知.docx'), {name: '通知.docx'})
 *
 * @throws ConfigError when a preset, a rule or an option of a rule does not exist
 */
export async function fix(input: Uint8Array | string, options: CheckOptions = {}): Promise<FixResult> {
  if (isStructured(options.name ?? '')) return {...(await check(input, options)), count: 0}
  assertSettings(options, options.language ?? 'zh')
  try {
    const isString = typeof input === 'string'
    const bytes = isString ? new TextEncoder().encode(input) : input
    const fixed = await fixNotice(bytes, isString ? {...options, encoding: 'utf-8'} : options)
    const {notice, ...result} = fixed
    return {...result, diagnostics: notice.diagnostics, text: notice.source, ...(notice.summary && {summary: notice.summary})}
  } catch (error) {
    return {...unreadable(error), count: 0}
  }
}
