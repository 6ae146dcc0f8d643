/**
 * The pages of a TIFF, each as a file whose first page it is: the engine reads only the first, and which one that is stands in four
 * bytes of the file's head. Each copy is made when it is asked for.
 */
export function* tiffPages(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const seen = new Set<number>()
  let at = view.getUint32(4, little)
  while (at > 0 && at + 2 <= bytes.length && !seen.has(at)) {
    seen.add(at)
    const page = bytes.slice()
    new DataView(page.buffer).setUint32(4, at, little)
    yield page
    const next = at + 2 + 12 * view.getUint16(at, little)
    at = next + 4 <= bytes.length ? view.getUint32(next, little) : 0
  }
}
