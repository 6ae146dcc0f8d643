/** What a process that reads is watched for. */
export interface Watched {
  /** Bytes that it may take, of all kinds: V8's own limit knows nothing of buffers. */
  mostBytes: number
  /** The process of the command that it reads for. */
  command: number
}

/** Milliseconds between two looks. */
const every = 25

/**
 * Ends the whole process when it takes more memory than it may, or when the command is gone. Runs in a thread of its own, as the
 * one that reads may be busy without end.
 */
export function watch(process: NodeJS.Process, {mostBytes, command}: Watched): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > mostBytes || process.ppid !== command) process.kill(process.pid, 'SIGKILL')
  }, every)
}
