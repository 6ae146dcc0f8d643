import type {Task} from '../../tasks/index.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import type {Run} from '../program/run.ts'
import type {WantedTasks} from '../reader/job.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import {readKnown} from '../reading/read-known.ts'

/** The tasks of each notice, and of each document that was made of one; of each only its tasks are kept. */
export async function* readTasks(
  inputs: Inputs,
  flags: ReadingFlags & WantedTasks,
  passedOver: PassedOver,
  run: Run,
): AsyncGenerator<Task[]> {
  const {kind, depth} = flags
  for await (const {tasks} of readKnown(inputs, flags, {tasks: {kind, depth}}, passedOver, run)) yield* tasks
}
