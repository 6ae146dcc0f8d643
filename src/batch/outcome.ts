import type {Language} from '../messages/report.ts'
import {ReadError, type ReadErrorCode} from '../read/read-error.ts'

/** What comes back of a job from another process: what came of it, or the error as plain data. */
export type Outcome = {result: unknown} | {failure: PlainError}

/** The exit code of a process that an error has ended which nobody awaited. */
export const crashed = 70

/** What of an error comes through from one process to another. */
interface PlainError {
  name: string
  message: string
  code?: string
  /** Of a ReadError. */
  detail?: string
  /** Of a ConfigError. */
  hint?: string
}

/** An error as plain data. */
export function toPlainError(error: unknown): PlainError {
  const {name, message, code, detail, hint} = error as PlainError
  return {name, message, code, detail, hint}
}

/** The error that such data stands for. */
export async function fromPlainError({name, message, code, detail, hint}: PlainError, language: Language): Promise<Error> {
  if (name === 'ReadError') return new ReadError(code as ReadErrorCode, language, detail)
  if (name === 'ConfigError') return new (await import('../config/config-error.ts')).ConfigError(message, hint ?? '')
  return Object.assign(new Error(message), {code})
}
