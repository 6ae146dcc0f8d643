import type {Language} from '../../messages/report.ts'
import type {Job, NoticeJob, ReadNotice, Result} from './job.ts'
import {readNotice} from './read-notice.ts'
import type {Reader} from './reader.ts'
import {smallText} from './small-text.ts'
import {createWithinTime, isOverTime} from './within-time.ts'

/** Seconds that a small text may take in this process; most take a hundredth of one. Then it is begun anew where it can be ended. */
const soft = 1

/**
 * Opens the reader of one run. A notice that is a small plain text is read in this process, which starts at once; all else in
 * one of its own that can be ended (see `createIsolated`), which is started when the first such file comes.
 *
 * @param program what that process runs; without it all is done here, and nothing but the readers' own limits holds
 * @param maxMemory MiB that it may take
 */
export function openReader(program: string | undefined, maxMemory: number, language: Language): Reader {
  let apart: Reader | undefined
  const openApart = async (): Promise<Reader> =>
    program === undefined
      ? {read: (await import('./create-do-job.ts')).createDoJob(), close() {}}
      : (await import('./create-isolated.ts')).createIsolated(program, maxMemory, language)
  return {
    async read<Done extends Job>(job: Done): Promise<Result<Done>> {
      const read = job.work === 'notice' ? await readSmall(job, language) : undefined
      if (read) return read as Result<Done>
      apart ??= await openApart()
      return apart.read(job)
    },
    close() {
      apart?.close()
    },
  }
}

/** What a small text gives; undefined for what is to be read apart. */
async function readSmall(job: NoticeJob, language: Language): Promise<ReadNotice | undefined> {
  const {content, options} = job
  const bytes = smallText(content, options.name, language)
  if (!bytes) return undefined
  try {
    return await readNotice(bytes, job, createWithinTime(Math.min(soft, (options.timeout ?? 60) / 2) * 1000))
  } catch (error) {
    if (isOverTime(error)) return undefined
    throw error
  }
}
