import {statSync} from 'node:fs'
import path from 'node:path'
import type {Pool} from '../../batch/pool.ts'
import type {Language} from '../../messages/report.ts'
import {limits} from '../../read/context.ts'
import type {Job, NoticeJob, ReadNotice, Result} from './job.ts'
import type {KeepDocument} from './keep-document.ts'
import {loadBytes} from './load-bytes.ts'
import {isOverTime, openWatch} from './open-watch.ts'
import {readNotice} from './read-notice.ts'
import type {Reader} from './reader.ts'
import {smallSize, smallText} from './small-text.ts'

/** Seconds that a small text may take in this process; most take a hundredth of one. Then it is begun anew where it can be ended. */
const soft = 1

/** Jobs that are at work for each process: while one file takes long, the others do so many. */
const aheadOfEach = 64

/**
 * Jobs that are at work in this process: they share what each would have to wait for. Each may hear for its file that the process is to end,
 * and from the eleventh on Node warns of that.
 */
const aheadHere = 8

/** How the files of one run are read. */
export interface ReaderOptions {
  /** What the processes run that read; without it all is done here, and nothing but the readers' own limits holds. */
  program?: string
  /** MiB that each may take. */
  maxMemory: number
  /** How many processes at most; undefined for reading one file after the other, small ones here. */
  jobs?: number
  language: Language
}

/** Reads what is not read in this process. */
type Apart = Pick<Reader, 'read' | 'stop' | 'close'>

/**
 * Opens the reader of one run. Without `jobs` a notice that is a small plain text is read in this process, which starts at once; all
 * else in one of its own that can be ended (see `createIsolated`), which is started when the first such file comes. With `jobs` all is
 * read in so many of these.
 */
export function openReader({program, maxMemory, jobs, language}: ReaderOptions): Reader {
  let apart: Apart | undefined
  let kept: Promise<KeepDocument> | undefined
  const watch = openWatch()
  const keeper = () => (kept ??= import('./keep-document.ts').then(({createKeepDocument}) => createKeepDocument()))
  const openApart = async (): Promise<Apart> => {
    if (program === undefined) return {read: (await import('./create-do-job.ts')).createDoJob(), stop() {}, close() {}}
    const {createPool} = await import('../../batch/pool.ts')
    return overPool(createPool(jobs ?? 1, {program, maxMemory, language, onLoss: clear}))
  }
  const isShared = program !== undefined && jobs !== undefined
  let opening: Promise<Apart> | undefined
  return {
    ahead: isShared ? jobs * aheadOfEach : aheadHere,
    async read<Done extends Job>(job: Done): Promise<Result<Done>> {
      const read = isShared ? undefined : await readHere(job, language, {watch, keeper})
      if (read) return read as Result<Done>
      opening ??= openApart()
      apart = await opening
      return apart.read(job)
    },
    stop() {
      apart?.stop()
    },
    close() {
      apart?.close()
    },
  }
}

const isSmallFile = (file: string) => {
  const found = statSync(file)
  return found.isFile() && found.size <= smallSize
}

const overPool = (pool: Pool): Apart => ({
  read: <Done extends Job>(job: Done) => pool.ask(job, (job.options.timeout ?? limits.seconds) * 1000) as Promise<Result<Done>>,
  stop: () => pool.stop(),
  close: () => pool.close(),
})

/** Removes what a process that was ended while it wrote has left of a file. */
async function clear(job: unknown): Promise<void> {
  const {save} = (job as NoticeJob).wanted ?? {}
  if (save) await (await import('../files/temporary-file.ts')).removeLeftovers(path.dirname(save.path))
}

/** What the reading in this process works with. */
interface ToolsHere {
  watch: ReturnType<typeof openWatch>
  keeper(): Promise<KeepDocument>
}

/** What a small file gives that is read in this process; undefined for what is to be read apart. */
async function readHere(job: Job, language: Language, tools: ToolsHere): Promise<Result<Job> | undefined> {
  if (job.work === 'notice') return readSmall(job, language, tools)
  const {content} = job
  if (job.work !== 'documents' || typeof content !== 'string' || !isSmallFile(content)) return undefined
  return (await import('./read-structured.ts')).readStructured(loadBytes(content, language), job)
}

/** What a small text gives; undefined for what is to be read apart. */
async function readSmall(job: NoticeJob, language: Language, {watch, keeper}: ToolsHere): Promise<ReadNotice | undefined> {
  const {content, options} = job
  const bytes = smallText(content, options.name, language)
  if (!bytes) return undefined
  try {
    return await readNotice(bytes, job, {within: watch(Math.min(soft, (options.timeout ?? limits.seconds) / 2) * 1000), keeper})
  } catch (error) {
    if (isOverTime(error)) return undefined
    throw error
  }
}
