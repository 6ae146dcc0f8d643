import type {Diagnostic} from '../../check/index.ts'
import type {Summary} from '../../index.ts'
import type {Language} from '../../messages/report.ts'
import type {Severity} from '../../messages/severity.ts'
import {severityOf} from '../../messages/severity.ts'
import {passReasons} from '../inputs/pass-reasons.ts'
import type {Passed} from '../inputs/passed.ts'
import {now} from '../now.ts'
import type {PlainMessage} from '../reader/job.ts'
import type {Failure} from '../say/failure.ts'

/** Something that was said of an input. Offsets are UTF-16 units of the text that lines and columns count in. */
export interface RecordedMessage {
  ruleId: string
  severity: Severity
  message: string
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
  start?: number
  end?: number
}

/** What became of one input. */
export interface InputRecord extends Partial<Summary> {
  /** The path as it was given. */
  name: string
  outcome: 'read' | 'failed' | 'passedOver'
  /** Why it was not read. */
  reason?: Failure
  /** Where its document was written. */
  output?: string
  messages: RecordedMessage[]
  /** How long it took. */
  milliseconds?: number
}

/** What `--report` writes, as `schemas/report.schema.json` has it. */
export interface RunReport {
  report: 1
  version: string
  command: 'parse' | 'check' | 'tasks'
  exitCode: number
  summary: Record<'read' | 'failed' | 'passedOver' | 'errors' | 'warnings' | 'infos', number>
  inputs: InputRecord[]
}

/** Was an input left alone because the run was interrupted? */
export const isStopped = (error: unknown): boolean => (error as Error | undefined)?.name === 'Stopped'

/** The milliseconds since a time, to a tenth. */
export const since = (began: number): number => Math.round((now() - began) * 10) / 10

/** A message of reading as it is recorded. */
export function recordedMessage(message: PlainMessage): RecordedMessage {
  const {reason, ruleId = 'unknown', place} = message
  const [from, to] = place && 'start' in place ? [place.start, place.end] : [place, undefined]
  return {
    ruleId,
    severity: severityOf(message),
    message: reason,
    ...(from && {line: from.line, column: from.column, ...(from.offset !== undefined && {start: from.offset})}),
    ...(to && {endLine: to.line, endColumn: to.column, ...(to.offset !== undefined && {end: to.offset})}),
  }
}

/** Notes in a record that its input, or what was made of it, came to nothing. */
export function recordFailure(record: InputRecord, failure: Failure): void {
  Object.assign(record, {outcome: 'failed', reason: failure})
  record.messages.push({ruleId: failure.id, severity: 'error', message: failure.message})
}

/** A diagnostic as it is recorded. */
export function recordedDiagnostic({ruleId, severity, message, line, column, endLine, endColumn, start, end}: Diagnostic): RecordedMessage {
  const place = {line, column, endLine, endColumn, start, end}
  const known = Object.entries(place).filter(([, value]) => value !== undefined)
  return {ruleId, severity, message, ...Object.fromEntries(known)}
}

/** The record of what was met in a folder and not read. */
export const recordedPass =
  (language: Language) =>
  ({name, reason}: Passed): InputRecord => ({
    name,
    outcome: 'passedOver',
    reason: {id: reason, message: passReasons[reason][language]},
    messages: [],
  })
