/** A stream that takes text. */
export interface Sink {
  write(text: string): Promise<void>
  isTTY: boolean
}

/** All that the command touches outside itself, so that it can be run in a test. */
export interface Io {
  /** Standard input to its end; undefined when it is longer than so many bytes, where it is then given up. */
  readStdin(most: number): Promise<Uint8Array | undefined>
  stdinIsTTY: boolean
  stdout: Sink
  stderr: Sink
  cwd: string
  env: Record<string, string | undefined>
  /** The program of the process that reads what is better not read here (bin/reader.js); without it all is read here. */
  reader?: string
}

/** The `Io` of a real process. A reader that goes away (`gongwen … | head`) ends the run in silence. */
export function terminal(process: NodeJS.Process, reader?: string): Io {
  return {
    async readStdin(most) {
      const chunks: Uint8Array[] = []
      let total = 0
      for await (const chunk of process.stdin) {
        chunks.push(chunk as Uint8Array)
        total += chunk.length
        if (total > most) return undefined
      }
      return Buffer.concat(chunks)
    },
    get stdinIsTTY() {
      return process.stdin.isTTY ?? false
    },
    stdout: sink('stdout', process),
    stderr: sink('stderr', process),
    cwd: process.cwd(),
    env: process.env,
    ...(reader !== undefined && {reader}),
  }
}

/** Opening a stream takes a millisecond, so each is opened when it is first used. */
function sink(name: 'stdout' | 'stderr', process: NodeJS.Process): Sink {
  let stream: NodeJS.WriteStream | undefined
  const open = () => {
    if (stream) return stream
    stream = process[name]
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Other errors come back to whoever writes.
      if (error.code === 'EPIPE') process.exit()
    })
    return stream
  }
  return {
    get isTTY() {
      return open().isTTY ?? false
    },
    // Waits until the text is taken, so that a slow reader does not make the memory grow.
    write: (text) => new Promise((resolve, reject) => void open().write(text, (error) => (error ? reject(error) : resolve()))),
  }
}
