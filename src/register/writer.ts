import type {Register} from './column.ts'

/** What writes registers in one format. Each is a file of its own and a line in `formats.ts`. */
export interface RegisterWriter<Name extends string = string> {
  /** What `--format` calls it. */
  name: Name
  /** The endings of its files, with their dot, in lower case; the first is that of files we name. None: for terminals only. */
  endings: readonly string[]
  /** The whole register; text ends in a line feed. */
  write(register: Register): Promise<string | Uint8Array>
}
