import {readFileSync} from 'node:fs'
import {isStructured, readDocuments, structuredEndings} from '../../documents/index.ts'
import {type Gongwen, validate} from '../../model/index.ts'
import {type Task, toTasks} from '../../tasks/index.ts'
import {failed} from '../failure.ts'
import {type FoundInputs, findInputs, type Input, readable} from '../find-inputs.ts'
import type {Io} from '../io.ts'
import {printFailure, printMessages} from '../print-messages.ts'
import {createProgress} from '../progress.ts'
import {type ReadingFlags, readInput} from '../read-input.ts'
import type {Run} from '../run.ts'

/** What of the notices is wanted. */
export interface TaskReading extends ReadingFlags {
  /** Only notices of these kinds. */
  kind?: readonly string[]
  depth?: number
}

/** Notices, and documents that were made of them. */
export const findTaskInputs = (paths: readonly string[], io: Io): Promise<FoundInputs> =>
  findInputs(paths, io, new RegExp(`${readable.source}|${structuredEndings.source}`, 'i'))

/**
 * The tasks of each notice, with what was found odd in it already printed. One that cannot be read is told, and the others are still
 * done; of each only its tasks are kept.
 */
export async function* readTasks(inputs: readonly Input[], flags: TaskReading, run: Run): AsyncGenerator<Task[]> {
  const {kind: kinds, depth} = flags
  const progress = createProgress(inputs.length, run.io.stderr)
  const isWanted = ({kind}: Gongwen) => kinds === undefined || (kind !== undefined && kinds.includes(kind))
  for (const [index, input] of inputs.entries()) {
    await progress.show(index)
    try {
      if (input.path && !input.error && isStructured(input.path)) {
        const documents = await readStructured(input.path)
        await progress.clear()
        for (const document of documents.filter(isWanted)) yield toTasks(document, {depth})
        continue
      }
      const notice = await readInput(input, flags, {positions: true}, run)
      await progress.clear()
      const {document, positions} = notice
      await printMessages(input.name, notice, run)
      if (document && isWanted(document)) yield toTasks(document, {positions, depth})
    } catch (error) {
      await progress.clear()
      await printFailure(input.name, error, run)
    }
  }
}

/** The documents of a structured file. Throws `not-a-document` for what is none of ours. */
async function readStructured(file: string): Promise<Gongwen[]> {
  const {documents, problems} = await readDocuments(readFileSync(file, 'utf8'), file)
  return documents.map(({value}) => {
    if (problems.length > 0 || typeof value !== 'object' || value === null || !Object.hasOwn(value, 'gongwen'))
      throw failed('not-a-document')
    // Places are printed beside a document on request; they are no part of it.
    const {positions: _, ...document} = value as {positions?: unknown}
    if (validate(document).length > 0) throw failed('not-a-document')
    return document as Gongwen
  })
}
