import type {Gongwen} from '../model/index.ts'
import {createStream, type Format, write} from '../write/index.ts'

/**
 * Documents as the pieces of one text: one as it is; several as a stream of their format.
 *
 * @param last what the last document gets on top
 */
export async function* toPieces(
  documents: AsyncIterable<{document: Gongwen}> | Iterable<{document: Gongwen}>,
  format: Format,
  several: boolean,
  last: Partial<Gongwen> = {},
): AsyncGenerator<string> {
  const stream = several ? createStream(format) : undefined
  const toText = (document: Gongwen) => (stream ? stream.next(document) : write(document, format))
  // Nobody knows which is the last before there is no other; what gets nothing need not wait for that.
  const waits = Object.keys(last).length > 0
  let held: Gongwen | undefined
  for await (const {document} of documents) {
    const ready: Gongwen | undefined = waits ? held : document
    held = document
    if (ready) yield await toText(ready)
  }
  if (waits && held) yield await toText({...held, ...last})
  if (stream) yield stream.end()
}
