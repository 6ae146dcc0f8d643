import {isStructured, structuredEndings} from '../documents/index.ts'
import type {Summary} from '../index.ts'
import {toFailure} from './failure.ts'
import {type FoundInputs, findInputs} from './inputs/find-inputs.ts'
import type {Input} from './inputs/input.ts'
import type {Inputs} from './inputs/inputs.ts'
import type {PassedOver} from './inputs/passed-over.ts'
import {readable, readablePictures} from './inputs/readable.ts'
import {now} from './now.ts'
import {printFailure, printMessages} from './print-messages.ts'
import {createProgress} from './progress.ts'
import {type ReadingFlags, readInput} from './read-input.ts'
import {type KnownDocument, readStructured} from './read-structured.ts'
import {type InputRecord, recordedMessage, recordFailure, since} from './records.ts'
import type {Run} from './run.ts'

/** A document of an input: read from a notice, or found in a structured file, of whose reading nothing more is known. */
export interface KnownInput extends KnownDocument {
  input: Input
  summary?: Summary
}

const readableFiles = new RegExp(`${readable.source}|${structuredEndings.source}`, 'i')
const readableWithOcr = new RegExp(`${readablePictures.source}|${structuredEndings.source}`, 'i')

/** Notices, and documents that were made of them; what else lies in folders is passed over. */
export function findKnownInputs(paths: readonly string[], flags: ReadingFlags, passedOver: PassedOver, run: Run): Promise<FoundInputs> {
  return findInputs(paths, flags, run, passedOver.add, flags.ocr ? readableWithOcr : readableFiles)
}

/**
 * The documents of notices and of structured files, with what was found odd already printed. An input that cannot be read is told, and
 * the others are still done. `complete` fills in what a person need not write in a structured file.
 */
export async function* readKnown(
  inputs: Inputs,
  flags: ReadingFlags,
  passedOver: PassedOver,
  run: Run,
  complete?: (value: unknown) => unknown,
): AsyncGenerator<KnownInput> {
  const progress = createProgress(inputs.count, run.io.stderr)
  let index = 0
  for (const input of inputs) {
    await progress.show(index++)
    const began = now()
    const record: InputRecord = {name: input.name, outcome: 'failed', messages: []}
    const keep = () => run.records?.push(Object.assign(record, {milliseconds: since(began)}))
    try {
      if (input.path && !input.error && isStructured(input.path)) {
        const documents = await readStructured(input, run.language, complete)
        if (!documents) {
          passedOver.add({name: input.name, path: input.path, reason: 'foreign'})
          continue
        }
        record.outcome = 'read'
        keep()
        for (const known of documents) yield {...known, input}
        continue
      }
      const notice = await readInput(input, flags, {positions: true, summary: {secondLook: flags.secondLook}}, run)
      const {document, positions, messages, summary} = notice
      Object.assign(record, {...summary, messages: messages.map(recordedMessage), ...(document && {outcome: 'read'})})
      keep()
      await progress.clear()
      await printMessages(input.name, notice, run)
      if (document) yield {document, positions, summary, input}
    } catch (error) {
      recordFailure(record, toFailure(error, run.language))
      keep()
      await progress.clear()
      await printFailure(input.name, error, run)
    }
  }
  await progress.clear()
}
