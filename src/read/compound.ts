import {limits, type ReadContext} from './context.ts'

/** The streams of an OLE compound file, by name. */
export interface Compound {
  names: string[]
  stream: (name: string) => Uint8Array | undefined
}

/** Numbers of sectors from here on end a chain, or stand for sectors of another use. */
const endOfChain = 0xfffffffa
const headSize = 512
/** Places in the head. */
const at = {sectorShift: 30, directory: 48, miniCutoff: 56, miniTable: 60, moreTables: 68, tables: 76} as const
const tablesInHead = 109
const miniSectorSize = 64
const entrySize = 128
const streamEntry = 2
const rootEntry = 5

/**
 * Opens an OLE compound file (D0CF11E0). Chains of sectors are followed at most as far as the file has sectors, so that
 * a chain that bites its tail ends as damage and not as a hang.
 *
 * @throws ReadError `damaged`
 */
export function openCompound(bytes: Uint8Array, context: ReadContext): Compound {
  const fail = () => context.fail('damaged', 'OLE')
  if (bytes.length < headSize) throw fail()
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectors = makeSectors(bytes, head, fail)
  const {entries, root} = readDirectory(sectors.read(head.getUint32(at.directory, true)), context)
  const miniCutoff = head.getUint32(at.miniCutoff, true)
  let mini: Sectors | undefined
  const stream = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name)
    if (!entry) return undefined
    if (entry.length >= miniCutoff) return sectors.read(entry.start).subarray(0, entry.length)
    if (!root) throw fail()
    mini ??= makeMiniSectors(sectors.read(root.start), readMiniTable(head, sectors), fail)
    return mini.read(entry.start).subarray(0, entry.length)
  }
  return {names: [...entries.keys()], stream}
}

/** Reads chains of sectors. */
interface Sectors {
  read: (start: number) => Uint8Array
}

function makeSectors(bytes: Uint8Array, head: DataView, fail: () => Error): Sectors {
  const shift = head.getUint16(at.sectorShift, true)
  if (shift !== 9 && shift !== 12) throw fail()
  const size = 1 << shift
  const most = Math.ceil(bytes.length / size)
  const next = allocationTable(head, {size, most}, fail)
  return {
    read: (start) => joined(chain(start, next, {most, fail}).map((index) => bytes.subarray((index + 1) * size, (index + 2) * size))),
  }
}

/** Sectors of 64 bytes for short streams; all of them stand in one stream. */
function makeMiniSectors(container: Uint8Array, table: Uint8Array, fail: () => Error): Sectors {
  const entries = viewOf(table)
  const next = (index: number) => (index * 4 + 4 <= table.length ? entries.getUint32(index * 4, true) : endOfChain)
  const most = table.length / 4
  return {
    read: (start) =>
      joined(chain(start, next, {most, fail}).map((index) => container.subarray(index * miniSectorSize, (index + 1) * miniSectorSize))),
  }
}

function readMiniTable(head: DataView, sectors: Sectors): Uint8Array {
  const start = head.getUint32(at.miniTable, true)
  return start < endOfChain ? sectors.read(start) : new Uint8Array()
}

/** The numbers of a chain's sectors. */
function chain(start: number, next: (index: number) => number, {most, fail}: {most: number; fail: () => Error}): number[] {
  const found: number[] = []
  for (let index = start; index < endOfChain; index = next(index)) {
    if (found.length > most) throw fail()
    found.push(index)
  }
  return found
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, {length}) => size + length, 0))
  let end = 0
  for (const part of parts) {
    whole.set(part, end)
    end += part.length
  }
  return whole
}

interface CompoundEntry {
  start: number
  length: number
}

/** The streams of the directory by name, and its root, which holds the short streams. */
function readDirectory(directory: Uint8Array, context: ReadContext): {entries: Map<string, CompoundEntry>; root?: CompoundEntry} {
  const entries = new Map<string, CompoundEntry>()
  let root: CompoundEntry | undefined
  const view = viewOf(directory)
  for (let from = 0; from + entrySize <= directory.length; from += entrySize) {
    const type = directory[from + 66]
    if (type !== streamEntry && type !== rootEntry) continue
    const nameLength = Math.min(64, view.getUint16(from + 64, true))
    const units = Array.from({length: Math.max(0, nameLength - 2) >> 1}, (_, at) => view.getUint16(from + 2 * at, true))
    const name = String.fromCharCode(...units)
    const entry = {start: view.getUint32(from + 116, true), length: view.getUint32(from + 120, true)}
    if (type === rootEntry) root ??= entry
    else if (!entries.has(name)) entries.set(name, entry)
    if (entries.size > limits.entries) throw context.fail('too-large', 'OLE')
  }
  return {entries, root}
}

/** The file allocation table as a function: sector → the next one of its chain. */
function allocationTable(head: DataView, {size, most}: {size: number; most: number}, fail: () => Error): (index: number) => number {
  const blocks: number[] = []
  const addBlocks = (from: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const block = head.getUint32(from + i * 4, true)
      if (block < endOfChain) blocks.push(block)
    }
    // the sectors of the table are sectors of the file, each once
    if (blocks.length > most + tablesInHead) throw fail()
  }
  addBlocks(at.tables, tablesInHead)
  const perSector = size / 4
  let next = head.getUint32(at.moreTables, true)
  for (let steps = 0; next < endOfChain; steps++) {
    const from = (next + 1) * size
    if (steps > most || from + size > head.byteLength) throw fail()
    addBlocks(from, perSector - 1)
    next = head.getUint32(from + size - 4, true)
  }
  return (index) => {
    const block = blocks[Math.floor(index / perSector)]
    const place = block === undefined ? -1 : (block + 1) * size + (index % perSector) * 4
    if (place < 0 || place + 4 > head.byteLength) throw fail()
    return head.getUint32(place, true)
  }
}
