import {createHash, createHmac, timingSafeEqual} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Diagnostic} from '../../check/index.ts'
import type {Summary} from '../../index.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {failed} from '../say/failure.ts'
import {cacheFolder} from './cache-folder.ts'
import {cacheKey} from './cache-key.ts'

declare const __VERSION__: string

/** What was found in a file, kept under its content. */
export interface CachedFile {
  diagnostics: Diagnostic[]
  /** The text that was read, where it does not stand in the file. */
  text?: string
  /** How to read the file's own text. */
  encoding?: string
  /** How sure the reading is, where that was asked for. */
  summary?: Summary
}

/** Diagnostics of earlier runs, by file, version and configuration. A file that has changed is not found in it. */
export interface Cache {
  get(name: string, bytes: Uint8Array, settings: string): CachedFile | undefined
  set(name: string, bytes: Uint8Array, settings: string, found: CachedFile): void
  /** Keeps it for the next run. → why it could not be read or kept; undefined when all is well */
  save(): Promise<unknown>
}

/** What was found, the digest of what it was found in, and a seal over both that only this user can make. */
interface Entry {
  key: string
  found: CachedFile
  seal: string
}

/** Where a cache lies and whose it is. */
export interface CacheOptions {
  /** The file; absent for one of the user's own, for the folder that the command runs in. */
  file?: string
  cwd: string
  env: Record<string, string | undefined>
}

/**
 * Opens a cache. Only what was sealed with the user's own key is believed: a cache that came with a tree, or from another
 * machine or version, is begun anew. One that cannot be used costs time and a word, not the run.
 */
export async function openCache({file, cwd, env}: CacheOptions): Promise<Cache> {
  try {
    const folder = cacheFolder(env)
    if (folder === undefined) throw failed('no-cache-folder')
    const place = file ?? path.join(folder, 'check', `${createHash('sha256').update(cwd).digest('hex').slice(0, 32)}.json`)
    return createCache(place, await cacheKey(folder), readEntries(place))
  } catch (error) {
    return {get: () => undefined, set() {}, save: async () => error}
  }
}

/** The entries of a file, as they stand there; none when there is no file, or it is no cache. */
function readEntries(file: string): Map<string, unknown> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw error
  }
  try {
    return new Map(Object.entries((JSON.parse(text) as {files: Record<string, unknown>}).files))
  } catch {
    return new Map()
  }
}

function createCache(file: string, secret: Buffer, old: ReadonlyMap<string, unknown>): Cache {
  const sealOf = (name: string, key: string, found: CachedFile) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([__VERSION__, name, key, found]))
      .digest('hex')
  const isOwn = (name: string, {key, found, seal}: Entry) => {
    const right = Buffer.from(sealOf(name, key, found))
    const given = Buffer.from(String(seal))
    return right.length === given.length && timingSafeEqual(right, given)
  }
  const keyOf = (bytes: Uint8Array, settings: string) => createHash('sha256').update(bytes).update('\0').update(settings).digest('hex')
  const fresh = new Map<string, Entry>()
  return {
    get(name, bytes, settings) {
      const known = old.get(name) as Entry | undefined
      if (known?.key !== keyOf(bytes, settings) || !isOwn(name, known)) return undefined
      fresh.set(name, known)
      return known.found
    },
    set(name, bytes, settings, found) {
      const key = keyOf(bytes, settings)
      fresh.set(name, {key, found, seal: sealOf(name, key, found)})
    },
    async save() {
      try {
        // Files that this run did not look at keep their entries.
        const files = Object.fromEntries([...old, ...fresh])
        await createFileWriter()(file, [JSON.stringify({files})], {within: path.dirname(file), mode: 0o600})
        return undefined
      } catch (error) {
        return error
      }
    },
  }
}
