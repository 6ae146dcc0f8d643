import {type ChildProcess, fork} from 'node:child_process'
import {deserialize} from 'node:v8'
import type {Language} from '../messages/report.ts'
import {ReadError} from '../read/read-error.ts'
import {crashed, fromPlainError, type Outcome} from './outcome.ts'

/** A job for another process, and whoever waits for what comes of it. */
export interface Asked {
  /** Plain data. */
  job: unknown
  /** Milliseconds that it may take, from when the process gets to it. */
  most: number
  resolve(result: unknown): void
  reject(error: unknown): void
}

/** A process that does jobs one after the other. */
export interface Isolated {
  /** Jobs that it has not answered. */
  readonly waiting: number
  add(asked: Asked): void
  close(): void
}

/** How such a process is run. */
export interface IsolatedOptions {
  /** What it runs. */
  program: string
  /** MiB that it may take. */
  maxMemory: number
  language: Language
  /** Is called when a job is answered. */
  onAnswer?(): void
  /** Is told of a job that its process has not survived. */
  onLoss?(job: unknown): void
}

/** Processes look at the clock themselves and end with more order than one that is killed; so long they have for it. */
const grace = 250

/** A timer takes no more milliseconds than these. */
const longestTimer = 2 ** 31 - 1

/**
 * MiB that V8 gives to what lives shortly, and that it lets the rest grow to before it walks through all of it for the first time. By
 * itself it does so every twenty notices in a process whose memory is limited, which is half as much work again.
 */
const youngSpace = 16
const firstOldSpace = 128

/** V8 collects what is not used only near its limit, so that is set below what the process may take with buffers and code. */
const heapShare = 3 / 4

/**
 * A process that is kept while it behaves, and ended and replaced when a job takes it too long, takes too much memory, or makes it
 * crash: that is the job's error, and the ones behind it are done by the next process. It is a process and not a thread
 * because V8 ends the whole process, threads and all, when one allocation alone is too large (an array or a Map that grows, a
 * number taken for a length), whatever limits a thread has; so a pool of threads (piscina) will not do. To start it costs as
 * much as the command again. It answers in the order in which it is asked, each job when it is done, so that the one that it
 * has not survived is known.
 */
export function createIsolated({program, maxMemory, language, onAnswer, onLoss}: IsolatedOptions): Isolated {
  /** Those that were not answered; the first is being done. */
  const asked: Asked[] = []
  let child: ChildProcess | undefined
  let isReady = false
  let timer: NodeJS.Timeout | undefined

  const oldSpace = Math.max(16, Math.floor(maxMemory * heapShare))
  const sizes = [
    `--max-old-space-size=${oldSpace}`,
    `--min-semi-space-size=${youngSpace}`,
    `--initial-old-space-size=${Math.min(firstOldSpace, oldSpace)}`,
  ]

  function begin(): void {
    const started = fork(program, [String(maxMemory)], {
      execArgv: sizes,
      // Standard input may be named as a file (/dev/stdin). What a dying process says of itself is not for whoever runs the command.
      stdio: ['inherit', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      // An interruption from the terminal is for the command, which sees to it that what is begun is ended well.
      detached: process.platform !== 'win32',
    })
    child = started
    isReady = false
    started.on('message', (message) => {
      if (started !== child) return
      if (isReady) return take(message as Answer)
      isReady = true
      for (const {job} of asked) send(job)
      watch()
    })
    started.once('exit', (code, signal) => {
      const end = () => {
        if (started === child) lose(isReady ? new ReadError(isFault(code, signal) ? 'damaged' : 'out-of-memory', language) : undefined)
      }
      // What it has answered before may still be on its way.
      if (started.connected) started.once('disconnect', end)
      else end()
    })
    started.once('error', () => {
      if (started === child && !isReady) lose()
    })
  }

  /** A process that is gone cannot be written to; its end says why. */
  const send = (job: unknown) => child!.send(job as object, () => {})

  /** Sets the time for the job that is being done. */
  function watch(): void {
    clearTimeout(timer)
    if (!asked.length) return
    timer = setTimeout(() => lose(new ReadError('timeout', language)), Math.min(asked[0].most + grace, longestTimer))
  }

  async function take({data, worn}: Answer): Promise<void> {
    const done = asked.shift()
    if (!done) return
    if (worn) replace()
    else watch()
    onAnswer?.()
    try {
      const outcome = deserialize(data) as Outcome
      if ('failure' in outcome) done.reject(await fromPlainError(outcome.failure, language))
      else done.resolve(outcome.result)
    } catch (error) {
      done.reject(error)
    }
  }

  /** Gives up the job that was being done, or all of them where the process did not even start. */
  function lose(error?: ReadError): void {
    const lost = error ? asked.splice(0, 1) : asked.splice(0)
    replace()
    for (const {job, reject} of lost) {
      onLoss?.(job)
      reject(error ?? new Error('the process that reads did not start'))
    }
    onAnswer?.()
  }

  function replace(): void {
    stop()
    if (asked.length) begin()
  }

  function stop(): void {
    clearTimeout(timer)
    child?.kill('SIGKILL')
    child = undefined
  }

  return {
    get waiting() {
      return asked.length
    },
    add(one) {
      asked.push(one)
      if (!child) begin()
      else if (isReady) {
        send(one.job)
        if (asked.length === 1) watch()
      }
    },
    close: stop,
  }
}

interface Answer {
  data: Uint8Array
  /** The process is to be replaced, and does none of the jobs that it has got besides. */
  worn: boolean
}

/** Has a process ended by a fault in what it read with? Else it was its memory: V8 aborts, and who watches the process kills it. */
const isFault = (code: number | null, signal: NodeJS.Signals | null) =>
  code === 0 || code === crashed || signal === 'SIGSEGV' || signal === 'SIGBUS'
