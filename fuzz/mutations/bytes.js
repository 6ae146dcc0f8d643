/** A copy of the bytes with 1 to 8 changes: bytes changed, stretches doubled, dropped, moved, set to 0 or 255. */
export function mutateBytes(bytes, random) {
  let copy = Buffer.from(bytes)
  for (let left = 1 + random(8); left > 0 && copy.length > 0; left--) {
    const at = random(copy.length)
    const length = 1 + random(random.chance(4) ? 400 : 8)
    const piece = Buffer.from(copy.subarray(at, at + length))
    switch (random(7)) {
      case 0:
        copy[at] = random(256)
        break
      case 1:
        copy[at] ^= 1 << random(8)
        break
      case 2:
        copy = Buffer.concat([copy.subarray(0, at), piece, copy.subarray(at)])
        break
      case 3:
        copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)])
        break
      case 4:
        copy.fill(random(2) * 255, at, Math.min(copy.length, at + length))
        break
      case 5:
        piece.copy(copy, random(copy.length))
        break
      case 6:
        for (let i = at; i < Math.min(copy.length, at + 4); i++) copy[i] = random(256)
        break
    }
  }
  return new Uint8Array(copy)
}

/** The bytes without their end. */
export const cut = (bytes, random) => bytes.slice(0, random(bytes.length))

/** The beginning of one file and the end of another. */
export const splice = (one, other, random) =>
  new Uint8Array(Buffer.concat([one.subarray(0, random(one.length)), other.subarray(random(other.length))]))

/** A stretch of the file up to a thousand times, but no more than a megabyte of it. */
export function multiply(bytes, random) {
  const at = random(bytes.length)
  const piece = bytes.subarray(at, at + 1 + random(2000))
  const times = Math.min(1 + random(1000), Math.ceil(1_000_000 / piece.length))
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), ...Array.from({length: times}, () => piece), bytes.subarray(at)]))
}
