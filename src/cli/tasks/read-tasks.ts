import {isStructured, structuredEndings} from '../../documents/index.ts'
import type {Gongwen} from '../../model/index.ts'
import {type Task, toTasks} from '../../tasks/index.ts'
import {toFailure} from '../failure.ts'
import {type FoundInputs, findInputs} from '../inputs/find-inputs.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import {readable, readablePictures} from '../inputs/readable.ts'
import {printFailure, printMessages} from '../print-messages.ts'
import {createProgress} from '../progress.ts'
import {type ReadingFlags, readInput} from '../read-input.ts'
import {type InputRecord, recordedMessage, recordFailure, since} from '../records.ts'
import type {Run} from '../run.ts'
import {readStructured} from './read-structured.ts'

/** What of the notices is wanted. */
export interface TaskReading extends ReadingFlags {
  /** Only notices of these kinds. */
  kind?: readonly string[]
  depth?: number
}

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
  const {kind: kinds, depth} = flags
  const progress = createProgress(inputs.count, run.io.stderr)
  const isWanted = ({kind}: Gongwen) => kinds === undefined || (kind !== undefined && kinds.includes(kind))
  let index = 0
  for (const input of inputs) {
    await progress.show(index++)
    const began = performance.now()
    const record: InputRecord = {name: input.name, outcome: 'failed', messages: []}
    const keep = () => run.records?.push(Object.assign(record, {milliseconds: since(began)}))
    try {
      if (input.path && !input.error && isStructured(input.path)) {
        const documents = await readStructured(input, run.language)
        if (!documents) {
          passedOver.add({name: input.name, path: input.path, reason: 'foreign'})
          continue
        }
        record.outcome = 'read'
        keep()
        for (const {document, positions} of documents) if (isWanted(document)) yield toTasks(document, {positions, depth})
        continue
      }
      const notice = await readInput(input, flags, {positions: true, summary: {secondLook: flags.secondLook}}, run)
      const {document, positions, messages, summary} = notice
      Object.assign(record, {...summary, messages: messages.map(recordedMessage), ...(document && {outcome: 'read'})})
      keep()
      await progress.clear()
      await printMessages(input.name, notice, run)
      if (document && isWanted(document)) yield toTasks(document, {positions, summary, depth})
    } catch (error) {
      recordFailure(record, toFailure(error, run.language))
      keep()
      await progress.clear()
      await printFailure(input.name, error, run)
    }
  }
  await progress.clear()
}
