import {isStructured} from '../../documents/index.ts'
import type {Input} from '../inputs/input.ts'
import type {Run} from '../program/run.ts'
import type {ReadDocuments, WantedOfDocuments} from '../reader/job.ts'
import {contentOf, type ReadingFlags} from './read-input.ts'

/** Is an input a file of documents that were made before? */
export const isMade = ({path, error}: Input): boolean => path !== undefined && !error && isStructured(path)

/**
 * Reads documents that were made before, or written by hand. Those of a file that was met in a folder may be none of ours.
 *
 * @throws what the file system and ReadError say; `not-a-document`
 */
export async function readMade(input: Input, {timeout}: ReadingFlags, wanted: WantedOfDocuments, run: Run): Promise<ReadDocuments> {
  const {language, reader} = run
  const {path: name = '', folder} = input
  const content = await contentOf(input, run)
  return reader.read({work: 'documents', content, options: {language, timeout}, name, met: folder !== undefined, wanted})
}
