import {closeSync, openSync, readSync, statSync} from 'node:fs'
import type {Language} from '../../messages/report.ts'
import {limits} from '../../read/context.ts'
import {ReadError} from '../../read/read-error.ts'
import {sniff} from '../../read/sniff.ts'
import type {Content} from './job.ts'

/** Bytes of a text that is read at once, where it is asked for: the largest real notice has 180,000. */
export const smallSize = 256 * 1024

/**
 * The bytes of a small plain text; undefined for what is larger, of another format, or no regular file. Told by size and
 * content; a name can only make it Markdown.
 *
 * @throws ReadError `too-large` for a file that is not even to be begun; what the file system says
 */
export function smallText(content: Content, name: string | undefined, language: Language): Uint8Array | undefined {
  const bytes = typeof content === 'string' ? smallFile(content, language) : content
  return bytes && bytes.length <= smallSize && sniff(bytes, name) === 'txt' ? bytes : undefined
}

function smallFile(path: string, language: Language): Uint8Array | undefined {
  // A pipe is not even opened: that would wait for whoever writes to it, who is gone when it is closed again.
  const stats = statSync(path)
  if (!stats.isFile()) return undefined
  if (stats.size > limits.input) throw new ReadError('too-large', language)
  if (stats.size > smallSize) return undefined
  const handle = openSync(path, 'r')
  try {
    const room = Buffer.allocUnsafe(smallSize + 1)
    let length = 0
    for (let got = 1; got && length < room.length; length += got) got = readSync(handle, room, length, room.length - length, null)
    return room.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}
