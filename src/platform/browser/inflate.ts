import {Inflate} from 'fflate'

/** Bytes that are given to be unpacked at a time: as much as a thousand times comes of them at most, and is then counted. */
const step = 16_384

/**
 * Undoes deflate without a header. fflate looks at no bound of its own, so what is packed is given in steps.
 *
 * @param most bytes that may come of it
 * @throws when the data is damaged, or more would come of it
 */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((chunk) => {
    size += chunk.length
    if (size > Math.max(1, most)) throw new RangeError('More than there is room for')
    chunks.push(chunk)
  })
  for (let at = 0; at < packed.length || at === 0; at += step) inflater.push(packed.subarray(at, at + step), at + step >= packed.length)
  const whole = new Uint8Array(size)
  let end = 0
  for (const chunk of chunks) {
    whole.set(chunk, end)
    end += chunk.length
  }
  return whole
}
