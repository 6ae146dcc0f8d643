/** A copy of the bytes with 1 to 8 mutations: bytes changed, stretches doubled, dropped, moved, set to 0 or 255. The seed decides. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = generator(seed)
  let copy = Buffer.from(bytes)
  for (let left = 1 + random(8); left > 0; left--) {
    const at = random(copy.length)
    const length = 1 + random(random(4) === 0 ? 400 : 8)
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
    if (copy.length === 0) break
  }
  return new Uint8Array(copy)
}

/** Mulberry32: whole numbers below a bound. */
function generator(seed: number): (below: number) => number {
  let state = seed * 2654435769
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}
