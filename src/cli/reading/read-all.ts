import {inOrder} from '../../batch/in-order.ts'
import type {Input} from '../inputs/input.ts'
import type {Inputs} from '../inputs/inputs.ts'
import {untilInterrupted} from '../inputs/until-interrupted.ts'
import {now} from '../now.ts'
import type {Run} from '../program/run.ts'
import type {ReadNotice, Wanted} from '../reader/job.ts'
import {toFailure} from '../say/failure.ts'
import {printFailure, printMessages} from '../say/print-messages.ts'
import {createProgress} from './progress.ts'
import {type ReadingFlags, readInput} from './read-input.ts'
import {type InputRecord, isStopped, recordedMessage, recordFailure, since} from './records.ts'

/** An input that was read, or was found to be done already. */
export interface ReadOne {
  input: Input
  notice: ReadNotice
  /** What becomes of it, while it may still change. */
  record: InputRecord
}

/**
 * The inputs one after the other, whatever the order in which they were read, each with what was found odd already printed when the
 * next one is asked for. Those that could not be read are told and left out.
 */
export async function* readAll(inputs: Inputs, flags: ReadingFlags, wantedOf: (input: Input) => Wanted, run: Run): AsyncGenerator<ReadOne> {
  const progress = createProgress(inputs.count, run)
  const began = new Map<Input, number>()
  const all = inOrder(untilInterrupted(inputs, run), run.reader.ahead, (input) => {
    began.set(input, now())
    return readInput(input, flags, wantedOf(input), run)
  })
  let index = 0
  await progress.show(index)
  for await (const done of all) {
    const {item: input} = done
    const record: InputRecord = {name: input.name, outcome: 'failed', messages: []}
    if ('value' in done) {
      const {value: notice} = done
      const {messages, summary, milliseconds} = notice
      Object.assign(record, {...summary, messages: messages.map(recordedMessage), milliseconds})
      if (!notice.unfit) record.outcome = 'read'
      await progress.clear()
      yield {input, notice, record}
      await printMessages(input.name, notice, run)
    } else {
      if (isStopped(done.error)) continue
      record.milliseconds = since(began.get(input)!)
      recordFailure(record, toFailure(done.error, run.language))
      await progress.clear()
      await printFailure(input.name, done.error, run)
    }
    began.delete(input)
    await run.records?.add(record)
    await progress.show(++index)
  }
  await progress.clear()
}
