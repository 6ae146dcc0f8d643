import {createHash} from 'node:crypto'
import {dirname} from 'node:path'
import type {Language} from '../../messages/report.ts'
import type {Gongwen} from '../../model/index.ts'
import type {Format} from '../../write/index.ts'
import {type Failure, toFailure} from '../failure.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {isBelow, realPlace} from '../files/real-place.ts'
import {assertReplaceable, madeFrom} from '../files/seal.ts'
import {removeLeftovers} from '../files/temporary-file.ts'
import {sealedPieces} from '../sealed-pieces.ts'

/** Where and how a document is written. */
export interface Saving {
  path: string
  /** The folder that it may not leave by a link. */
  folder: string
  format: Format
  /** Also a file that was changed, or is none of ours, is replaced. */
  overwrite: boolean
  /** A file that was made of the same notice in the same way is not made again. */
  resume: boolean
  /** All else that the document depends on: the version, and the options. */
  settings: string
}

/** Keeps documents in files, each with a seal by which is told whether somebody has changed it since, and with what it was made of. */
export interface KeepDocument {
  /** Does the file hold what would be made of the notice? */
  isThere(bytes: Uint8Array, saving: Saving): Promise<boolean>
  /** Writes a document, whole or not at all. → why that could not be done */
  write(document: Gongwen, bytes: Uint8Array, saving: Saving, language: Language): Promise<Failure | undefined>
}

/** Makes what keeps the documents of one run. */
export function createKeepDocument(): KeepDocument {
  const writeFile = createFileWriter()
  const cleared = new Set<string>()
  return {
    async isThere(bytes, saving) {
      const place = dirname(saving.path)
      // Where all is done already nothing is written, which would do this.
      if (!cleared.has(place)) await removeLeftovers(place)
      cleared.add(place)
      return madeFrom(saving.path) === digestOf(bytes, saving)
    },
    async write(document, bytes, saving, language) {
      const {path, folder, format, overwrite} = saving
      try {
        // What lies elsewhere is not written in any case.
        const isOwn = isBelow(await realPlace(path), await realPlace(folder))
        if (!overwrite && isOwn) await assertReplaceable(path)
        await writeFile(path, sealedPieces([{document}], format, false, digestOf(bytes, saving)), {within: folder})
        return undefined
      } catch (error) {
        return toFailure(error, language, 'write')
      }
    },
  }
}

/** The digest of all that a document is made of. */
const digestOf = (bytes: Uint8Array, {settings}: Saving): string =>
  createHash('sha256').update(settings).update('\0').update(bytes).digest('hex').slice(0, 32)
