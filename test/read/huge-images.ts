// Heads of pictures that claim 60,000 pixels a side, with next to nothing behind them.
const side = 60_000

export function hugePng(): Uint8Array {
  const bytes = Buffer.alloc(64)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(side, 20)
  bytes.set([8, 2], 24)
  return new Uint8Array(bytes)
}

export function hugeJpeg(): Uint8Array {
  const bytes = Buffer.alloc(64)
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8])
  bytes.writeUInt16BE(side, 13)
  bytes.writeUInt16BE(side, 15)
  bytes.set([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9], 17)
  return new Uint8Array(bytes)
}

export function hugeTiff(): Uint8Array {
  const bytes = Buffer.alloc(64)
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0])
  for (const [at, tag] of [
    [10, 256],
    [22, 257],
  ]) {
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(4, at + 2)
    bytes.writeUInt32LE(1, at + 4)
    bytes.writeUInt32LE(side, at + 8)
  }
  return new Uint8Array(bytes)
}
