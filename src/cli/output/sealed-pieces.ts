import type {Format} from '../../write/index.ts'
import {sealComment, sealed, sealField} from '../files/seal.ts'
import {toPieces, type Written} from './to-pieces.ts'

/**
 * Documents as the pieces of a file with a seal.
 *
 * @param made of a file of one document: the digest of all that it was made of
 */
export function sealedPieces(
  documents: AsyncIterable<Written> | Iterable<Written>,
  format: Format,
  several: boolean,
  made?: string,
): AsyncIterable<string> {
  const end = sealComment(format, made)
  if (end !== undefined) return sealed(withEnd(toPieces(documents, format, several), end))
  return sealed(toPieces(documents, format, several, made === undefined ? sealField : {made, ...sealField}))
}

/** A text with an end; one without anything gets none. */
async function* withEnd(pieces: AsyncIterable<string>, end: string): AsyncGenerator<string> {
  let isEmpty = true
  for await (const piece of pieces) {
    isEmpty &&= piece === ''
    yield piece
  }
  if (!isEmpty) yield end
}
