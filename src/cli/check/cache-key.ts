import {randomBytes} from 'node:crypto'
import {lstatSync, readFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {createFileWriter} from '../files/file-writer.ts'
import {makeFolder} from '../files/make-folder.ts'

/**
 * The secret by which a cache is known as this user's own, on this machine: random, made at the first use, readable for
 * the user alone.
 *
 * @param folder where it lies
 * @throws what the file system says, when it can be neither read nor made
 */
export async function cacheKey(folder: string): Promise<Buffer> {
  const file = path.join(folder, 'key')
  const known = readKey(file)
  if (known) return known
  await makeFolder(folder, 0o700)
  // One that others could read is no secret any more.
  await rm(file, {force: true})
  const fresh = randomBytes(32)
  await createFileWriter()(file, [fresh.toString('hex')], {mode: 0o600})
  return fresh
}

function readKey(file: string): Buffer | undefined {
  const found = lstatSync(file, {throwIfNoEntry: false})
  if (!found?.isFile()) return undefined
  if (process.getuid && (found.uid !== process.getuid() || found.mode & 0o077)) return undefined
  const text = readFileSync(file, 'latin1')
  return /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : undefined
}
