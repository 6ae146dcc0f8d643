/** Why something that lay in a folder was not read: its format, what it holds, the configuration, that it is a page of ours or no file, or that it was done before. */
export type PassReason = 'other-format' | 'foreign' | 'ignored' | 'page' | 'folder-link' | 'device' | 'unchanged'

/** Something that was met in a folder and not read. */
export interface Passed {
  /** As it is shown. */
  name: string
  /** Its full path. */
  path: string
  reason: PassReason
}
