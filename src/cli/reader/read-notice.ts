import {readThrough, type Within} from '../../read-through.ts'
import {positionsOf} from '../../reading.ts'
import type {NoticeJob, PlainMessage, ReadNotice} from './job.ts'

/**
 * Reads a notice and makes what is wanted of it. `within` bounds the work that never waits.
 *
 * @throws ReadError when it cannot be read; what `within` throws
 */
export async function readNotice(
  bytes: Uint8Array,
  {options, wanted, corrections}: NoticeJob,
  within: Within = (work) => work(),
): Promise<ReadNotice> {
  const file = await readThrough(bytes, options, within)
  const {document} = file.data
  const {language = 'zh'} = options
  const found: ReadNotice = {messages: file.messages.map(toPlain)}
  if (document) found.document = document
  if (wanted.positions) {
    found.positions = within(() => positionsOf(file))
    const {text} = file.data.lines!
    found.wide = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({index}) => index)
  }
  if (wanted.lines) {
    const {text, lines, tables} = file.data.lines!
    found.lines = {text, lines, tables}
  }
  if (wanted.summary) {
    const {secondLook} = wanted.summary
    const {summarize} = await import('../../summarize.ts')
    found.summary = within(() => summarize(file, {secondLook}))
  }
  if (wanted.inspection) {
    const {inspection} = wanted
    const {describeReading} = await import('../describe-reading.ts')
    found.inspection = within(() => describeReading(file, inspection, language))
  }
  return corrections === undefined
    ? found
    : within(await (await import('../corrections/put-right.ts')).putRight(found, corrections, language))
}

const toPlain = ({reason, ruleId, place, fatal}: PlainMessage): PlainMessage => ({reason, ruleId, place, fatal})
