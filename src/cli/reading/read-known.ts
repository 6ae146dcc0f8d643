import {inOrder} from '../../batch/in-order.ts'
import {structuredEndings} from '../../documents/index.ts'
import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'
import {type FoundInputs, findInputs} from '../inputs/find-inputs.ts'
import type {Input} from '../inputs/input.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import {readable, readablePictures} from '../inputs/readable.ts'
import {now} from '../now.ts'
import type {Run} from '../program/run.ts'
import type {WantedOfDocuments} from '../reader/job.ts'
import {toFailure} from '../say/failure.ts'
import {printFailure, printMessages} from '../say/print-messages.ts'
import {createProgress} from './progress.ts'
import {type ReadingFlags, readInput} from './read-input.ts'
import {isMade, readMade} from './read-made.ts'
import {type InputRecord, recordedMessage, recordFailure, since} from './records.ts'

/** What an input holds, be it a notice or a structured file: its documents or, where those are wanted, the tasks of each. */
export interface KnownInput {
  input: Input
  documents: Gongwen[]
  tasks: Task[][]
}

const readableFiles = new RegExp(`${readable.source}|${structuredEndings.source}`, 'i')
const readableWithOcr = new RegExp(`${readablePictures.source}|${structuredEndings.source}`, 'i')

/** Notices, and documents that were made of them; what else lies in folders is passed over. */
export function findKnownInputs(paths: readonly string[], flags: ReadingFlags, passedOver: PassedOver, run: Run): Promise<FoundInputs> {
  return findInputs(paths, flags, run, passedOver.add, flags.ocr ? readableWithOcr : readableFiles)
}

/**
 * What notices and structured files hold, one after the other, whatever the order in which they were read, with what was found odd already
 * printed. An input that cannot be read is told, and the others are still done.
 */
export async function* readKnown(
  inputs: Inputs,
  flags: ReadingFlags,
  wanted: WantedOfDocuments,
  passedOver: PassedOver,
  run: Run,
): AsyncGenerator<KnownInput> {
  const progress = createProgress(inputs.count, run)
  const all = inOrder(inputs, run.reader.ahead, async (input) => {
    const began = now()
    if (!isMade(input)) return readInput(input, flags, {summary: {secondLook: flags.secondLook}, tasks: wanted.tasks}, run)
    return {...(await readMade(input, flags, wanted, run)), milliseconds: since(began)}
  })
  let index = 0
  await progress.show(index)
  for await (const done of all) {
    const {item: input} = done
    const record: InputRecord = {name: input.name, outcome: 'failed', messages: []}
    if ('error' in done) {
      recordFailure(record, toFailure(done.error, run.language))
      await progress.clear()
      await printFailure(input.name, done.error, run)
      await run.records?.add(record)
    } else if ('documents' in done.value) {
      const {foreign, documents, tasks, milliseconds} = done.value
      if (foreign) passedOver.add({name: input.name, path: input.path!, reason: 'foreign'})
      else {
        await run.records?.add({...record, outcome: 'read', milliseconds})
        yield {input, documents, tasks}
      }
    } else {
      const {messages, summary, unfit, document, tasks, milliseconds} = done.value
      const outcome = unfit ? 'failed' : 'read'
      await run.records?.add({...record, ...summary, messages: messages.map(recordedMessage), outcome, milliseconds})
      await progress.clear()
      await printMessages(input.name, done.value, run)
      if (!unfit) yield {input, documents: document ? [document] : [], tasks: tasks ? [tasks] : []}
    }
    await progress.show(++index)
  }
  await progress.clear()
}
