import {ReadError} from '../index.ts'
import type {CheckResult} from './check-options.ts'

/** What is to be said of a file that cannot be read; any other error goes on. */
export function unreadable(error: unknown): CheckResult {
  if (!(error instanceof ReadError)) throw error
  return {diagnostics: [{ruleId: error.code, severity: 'error', message: error.message}]}
}
