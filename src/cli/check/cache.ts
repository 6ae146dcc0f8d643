import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Finding} from '../../lint/index.ts'
import {writeWhole} from '../write-whole.ts'

declare const __VERSION__: string

/** What was found in a file, kept under its content. */
export interface Entry {
  findings: Finding[]
  /** The text that was read, where it does not stand in the file. */
  text?: string
  /** How to read the file's own text. */
  encoding?: string
}

/** Findings of earlier runs, by file, version and configuration. A file that has changed is not found in it. */
export interface Cache {
  get(name: string, bytes: Uint8Array, settings: string): Entry | undefined
  set(name: string, bytes: Uint8Array, settings: string, entry: Entry): void
  save(): Promise<void>
}

/** Opens a cache; one that cannot be read, or that another version wrote, is begun anew. */
export function openCache(file: string): Cache {
  let old: Record<string, {key: string; entry: Entry}> = {}
  try {
    const found = JSON.parse(readFileSync(file, 'utf8')) as {version: string; files: typeof old}
    if (found.version === __VERSION__) old = found.files
  } catch {
    // There is none yet.
  }
  const fresh: typeof old = {}
  const keyOf = (bytes: Uint8Array, settings: string) => createHash('sha256').update(bytes).update('\0').update(settings).digest('hex')
  return {
    get(name, bytes, settings) {
      const known = old[name]
      if (known?.key !== keyOf(bytes, settings)) return undefined
      fresh[name] = known
      return known.entry
    },
    set(name, bytes, settings, entry) {
      fresh[name] = {key: keyOf(bytes, settings), entry}
    },
    // Files that this run did not look at keep their entries.
    save: () => writeWhole(file, [JSON.stringify({version: __VERSION__, files: {...old, ...fresh}})]),
  }
}
