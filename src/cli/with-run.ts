import type {ReadingFlags} from './read-input.ts'
import {type CommonFlags, createRun, type Invocation, type RecordFlags, type Run} from './run.ts'

/** Does a job in a run of its own, and closes what that has opened. */
export async function withRun(
  flags: CommonFlags & ReadingFlags & RecordFlags,
  invocation: Invocation,
  job: (run: Run) => Promise<number>,
): Promise<number> {
  const run = createRun(invocation, flags)
  try {
    return await job(run)
  } finally {
    run.reader.close()
  }
}
