import {strToU8, zipSync} from 'fflate'

/** A zip file of parts, texts or bytes by name; the same bytes at any time of day. */
export function pack(parts, level = 6) {
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(files), {level, mtime: new Date(2026, 0, 1)})
}
