import type {Gongwen} from '../../model/index.ts'
import {createStream, type Format, type Reading, write} from '../../write/index.ts'

/** A document to be written, and what formats need that show its notice. */
export interface Written {
  document: Gongwen
  reading?: Reading
}

/**
 * Documents as the pieces of one text: one as it is; several as a stream of their format.
 *
 * @param last what the last document gets on top
 */
export async function* toPieces(
  documents: AsyncIterable<Written> | Iterable<Written>,
  format: Format,
  several: boolean,
  last: Partial<Gongwen> = {},
): AsyncGenerator<string> {
  const stream = several ? createStream(format) : undefined
  const toText = ({document, reading}: Written) => (stream ? stream.next(document, reading) : write(document, format, reading))
  // Nobody knows which is the last before there is no other; what gets nothing need not wait for that.
  const waits = Object.keys(last).length > 0
  let held: Written | undefined
  for await (const each of documents) {
    const ready: Written | undefined = waits ? held : each
    held = each
    if (ready) yield await toText(ready)
  }
  if (waits && held) yield await toText({...held, document: {...held.document, ...last}})
  if (stream) yield stream.end()
}
