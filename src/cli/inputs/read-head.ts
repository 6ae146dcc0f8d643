import {closeSync, openSync, readSync} from 'node:fs'

/** Bytes at the beginning of a file in which it says what it is. */
const looked = 1024

/** The beginning of a file in a folder; undefined for what cannot be read, which is told by whoever reads it. */
export function readHead(file: string | Buffer): Uint8Array | undefined {
  try {
    const handle = openSync(file, 'r')
    try {
      const room = Buffer.alloc(looked)
      return room.subarray(0, readSync(handle, room, 0, looked, 0))
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}
