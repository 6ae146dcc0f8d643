import {createFindNotice} from '../check/find-notice.ts'
import type {CheckingJob, Job, Result} from './job.ts'
import type {KeepDocument} from './keep-document.ts'
import {loadBytes} from './load-bytes.ts'
import {readNotice} from './read-notice.ts'

/** Makes what does any job in this process. Folders that are searched for notices are walked once for all its jobs. */
export function createDoJob(): <Done extends Job>(job: Done) => Promise<Result<Done>> {
  const folders = new Map<string, string | undefined>()
  const findNoticeFor = createFindNotice((document) => folders.get(document))
  let kept: Promise<KeepDocument> | undefined
  const keeper = () => (kept ??= import('./keep-document.ts').then(({createKeepDocument}) => createKeepDocument()))

  async function check(
    bytes: Uint8Array,
    {options, fix: wanted, document, folder, corrections}: CheckingJob,
  ): Promise<Result<CheckingJob>> {
    const {check, fix} = await import('../../check/index.ts')
    folders.set(document, folder)
    try {
      return await (wanted ? fix : check)(bytes, {...options, findNotice: findNoticeFor(document, options.language, corrections)})
    } finally {
      folders.delete(document)
    }
  }

  async function doJob(job: Job): Promise<Result<Job>> {
    const {content, options} = job
    const bytes = typeof content === 'string' ? loadBytes(content, options.language ?? 'zh') : content
    switch (job.work) {
      case 'notice':
        return readNotice(bytes, job, {keeper})
      case 'documents':
        return (await import('./read-structured.ts')).readStructured(bytes, job)
      case 'check':
        return check(bytes, job)
    }
  }
  return doJob as <Done extends Job>(job: Done) => Promise<Result<Done>>
}
