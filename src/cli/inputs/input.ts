/** One thing to read. */
export interface Input {
  /** As it is shown: the path as given, `-` for standard input. */
  name: string
  /** The file; absent for standard input and for what was not found. */
  path?: string
  /** What the file system calls the file, where that is not UTF-8 and `path` only says it for people. */
  raw?: Buffer
  /** Its path below the folder or pattern it was found by, for a mirrored tree. */
  relative: string
  /** The folder that it was met in, or below; absent for what was named itself. */
  folder?: string
  /** It was met there as a link. */
  isLink?: boolean
  /** Why there is nothing to read; an error of the file system, or ours for a folder or pattern without any. */
  error?: unknown
}
