import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import type {Language} from '../../messages/report.ts'
import {limits} from '../../read/context.ts'
import {ReadError} from '../../read/read-error.ts'

const chunk = 1024 * 1024

/**
 * The content of a file, a device or a pipe, up to the limit of what is read at all. A file beyond it is not begun.
 *
 * @throws ReadError `too-large`; what the file system says
 */
export function loadBytes(path: string | Buffer, language: Language): Uint8Array {
  const handle = openSync(path, 'r')
  try {
    const {size} = fstatSync(handle)
    if (size > limits.input) throw new ReadError('too-large', language)
    const pieces: Uint8Array[] = []
    let total = 0
    // What has no size (a device, a pipe) or grows meanwhile is read to its end, or the limit.
    for (;;) {
      const piece = Buffer.allocUnsafe(total || !size ? chunk : size + 1)
      const length = readSync(handle, piece)
      if (!length) break
      total += length
      if (total > limits.input) throw new ReadError('too-large', language)
      pieces.push(piece.subarray(0, length))
    }
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
  } finally {
    closeSync(handle)
  }
}
