import {fstatSync, writeSync} from 'node:fs'

/** A stream that takes text, and bytes that go on as they are. */
export interface Sink {
  write(text: string | Uint8Array): Promise<void>
  isTTY: boolean
  /** Nobody reads any more: what is written goes nowhere. */
  isClosed?: boolean
}

/** All that the command touches outside itself, so that it can be run in a test. */
export interface Io {
  /** Standard input to its end; undefined when it is longer than so many bytes, where it is then given up. */
  readStdin(most: number): Promise<Uint8Array | undefined>
  /** Standard input piece by piece, as it comes. */
  readChunks(): AsyncIterable<Uint8Array>
  stdinIsTTY: boolean
  stdout: Sink
  stderr: Sink
  cwd: string
  env: Record<string, string | undefined>
  /** Has an interruption (Ctrl+C) heard, once, in place of ending the process. → hears it no more */
  onInterrupt?(listener: () => void): () => void
  /** The program of the process that reads what is better not read here (bin/reader.js); without it all is read here. */
  reader?: string
}

/** The `Io` of a real process. When a reader goes away (`gongwen … | head`) the rest goes nowhere, and `isClosed` says so. */
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
    readChunks: () => process.stdin,
    get stdinIsTTY() {
      return process.stdin.isTTY ?? false
    },
    stdout: sink('stdout', process),
    stderr: sink('stderr', process),
    cwd: process.cwd(),
    env: process.env,
    onInterrupt(listener) {
      let isFirst = true
      // The second time it is meant: nobody hears it then.
      const hear = () => {
        if (isFirst) listener()
        else {
          process.off('SIGINT', hear)
          process.kill(process.pid, 'SIGINT')
        }
        isFirst = false
      }
      process.on('SIGINT', hear)
      return () => process.off('SIGINT', hear)
    },
    ...(reader !== undefined && {reader}),
  }
}

/**
 * Opening a stream takes two milliseconds, so each is opened when it is needed, and what is written first and fits into a pipe goes there
 * without one: of most runs that is all.
 */
function sink(name: 'stdout' | 'stderr', process: NodeJS.Process): Sink {
  const descriptor = name === 'stdout' ? 1 : 2
  let stream: NodeJS.WriteStream | undefined
  let isClosed = false
  let isFirst = true
  const open = () => {
    if (stream) return stream
    stream = process[name]
    // Whoever writes is told; without a listener an error would end the process.
    stream.on('error', () => {})
    return stream
  }
  return {
    get isTTY() {
      return !stream && isPipe(descriptor) ? false : (open().isTTY ?? false)
    },
    get isClosed() {
      return isClosed
    },
    // Waits until the text is taken, so that a slow reader does not make the memory grow.
    async write(text) {
      if (isClosed) return
      let rest = typeof text === 'string' ? Buffer.from(text) : text
      if (isFirst && !stream && rest.length <= room && isPipe(descriptor)) rest = writeNow(descriptor, rest)
      isFirst = false
      if (rest.length === 0) return
      await new Promise<void>((resolve, reject) => {
        open().write(rest, (error?: NodeJS.ErrnoException | null) => {
          isClosed ||= error?.code === 'EPIPE'
          if (error && !isClosed) reject(error)
          else resolve()
        })
      })
    },
  }
}

/** Bytes that an empty pipe takes at once. */
const room = 65_536

function isPipe(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFIFO()
  } catch {
    return false
  }
}

/** Writes what a pipe takes. → what it does not; the stream tells why */
function writeNow(descriptor: number, bytes: Uint8Array): Uint8Array {
  try {
    return bytes.subarray(writeSync(descriptor, bytes))
  } catch {
    return bytes
  }
}
