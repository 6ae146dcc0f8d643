import type {ReadContext} from './context.ts'

/** The streams of an OLE compound file, by name. */
export interface Compound {
  names: string[]
  stream: (name: string) => Uint8Array | undefined
}

const endOfChain = 0xfffffffa

/**
 * Opens an OLE compound file (D0CF11E0). Chains of sectors are followed at most as far as the file has sectors, so that
 * a chain that bites its tail ends as damage and not as a hang.
 *
 * @throws ReadError `damaged`
 */
export function openCompound(bytes: Uint8Array, context: ReadContext): Compound {
  const fail = () => context.fail('damaged', 'OLE')
  if (bytes.length < 512) throw fail()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw fail()
  const size = 1 << shift
  const sectors = Math.ceil(bytes.length / size)
  const sector = (index: number) => bytes.subarray((index + 1) * size, (index + 2) * size)

  const table = allocationTable(view, size, sectors, fail)
  const chain = (start: number, next: (index: number) => number, most: number): number[] => {
    const found: number[] = []
    for (let index = start; index < endOfChain; index = next(index)) {
      if (found.length > most) throw fail()
      found.push(index)
    }
    return found
  }
  const join = (start: number, length = Number.POSITIVE_INFINITY) => {
    const parts = chain(start, (index) => table(index), sectors).map(sector)
    const whole = Buffer.concat(parts)
    return whole.subarray(0, Math.min(whole.length, length))
  }

  const directory = join(view.getUint32(48, true))
  const entries = new Map<string, {start: number; length: number}>()
  let mini: Buffer | undefined
  let root: {start: number; length: number} | undefined
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const type = directory[at + 66]
    if (type !== 2 && type !== 5) continue
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64))
    const name = directory.toString('utf16le', at, at + Math.max(0, nameLength - 2))
    const entry = {start: directory.readUInt32LE(at + 116), length: directory.readUInt32LE(at + 120)}
    if (type === 5) root ??= entry
    else if (!entries.has(name)) entries.set(name, entry)
  }
  const miniTable = () => {
    const start = view.getUint32(60, true)
    return start < endOfChain ? join(start) : Buffer.alloc(0)
  }
  const stream = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name)
    if (!entry) return undefined
    if (entry.length >= view.getUint32(56, true)) return join(entry.start, entry.length)
    if (!root) throw fail()
    mini ??= join(root.start)
    const links = miniTable()
    const container = mini
    const pieces = chain(
      entry.start,
      (index) => (index * 4 + 4 <= links.length ? links.readUInt32LE(index * 4) : endOfChain),
      links.length / 4,
    ).map((index) => container.subarray(index * 64, index * 64 + 64))
    return Buffer.concat(pieces).subarray(0, entry.length)
  }
  return {names: [...entries.keys()], stream}
}

/** The file allocation table as a function: sector → the next one of its chain. */
function allocationTable(view: DataView, size: number, sectors: number, fail: () => Error): (index: number) => number {
  const blocks: number[] = []
  for (let i = 0; i < 109; i++) {
    const block = view.getUint32(76 + i * 4, true)
    if (block < endOfChain) blocks.push(block)
  }
  let next = view.getUint32(68, true)
  for (let steps = 0; next < endOfChain; steps++) {
    const at = (next + 1) * size
    if (steps > sectors || at + size > view.byteLength) throw fail()
    for (let i = 0; i < size / 4 - 1; i++) {
      const block = view.getUint32(at + i * 4, true)
      if (block < endOfChain) blocks.push(block)
    }
    next = view.getUint32(at + size - 4, true)
  }
  return (index) => {
    const block = blocks[Math.floor(index / (size / 4))]
    const at = block === undefined ? -1 : (block + 1) * size + (index % (size / 4)) * 4
    if (at < 0 || at + 4 > view.byteLength) throw fail()
    return view.getUint32(at, true)
  }
}
