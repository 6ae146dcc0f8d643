import {inOrder} from '../../batch/in-order.ts'
import {isStructured, structuredEndings} from '../../documents/index.ts'
import type {Task} from '../../tasks/index.ts'
import {toFailure} from '../failure.ts'
import {type FoundInputs, findInputs} from '../inputs/find-inputs.ts'
import type {Input} from '../inputs/input.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import {readable, readablePictures} from '../inputs/readable.ts'
import {printFailure, printMessages} from '../print-messages.ts'
import {createProgress} from '../progress.ts'
import {type ReadingFlags, readInput} from '../read-input.ts'
import type {WantedTasks} from '../reader/job.ts'
import {loadBytes} from '../reader/load-bytes.ts'
import {type InputRecord, recordedMessage, recordFailure, since} from '../records.ts'
import type {Run} from '../run.ts'

/** What of the notices is wanted. */
export type TaskReading = ReadingFlags & WantedTasks

const readableFiles = new RegExp(`${readable.source}|${structuredEndings.source}`, 'i')
const readableWithOcr = new RegExp(`${readablePictures.source}|${structuredEndings.source}`, 'i')

/** Notices, and documents that were made of them; what else lies in folders is passed over. */
export function findTaskInputs(paths: readonly string[], flags: ReadingFlags, passedOver: PassedOver, run: Run): Promise<FoundInputs> {
  return findInputs(paths, flags, run, passedOver.add, flags.ocr ? readableWithOcr : readableFiles)
}

/**
 * The tasks of each notice, with what was found odd in it already printed. One that cannot be read is told, and the others are still
 * done; of each only its tasks are kept.
 */
export async function* readTasks(inputs: Inputs, flags: TaskReading, passedOver: PassedOver, run: Run): AsyncGenerator<Task[]> {
  const {kind, depth} = flags
  const progress = createProgress(inputs.count, run)
  const wanted: WantedTasks = {kind, depth}
  const all = inOrder(inputs, run.reader.ahead, async (input) => {
    const began = performance.now()
    const isMade = input.path !== undefined && !input.error && isStructured(input.path)
    const result = isMade ? await readMade(input, flags, wanted, run) : await readInput(input, flags, {tasks: wanted, summary: true}, run)
    return {result, milliseconds: 'messages' in result ? result.milliseconds : since(began)}
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
    } else if ('foreign' in done.value.result) passedOver.add({name: input.name, path: input.path!, reason: 'foreign'})
    else {
      const {result, milliseconds} = done.value
      if (!('messages' in result)) {
        await run.records?.add({...record, outcome: 'read', milliseconds})
        yield* result.tasks
      } else {
        const {messages, summary, unfit, tasks} = result
        const outcome = unfit ? 'failed' : 'read'
        await run.records?.add({...record, ...summary, messages: messages.map(recordedMessage), outcome, milliseconds})
        await progress.clear()
        await printMessages(input.name, result, run)
        if (tasks?.length) yield tasks
      }
    }
    await progress.show(++index)
  }
  await progress.clear()
}

/** Reads documents that were made before. */
async function readMade({path: file = '', raw, folder}: Input, {timeout}: TaskReading, wanted: WantedTasks, {language, reader}: Run) {
  const content = raw ? loadBytes(raw, language) : file
  return reader.read({work: 'documents', content, options: {language, timeout}, name: file, met: folder !== undefined, wanted})
}
