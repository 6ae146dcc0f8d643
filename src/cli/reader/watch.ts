/**
 * A thread beside the one that reads, which may be busy without end: ends the whole process when it takes more memory than
 * it may (V8's own limit knows nothing of buffers), and when the command that it reads for is gone.
 */
import {workerData} from 'node:worker_threads'

/** Milliseconds between two looks. */
const every = 25

const {mostBytes, command} = workerData as {mostBytes: number; command: number}
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== command) process.kill(process.pid, 'SIGKILL')
}, every)
