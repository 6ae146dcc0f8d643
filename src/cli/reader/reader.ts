import type {Job, Result} from './job.ts'

/** Does what is to be done with the content of files. */
export interface Reader {
  /**
   * How many jobs it is to have at a time, so that none of its processes waits; 1 for one that does them one after the other.
   */
  readonly ahead: number
  /** @throws ReadError, ConfigError, what the file system says; `Stopped` */
  read<Done extends Job>(job: Done): Promise<Result<Done>>
  /** Jobs that were not begun come to nothing. */
  stop(): void
  /** Ends what was begun for it. */
  close(): void
}
