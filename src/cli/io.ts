/** A stream that takes text. */
export interface Sink {
  write(text: string): Promise<void>
  isTTY: boolean
}

/** All that the command touches outside itself, so that it can be run in a test. */
export interface Io {
  /** The whole of standard input. */
  readStdin(): Promise<Uint8Array>
  stdinIsTTY: boolean
  stdout: Sink
  stderr: Sink
  cwd: string
  env: Record<string, string | undefined>
}

/** The `Io` of a real process. A reader that goes away (`gongwen … | head`) ends the run in silence. */
export function terminal(process: NodeJS.Process): Io {
  return {
    async readStdin() {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
    },
    stdinIsTTY: process.stdin.isTTY ?? false,
    stdout: sink(process.stdout, process),
    stderr: sink(process.stderr, process),
    cwd: process.cwd(),
    env: process.env,
  }
}

function sink(stream: NodeJS.WriteStream, process: NodeJS.Process): Sink {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Other errors come back to whoever writes.
    if (error.code === 'EPIPE') process.exit()
  })
  return {
    isTTY: stream.isTTY ?? false,
    // Waits until the text is taken, so that a slow reader does not make the memory grow.
    write: (text) => new Promise((resolve, reject) => void stream.write(text, (error) => (error ? reject(error) : resolve()))),
  }
}
