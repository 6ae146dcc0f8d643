/** One thing to read. */
export interface Input {
  /** As it is shown: the path as given, `-` for standard input. */
  name: string
  /** The file; absent for standard input and for what was not found. */
  path?: string
  /** Its path below the folder or pattern it was found by, for a mirrored tree. */
  relative: string
  /** The folder that it was met in, or below; absent for what was named itself. */
  folder?: string
  /** Why there is nothing to read; an error of the file system, or ours for a folder or pattern without any. */
  error?: unknown
}

/** Why something that lay in a folder was not read: its format, what it holds, the configuration, or that it is no file. */
export type PassReason = 'other-format' | 'foreign' | 'ignored' | 'folder-link' | 'device'

/** Something that was met in a folder and not read. */
export interface PassedOver {
  /** As it is shown. */
  name: string
  /** Its full path. */
  path: string
  reason: PassReason
}

/** What was found, and whether several were asked for (also a folder with one file: its output has the form of many). */
export interface FoundInputs {
  inputs: Input[]
  several: boolean
  passedOver: PassedOver[]
}
