import {type Task, toTasks} from '../../tasks/index.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import type {ReadingFlags} from '../read-input.ts'
import {readKnown} from '../read-known.ts'
import type {Run} from '../run.ts'

/** What of the notices is wanted. */
export interface TaskReading extends ReadingFlags {
  /** Only notices of these kinds. */
  kind?: readonly string[]
  depth?: number
}

/** The tasks of each notice, and of each document that was made of one; of each only its tasks are kept. */
export async function* readTasks(inputs: Inputs, flags: TaskReading, passedOver: PassedOver, run: Run): AsyncGenerator<Task[]> {
  const {kind: kinds, depth} = flags
  for await (const {document, positions, summary} of readKnown(inputs, flags, passedOver, run))
    if (kinds === undefined || (document.kind !== undefined && kinds.includes(document.kind)))
      yield toTasks(document, {positions, summary, depth})
}
