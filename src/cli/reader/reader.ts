import type {Job, Result} from './job.ts'

/** Does what is to be done with the content of files, one after the other. */
export interface Reader {
  /** @throws ReadError, ConfigError, what the file system says */
  read<Done extends Job>(job: Done): Promise<Result<Done>>
  /** Ends what was begun for it. */
  close(): void
}
