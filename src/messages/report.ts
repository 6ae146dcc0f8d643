import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {catalogue, type MessageId} from './catalogue.ts'

export type Language = 'zh' | 'en'

/** What a message is about, beyond its words. */
export interface Details {
  actual?: string
  expected?: string[]
  /** The rule it rests on (a clause of a standard, or 惯例). */
  note?: string
}

/**
 * Adds a message of the catalogue to a file, in the file's language (`file.data.language`, default
 * Chinese). `place` is a node's position or a point; severity `error` sets `fatal: true`, `warning`
 * `false`, `info` leaves it undefined, as vfile has it.
 */
export function report<Id extends MessageId>(
  file: VFile,
  id: Id,
  place: Position | Point | undefined,
  values: Parameters<(typeof catalogue)[Id]['zh']>[0],
  details: Details = {},
) {
  const entry = catalogue[id]
  const language: Language = file.data.language === 'en' ? 'en' : 'zh'
  const words = (entry[language] as (values: unknown) => string)(values)
  const message = withoutStack(() => file.message(words, {place, ruleId: id, source: 'gongwen'}))
  message.fatal = entry.severity === 'error' ? true : entry.severity === 'warning' ? false : undefined
  Object.assign(message, details)
  return message
}

/**
 * A message is an Error to vfile, and its stack would cost as much as half a notice takes to read; it is about a text,
 * so where it was made in our code says nothing.
 */
function withoutStack<Value>(make: () => Value): Value {
  const errors: {stackTraceLimit?: number} = Error
  const {stackTraceLimit} = errors
  errors.stackTraceLimit = undefined
  try {
    return make()
  } finally {
    errors.stackTraceLimit = stackTraceLimit
  }
}
