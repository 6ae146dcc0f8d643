import {inflate} from '../platform/node/inflate.ts'
import {limits, type ReadContext} from './context.ts'

/** The parts of an archive, by name as it is written there. Nothing is unpacked before it is asked for. */
export interface Archive {
  names: string[]
  /** The bytes of a part; `undefined` when there is none. */
  part: (name: string) => Uint8Array | undefined
  /** The name of a part as it is written there, in whatever case it is asked for. */
  nameOf: (name: string) => string | undefined
}

interface ArchiveEntry {
  offset: number
  packed: number
  size: number
  method: number
  encrypted: boolean
}

const endSignature = 0x06054b50
const endSize = 22
const longestComment = 65_535
const entrySignature = 0x02014b50
const entryHeadSize = 46
const localHeadSize = 30
const stored = 0
const deflated = 8

/**
 * Opens a ZIP archive by its central directory. No more of a part is inflated than its header says that it has.
 * Nothing is ever written to disk.
 *
 * @throws ReadError `damaged`, `too-large`, `encrypted`
 */
export function openArchive(bytes: Uint8Array, context: ReadContext): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view, context)
  let unpacked = 0
  const part = (name: string) => {
    const entry = entries.get(name)
    if (!entry) return undefined
    context.check()
    if (entry.encrypted) throw context.fail('encrypted', name)
    if (entry.size > limits.part || entry.size > Math.max(1_000_000, entry.packed * limits.ratio)) throw context.fail('too-large', name)
    unpacked += entry.size
    if (unpacked > limits.unpacked) throw context.fail('too-large', name)
    const packed = packedBytes(bytes, view, entry)
    if (!packed) throw context.fail('damaged', name)
    if (entry.method === stored) return packed
    if (entry.method !== deflated) throw context.fail('unsupported', `ZIP method ${entry.method}`)
    try {
      return inflate(packed, entry.size)
    } catch {
      throw context.fail('damaged', name)
    }
  }
  const names = [...entries.keys()]
  let spellings: Map<string, string> | undefined
  const nameOf = (name: string) => {
    spellings ??= new Map(names.toReversed().map((each) => [each.toLowerCase(), each]))
    return spellings.get(name.toLowerCase())
  }
  return {names, part, nameOf}
}

/** The bytes behind a part's own head; `undefined` when the file ends before they do. */
function packedBytes(bytes: Uint8Array, view: DataView, {offset, packed}: ArchiveEntry): Uint8Array | undefined {
  if (offset + localHeadSize > bytes.length) return undefined
  const start = offset + localHeadSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed)
}

function readDirectory(bytes: Uint8Array, view: DataView, context: ReadContext): Map<string, ArchiveEntry> {
  let end = bytes.length - endSize
  const first = Math.max(0, end - longestComment)
  while (end >= first && view.getUint32(end, true) !== endSignature) end--
  if (end < first) throw context.fail('damaged', 'ZIP')
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw context.fail('too-large', 'ZIP')
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, ArchiveEntry>()
  for (let i = 0; i < count; i++) {
    if (at + entryHeadSize > bytes.length || view.getUint32(at, true) !== entrySignature) throw context.fail('damaged', 'ZIP')
    const nameEnd = at + entryHeadSize + view.getUint16(at + 28, true)
    const name = new TextDecoder()
      .decode(bytes.subarray(at + entryHeadSize, nameEnd))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '')
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
