import type {Gongwen} from '../model/index.ts'
import {createStream, type Format, type Reading, write} from '../write/index.ts'
import type {Input} from './inputs/input.ts'
import type {InputRecord} from './records.ts'

/** A document that was read, and the record of its input. */
export interface ReadDocument {
  input: Input
  document: Gongwen
  /** What formats need that show the notice. */
  reading?: Reading
  record: InputRecord
}

type Piece = Pick<ReadDocument, 'document' | 'reading'>

/**
 * Documents as the pieces of one text: one as it is; several as a stream of their format.
 *
 * @param last what the last document gets on top
 */
export async function* toPieces(
  documents: AsyncIterable<Piece> | Iterable<Piece>,
  format: Format,
  several: boolean,
  last: Partial<Gongwen> = {},
): AsyncGenerator<string> {
  const stream = several ? createStream(format) : undefined
  const toText = ({document, reading}: Piece) => (stream ? stream.next(document, reading) : write(document, format, reading))
  // Nobody knows which is the last before there is no other; what gets nothing need not wait for that.
  const waits = Object.keys(last).length > 0
  let held: Piece | undefined
  for await (const piece of documents) {
    const ready: Piece | undefined = waits ? held : piece
    held = piece
    if (ready) yield await toText(ready)
  }
  if (waits && held) yield await toText({...held, document: {...held.document, ...last}})
  if (stream) yield stream.end()
}
