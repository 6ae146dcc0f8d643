import type {VFile} from 'vfile'
import type {Point, Position} from '../syntax/position.ts'
import {catalogue, type MessageId} from './catalogue.ts'
import {oneLine} from './one-line.ts'

/** The language of messages and errors. */
export type Language = 'zh' | 'en'

export type {MessageId}
/** What the words of a message are made with. */
export type MessageValues<Id extends MessageId> = Parameters<(typeof catalogue)[Id]['zh']>[0]

/** What was found odd: its words (`reason`), its rule (`ruleId`), its place, and how grave it is (`fatal`). */
export type Message = VFile['messages'][number]

/**
 * Adds a message of the catalogue to a file, in the file's language (`file.data.language`, default
 * Chinese), on one line whatever the values are. `place` is a node's position or a point; severity `error` sets `fatal: true`, `warning`
 * `false`, `info` leaves it undefined, as vfile has it.
 */
export function report<Id extends MessageId>(file: VFile, id: Id, place: Position | Point | undefined, values: MessageValues<Id>): Message {
  const entry = catalogue[id]
  const language: Language = file.data.language === 'en' ? 'en' : 'zh'
  const words = oneLine((entry[language] as (values: unknown) => string)(values))
  const message = withoutStack(() => file.message(words, {place, ruleId: id, source: 'gongwen'}))
  message.fatal = entry.severity === 'error' ? true : entry.severity === 'warning' ? false : undefined
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
