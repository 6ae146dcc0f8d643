import {createHash} from 'node:crypto'
import path from 'node:path'
import type {Language} from '../../messages/report.ts'
import type {Entry} from '../../render/overview/index.ts'
import type {Format} from '../../write/index.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {type Replaced, replaceFile} from '../files/replace-file.ts'
import {madeFrom} from '../files/seal.ts'
import {removeLeftovers} from '../files/temporary-file.ts'
import {sealedPieces} from '../output/sealed-pieces.ts'
import type {Written} from '../output/to-pieces.ts'
import {type Failure, toFailure} from '../say/failure.ts'
import {loadBytes} from './load-bytes.ts'

/** Where and how a document is written. */
export interface Saving extends Replaced {
  format: Format
  /** A file that was made of the same notice in the same way is not made again. */
  resume: boolean
  /** All else that the document depends on: the version, and the options. */
  settings: string
}

/** What a document is made of: the notice, and the file of corrections by which it is put right. */
export interface Source {
  bytes: Uint8Array
  corrections?: string
}

/** What became of a document that was to be written. */
export interface Kept {
  /** Why it was not written. */
  notSaved?: Failure
  /** Of a page, its entry in the overview of its folder. */
  entry?: Entry
}

/** Keeps documents in files, each with a seal by which is told whether somebody has changed it since, and with what it was made of. */
export interface KeepDocument {
  /** Does the file hold what would be made of the notice? */
  isThere(source: Source, saving: Saving): Promise<boolean>
  /** Writes a document, whole or not at all. */
  write(written: Written, source: Source, saving: Saving, language: Language): Promise<Kept>
}

/** Makes what keeps the documents of one run. */
export function createKeepDocument(): KeepDocument {
  const writeFile = createFileWriter()
  const cleared = new Set<string>()
  return {
    async isThere(source, saving) {
      const place = path.dirname(saving.path)
      // Where all is done already nothing is written, which would do this.
      if (!cleared.has(place)) await removeLeftovers(place)
      cleared.add(place)
      return madeFrom(saving.path) === digestOf(source, saving)
    },
    async write(written, source, saving, language) {
      try {
        await replaceFile(writeFile, sealedPieces([written], saving.format, false, digestOf(source, saving)), saving)
      } catch (error) {
        return {notSaved: toFailure(error, language, 'write')}
      }
      const {document, reading} = written
      if (!reading) return {}
      const {toEntry} = await import('../../render/overview/index.ts')
      const href = path.relative(saving.folder, saving.path).split(path.sep).map(encodeURIComponent).join('/')
      return {entry: toEntry(document, reading, href)}
    },
  }
}

/** The digest of all that a document is made of. */
function digestOf({bytes, corrections}: Source, {settings}: Saving): string {
  const hash = createHash('sha256').update(settings).update('\0').update(bytes)
  if (corrections !== undefined) hash.update('\0').update(contentOf(corrections))
  return hash.digest('hex').slice(0, 32)
}

/** Corrections that cannot be read change nothing. */
function contentOf(corrections: string): Uint8Array | string {
  try {
    return loadBytes(corrections, 'zh')
  } catch {
    return ''
  }
}
