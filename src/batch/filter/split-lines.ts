/** A line that was read, without its end; undefined for one that was longer than it may be, which was not kept. */
export type InputLine = Uint8Array | undefined

const lineFeed = 10
const carriageReturn = 13

/**
 * The lines of a stream of bytes, each when it is complete: `\n` or `\r\n` ends one, and so does the end of the stream. No more is held
 * than one line and a chunk.
 *
 * @param most bytes that a line may have
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<InputLine> {
  let held: Uint8Array[] = []
  let size = 0
  const add = (piece: Uint8Array) => {
    size += piece.length
    if (size <= most) held.push(piece)
    else held = []
  }
  const take = (): InputLine => {
    const whole = size > most ? undefined : Buffer.concat(held)
    held = []
    size = 0
    return whole?.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (size) yield take()
}
