import type {Gongwen} from '../model/index.ts'
import type {Format} from '../write/index.ts'
import {isSealedByField, madeComment, sealComment, sealed, sealField} from './files/seal.ts'
import {toPieces} from './to-pieces.ts'

/** Documents as the pieces of one file that ends in its seal. */
type Documents = AsyncIterable<{document: Gongwen}> | Iterable<{document: Gongwen}>

/**
 * Documents as the pieces of a file with a seal.
 *
 * @param made of a file of one document: the digest of all that it was made of
 */
export function sealedPieces(documents: Documents, format: Format, several: boolean, made?: string): AsyncIterable<string> {
  if (isSealedByField(format)) return sealed(toPieces(documents, format, several, made === undefined ? sealField : {made, ...sealField}))
  const end = made === undefined ? sealComment : madeComment(made) + sealComment
  return sealed(withEnd(toPieces(documents, format, several), end))
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
