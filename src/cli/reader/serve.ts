import {serialize} from 'node:v8'
import {Worker} from 'node:worker_threads'
import {crashed, type Outcome, toPlainError} from '../../batch/outcome.ts'
import {ReadError} from '../../read/read-error.ts'
import {createDoJob} from './create-do-job.ts'
import type {Job} from './job.ts'
import type {Watched} from './watch.ts'

/** Bytes of a result: the document of a large notice has a few million. More would only move the trouble to the command. */
const mostResult = 128 * 1024 * 1024

/** A process that holds more than this share of its memory after a job is to be replaced: what is left would be missed by the next. */
const wornShare = 1 / 4

/**
 * The process that reads for the command: does each job that comes as a message, one after the other, and answers with its outcome.
 *
 *     serve(process, path.join(__dirname, 'watch.js'), 1024)
 *
 * @param watcher the program of the thread that watches this process: bin/watch.js
 * @param maxMemory MiB that the process may take
 * @param keep called once, when the first job is done and the functions that jobs need are compiled; afterwards is too late, for
 *   the process is ended when nothing more is to be read
 */
export function serve(process: NodeJS.Process, watcher: string, maxMemory: number, keep?: () => void): void {
  const mostBytes = maxMemory * 1024 * 1024
  const watch = new Worker(watcher, {
    workerData: {mostBytes, command: process.ppid} satisfies Watched,
    execArgv: [],
    resourceLimits: {maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2},
  })
  watch.unref()
  const doJob = createDoJob()
  let isWorn = false
  const answer = async (job: Job) => {
    // What a process has got that is to be replaced is asked of the next one.
    if (isWorn) return
    const outcome = await settle(doJob(job))
    let data = serialize(outcome)
    if (data.length > mostResult) data = serialize({failure: toPlainError(new ReadError('too-large', job.options.language))})
    keep?.()
    keep = undefined
    isWorn = process.memoryUsage.rss() > mostBytes * wornShare
    process.send!({data, worn: isWorn})
  }
  let last = Promise.resolve()
  process.on('message', (job: Job) => {
    last = last.then(() => answer(job))
  })
  process.on('disconnect', () => process.exit())
  // What is thrown where nobody awaits it.
  process.on('uncaughtException', () => process.exit(crashed))
  process.send!('ready')
}

const settle = (job: Promise<unknown>): Promise<Outcome> =>
  job.then(
    (result) => ({result}),
    (error: unknown) => ({failure: toPlainError(error)}),
  )
