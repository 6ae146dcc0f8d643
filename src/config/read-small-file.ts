import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'

/** Far more bytes than anybody writes by hand. */
const most = 1_000_000

const missing: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'])

/**
 * The text of a file that belongs to a tree which may be anybody's, or why it cannot be had. What is no file is not waited
 * for, and what is too large is not begun.
 *
 *     readSmallFile('gongwen.config.yaml') // {text: 'preset: strict\n'}
 */
export function readSmallFile(file: string): {text: string} | {problem: 'missing' | 'unreadable' | 'too-large'} {
  let handle: number
  try {
    // Without waiting for whoever writes to a pipe.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    return {problem: missing.has((error as NodeJS.ErrnoException).code) ? 'missing' : 'unreadable'}
  }
  try {
    const found = fstatSync(handle)
    if (!found.isFile()) return {problem: 'unreadable'}
    return found.size > most ? {problem: 'too-large'} : {text: readFileSync(handle, 'utf8')}
  } finally {
    closeSync(handle)
  }
}
