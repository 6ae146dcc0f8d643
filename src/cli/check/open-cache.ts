import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Diagnostic} from '../../check/index.ts'
import {createFileWriter} from '../files/file-writer.ts'

declare const __VERSION__: string

/** What was found in a file, kept under its content. */
export interface CachedFile {
  diagnostics: Diagnostic[]
  /** The text that was read, where it does not stand in the file. */
  text?: string
  /** How to read the file's own text. */
  encoding?: string
}

/** Diagnostics of earlier runs, by file, version and configuration. A file that has changed is not found in it. */
export interface Cache {
  get(name: string, bytes: Uint8Array, settings: string): CachedFile | undefined
  set(name: string, bytes: Uint8Array, settings: string, found: CachedFile): void
  save(): Promise<void>
}

/** Caches that were written otherwise are begun anew. */
const version = `${__VERSION__} 2`

/** Opens a cache; one that cannot be read, or that another version wrote, is begun anew. */
export function openCache(file: string): Cache {
  let old: Record<string, {key: string; found: CachedFile}> = {}
  try {
    const cache = JSON.parse(readFileSync(file, 'utf8')) as {version: string; files: typeof old}
    if (cache.version === version) old = cache.files
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
      return known.found
    },
    set(name, bytes, settings, found) {
      fresh[name] = {key: keyOf(bytes, settings), found}
    },
    // Files that this run did not look at keep their entries.
    save: () => createFileWriter()(file, [JSON.stringify({version, files: {...old, ...fresh}})]),
  }
}
