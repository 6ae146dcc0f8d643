import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {deserialize} from 'node:v8'
import type {Language} from '../../messages/report.ts'
import {ReadError} from '../../read/read-error.ts'
import type {Job, Result} from './job.ts'
import {crashed, type Outcome, toError} from './outcome.ts'
import type {Reader} from './reader.ts'

/** Readers look at the clock themselves and end with more order than a process that is killed; so long they have for it. */
const grace = 250

/** A timer takes no more milliseconds than these. */
const longestTimer = 2 ** 31 - 1

/** V8 collects what is not used only near its limit, so that is set below what the process may take with buffers and code. */
const heapShare = 3 / 4

/**
 * A reader in a process of its own, which is kept while it behaves, and ended and replaced when a file takes it too long,
 * takes too much memory, or makes it crash: that is the file's error, and the next one is read. It is a process and not a
 * thread because V8 ends the whole process, threads and all, when one allocation alone is too large (an array or a Map that
 * grows, a number taken for a length), whatever limits a thread has. To start it costs as much as the command again.
 *
 * @param program what the process runs: bin/reader.js
 * @param maxMemory MiB that it may take
 */
export function createIsolated(program: string, maxMemory: number, language: Language): Reader {
  let running: Promise<ChildProcess> | undefined
  let child: ChildProcess | undefined

  async function start(): Promise<ChildProcess> {
    const started = fork(program, [String(maxMemory)], {
      execArgv: [`--max-old-space-size=${Math.max(16, Math.floor(maxMemory * heapShare))}`],
      // Standard input may be named as a file (/dev/stdin). What a dying process says of itself is not for whoever runs the command.
      stdio: ['inherit', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    })
    child = started
    const dead = once(started, 'exit').then(() => {
      if (child === started) stop()
      throw new Error('the process that reads did not start')
    })
    dead.catch(() => {})
    await Promise.race([once(started, 'message'), dead])
    return started
  }

  function stop(): void {
    child?.kill('SIGKILL')
    child = undefined
    running = undefined
  }

  return {
    async read<Done extends Job>(job: Done): Promise<Result<Done>> {
      running ??= start()
      const at = await running.catch((error) => {
        stop()
        throw error
      })
      const answer = await ask(at, job, language).catch((error) => {
        stop()
        throw error
      })
      if (answer.worn) stop()
      const outcome = deserialize(answer.data) as Outcome
      if ('failure' in outcome) throw await toError(outcome.failure, language)
      return outcome.result as Result<Done>
    },
    close: stop,
  }
}

interface Answer {
  data: Uint8Array
  /** The process is to be replaced. */
  worn: boolean
}

/** Has a process ended by a fault in what it read with? Else it was its memory: V8 aborts, and who watches the process kills it. */
const isFault = (code: number | null, signal: NodeJS.Signals | null) =>
  code === 0 || code === crashed || signal === 'SIGSEGV' || signal === 'SIGBUS'

/** Sends a job and waits for its answer, or for what ends the process first. */
function ask(child: ChildProcess, job: Job, language: Language): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const milliseconds = (job.options.timeout ?? 60) * 1000 + grace
    const timer = setTimeout(() => settle(() => reject(new ReadError('timeout', language))), Math.min(milliseconds, longestTimer))
    const onMessage = (answer: unknown) => settle(() => resolve(answer as Answer))
    const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
      settle(() => reject(new ReadError(isFault(code, signal) ? 'damaged' : 'out-of-memory', language)))
    const settle = (end: () => void) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit)
      end()
    }
    child.once('message', onMessage).once('exit', onExit)
    // A process that is gone cannot be written to; its end says why.
    child.send(job, () => {})
  })
}
