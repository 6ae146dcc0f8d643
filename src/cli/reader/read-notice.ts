import type {Language} from '../../messages/report.ts'
import {readThrough, type Within} from '../../read-through.ts'
import {positionsOf} from '../../reading.ts'
import {now} from '../now.ts'
import {since} from '../reading/records.ts'
import {withWayOut} from '../say/ways-out.ts'
import type {NoticeJob, PlainMessage, PlainReading, ReadNotice} from './job.ts'
import type {KeepDocument} from './keep-document.ts'

/** What the reading of a notice works with. */
export interface ReadingTools {
  /** Bounds the work that never waits. */
  within?: Within
  /** Loads what writes documents. */
  keeper(): Promise<KeepDocument>
}

/**
 * Reads a notice, puts the reading right, and makes what is wanted of it.
 *
 * @throws ReadError when it cannot be read; what `within` throws
 */
export async function readNotice(
  bytes: Uint8Array,
  {options, wanted, corrections}: NoticeJob,
  {within = (work) => work(), keeper}: ReadingTools,
): Promise<ReadNotice> {
  const began = now()
  const {language = 'zh'} = options
  const {save} = wanted
  const source = {bytes, corrections}
  if (save?.resume && (await (await keeper()).isThere(source, save))) return {messages: [], unchanged: true, milliseconds: 0}
  const file = await readThrough(bytes, options, within)
  const isPlaced = wanted.tasks || wanted.page || wanted.extras?.positions
  let reading: PlainReading = {document: file.data.document, messages: file.messages.map((message) => toPlain(message, language))}
  if (isPlaced) reading.positions = await within(() => positionsOf(file))
  if (wanted.summary) {
    const {secondLook} = wanted.summary
    const {summarize} = await import('../../summarize.ts')
    reading.summary = await within(() => summarize(file, {secondLook}))
  }
  if (corrections !== undefined) {
    const {putRight} = await import('../corrections/put-right.ts')
    reading = await within(await putRight(reading, corrections, language))
  }
  const {document, positions, ...said} = reading
  const {summary, messages} = said
  const found: ReadNotice = {...said, milliseconds: 0}
  if (wanted.inspection) {
    const {inspection} = wanted
    const {describeReading} = await import('../inspect/describe-reading.ts')
    found.inspection = await within(() => describeReading(file, inspection, language))
  }
  if (!document) found.unfit = true
  if (document && wanted.tasks) {
    const {toWantedTasks} = await import('./to-wanted-tasks.ts')
    const {title, kind, number, issuers, signature} = document
    found.head = {title, kind, number, issuers, date: signature?.date}
    found.tasks = await within(() => toWantedTasks(document, {positions, summary}, wanted.tasks!))
  }
  if (document && (!wanted.tasks || wanted.document)) {
    const {text, lines, tables} = file.data.lines!
    const {withExtras} = wanted.extras ? await import('../output/with-extras.ts') : {}
    const written = {
      document: withExtras?.(document, {positions, summary}, text, wanted.extras!) ?? document,
      ...(wanted.page && {reading: {lines: {text, lines, tables}, positions: positions!, summary, messages, language}}),
    }
    Object.assign(found, save ? await (await keeper()).write(written, source, save, language) : written)
  }
  found.milliseconds = since(began)
  return found
}

const toPlain = ({reason, ruleId, place, fatal}: PlainMessage, language: Language): PlainMessage => ({
  reason: withWayOut(ruleId, reason, language),
  ruleId,
  place,
  fatal,
})
