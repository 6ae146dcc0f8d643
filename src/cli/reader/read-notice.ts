import {positionsOf, summarize} from '../../index.ts'
import {readThrough, type Within} from '../../read-through.ts'
import type {NoticeJob, PlainMessage, ReadNotice} from './job.ts'
import type {KeepDocument} from './keep-document.ts'

/** What the reading of a notice works with. */
export interface ReadingTools {
  /** Bounds the work that never waits. */
  within?: Within
  /** Loads what writes documents. */
  keeper(): Promise<KeepDocument>
}

/**
 * Reads a notice and makes what is wanted of it.
 *
 * @throws ReadError when it cannot be read; what `within` throws
 */
export async function readNotice(
  bytes: Uint8Array,
  {options, wanted}: NoticeJob,
  {within = (work) => work(), keeper}: ReadingTools,
): Promise<ReadNotice> {
  const began = performance.now()
  const found: ReadNotice = {messages: [], milliseconds: 0}
  const {save} = wanted
  if (save?.resume && (await (await keeper()).isThere(bytes, save))) return {...found, unchanged: true}
  const file = await readThrough(bytes, options, within)
  const {document} = file.data
  const {language = 'zh'} = options
  found.messages = file.messages.map(toPlain)
  const positions = wanted.tasks || wanted.extras?.positions ? within(() => positionsOf(file)) : undefined
  if (wanted.summary) found.summary = within(() => summarize(file))
  if (wanted.inspection) {
    const {inspection} = wanted
    const {describeReading} = await import('../describe-reading.ts')
    found.inspection = within(() => describeReading(file, inspection, language))
  }
  if (!document) found.unfit = true
  if (document && wanted.tasks) {
    const {toWantedTasks} = await import('./to-wanted-tasks.ts')
    const {title, kind, number, issuers, signature} = document
    found.head = {title, kind, number, issuers, date: signature?.date}
    found.tasks = within(() => toWantedTasks(document, {positions, summary: found.summary}, wanted.tasks!))
  }
  if (document && (!wanted.tasks || wanted.document)) {
    const {withExtras} = wanted.extras ? await import('../with-extras.ts') : {}
    const whole = withExtras?.(document, positions, file.data.lines!.text, wanted.extras!) ?? document
    if (!save) found.document = whole
    else {
      const notSaved = await (await keeper()).write(whole, bytes, save, language)
      if (notSaved) found.notSaved = notSaved
    }
  }
  found.milliseconds = Math.round((performance.now() - began) * 10) / 10
  return found
}

const toPlain = ({reason, ruleId, place, fatal}: PlainMessage): PlainMessage => ({reason, ruleId, place, fatal})
