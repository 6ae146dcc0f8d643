import {inflateRawSync} from 'node:zlib'
import {limits, type ReadContext} from './context.ts'

/** The parts of an archive, by name as it is written there. Nothing is unpacked before it is asked for. */
export interface Archive {
  names: string[]
  /** The bytes of a part; `undefined` when there is none. */
  part: (name: string) => Uint8Array | undefined
}

interface Entry {
  offset: number
  packed: number
  size: number
  method: number
  encrypted: boolean
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/**
 * Opens a ZIP archive by its central directory. Parts are inflated by node:zlib, whose `maxOutputLength` is the one bound
 * that holds when a part's header lies about its size (fflate inflates such a part to its end).
 * Nothing is ever written to disk.
 *
 * @throws ReadError `damaged`, `too-large`, `encrypted`
 */
export function openArchive(bytes: Uint8Array, context: ReadContext): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(bytes, view, context)
  let unpacked = 0
  const part = (name: string) => {
    const entry = entries.get(name)
    if (!entry) return undefined
    context.check()
    if (entry.encrypted) throw context.fail('encrypted', name)
    if (entry.size > limits.part || entry.size > Math.max(1_000_000, entry.packed * limits.ratio)) throw context.fail('too-large', name)
    unpacked += entry.size
    if (unpacked > limits.unpacked) throw context.fail('too-large', name)
    if (entry.offset + 30 > bytes.length) throw context.fail('damaged', name)
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    const packed = bytes.subarray(start, start + entry.packed)
    if (packed.length < entry.packed) throw context.fail('damaged', name)
    if (entry.method === 0) return packed
    if (entry.method !== 8) throw context.fail('unsupported', `ZIP method ${entry.method}`)
    try {
      return inflateRawSync(packed, {maxOutputLength: Math.max(1, entry.size)})
    } catch {
      throw context.fail('damaged', name)
    }
  }
  return {names: [...entries.keys()], part}
}

function directory(bytes: Uint8Array, view: DataView, context: ReadContext): Map<string, Entry> {
  let end = bytes.length - 22
  const first = Math.max(0, end - 65_535)
  while (end >= first && view.getUint32(end, true) !== endSignature) end--
  if (end < first) throw context.fail('damaged', 'ZIP')
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw context.fail('too-large', 'ZIP')
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw context.fail('damaged', 'ZIP')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, nameEnd))
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
