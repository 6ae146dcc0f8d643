import type {Run} from '../program/run.ts'
import type {Input} from './input.ts'

/** Inputs as long as nobody has interrupted the run. */
export function* untilInterrupted(inputs: Iterable<Input>, run: Pick<Run, 'isInterrupted'>): Generator<Input> {
  for (const input of inputs) {
    if (run.isInterrupted) return
    yield input
  }
}
