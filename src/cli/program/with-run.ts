import type {ReadingFlags} from '../reading/read-input.ts'
import {type CommonFlags, createRun, type Invocation, type JobsFlags, type RecordFlags, type Run} from './run.ts'

/** Does a job in a run of its own, and closes what that has opened. */
export async function withRun(
  flags: CommonFlags & ReadingFlags & RecordFlags & JobsFlags,
  invocation: Invocation,
  job: (run: Run) => Promise<number>,
): Promise<number> {
  const run = await createRun(invocation, flags)
  try {
    return await job(run)
  } finally {
    run.reader.close()
    await run.records?.close()
  }
}
