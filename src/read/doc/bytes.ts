/** Little-endian reading that gives 0 beyond the end instead of throwing: damaged tables end, they do not crash. */
export interface Bytes {
  length: number
  u8: (at: number) => number
  u16: (at: number) => number
  u32: (at: number) => number
  slice: (start: number, end: number) => Bytes
  raw: Uint8Array
}

/** Wraps bytes for reading. */
export function makeBytes(raw: Uint8Array): Bytes {
  const u8 = (at: number) => raw[at] ?? 0
  const u16 = (at: number) => u8(at) | (u8(at + 1) << 8)
  return {
    length: raw.length,
    u8,
    u16,
    u32: (at) => u16(at) + u16(at + 2) * 65_536,
    slice: (start, end) => makeBytes(raw.subarray(Math.min(start, raw.length), Math.min(end, raw.length))),
    raw,
  }
}

/** A signed 16-bit number. */
export const signed = (value: number) => (value > 32_767 ? value - 65_536 : value)
