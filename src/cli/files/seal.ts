import {createHash} from 'node:crypto'
import {closeSync, fstatSync, openSync, readSync, statSync} from 'node:fs'
import type {Format} from '../../write/index.ts'
import {failed} from '../say/failure.ts'
import {isDescriptor, realPlace} from './real-place.ts'

/** Stands for the digest while it is made. */
const blank = '0'.repeat(64)

/** The field that a document gets which ends a file, in formats without comments. */
export const sealField = {seal: blank}

/**
 * The end of a file whose format has comments: its seal, in a line of its own. Of a file of one document of many, the digest of all that
 * it was made of stands before it.
 */
export function sealComment(format: Format, made?: string): string | undefined {
  const [open, close] = format === 'yaml' ? ['#', ''] : format === 'html' ? ['<!--', ' -->'] : []
  if (open === undefined) return undefined
  return `${made === undefined ? '' : `${open} gongwen made: ${made}${close}\n`}${open} gongwen seal: ${blank}${close}\n`
}

/** Such a digest near the end of a text. */
const madeAtEnd = /(?:\n(?:#|<!--) gongwen |[,{]\s{0,8}["'])made["']?: ?["']?([0-9a-f]{32})["']?[,\s]/

/** A seal at the end of a text, in either form: what stands before the digest, the digest, and what may follow. */
const atEnd = /((?:\n(?:#|<!--) gongwen |[,{]\s{0,8}["'])seal["']?: ?["']?)([0-9a-f]{64})((?: -->)?["']?[\s}\]]{0,20})$/

/** The characters at the end of a file that hold its seal. */
const tail = 160

/** Takes in a text piece by piece. Line ends are taken as one, as version control changes them. */
function createDigest() {
  const hash = createHash('sha256')
  return {
    add: (piece: string) => hash.update(piece.replaceAll('\r', '')),
    end: () => hash.digest('hex'),
  }
}

/**
 * Closes a text with its seal: the digest of all of it, by which is told whether somebody has changed the file since. The last
 * piece holds a blank seal, in one form or the other.
 */
export async function* sealed(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const digest = createDigest()
  let held = ''
  for await (const piece of pieces) {
    // The seal stands in what comes last, however it was cut.
    const known = held + piece
    held = known.slice(-tail)
    const done = known.slice(0, -tail)
    if (!done) continue
    digest.add(done)
    yield done
  }
  digest.add(held)
  yield held.replace(blank, digest.end())
}

/** What a file says that it was made of: a digest; undefined where there is no such file, or it does not say. */
export function madeFrom(file: string): string | undefined {
  if (!statSync(file, {throwIfNoEntry: false})?.isFile()) return undefined
  const handle = openSync(file, 'r')
  try {
    return madeAtEnd.exec(endOf(handle))?.[1]
  } finally {
    closeSync(handle)
  }
}

/** The end of a file, which holds its seal and what it was made of. */
function endOf(handle: number): string {
  const {size} = fstatSync(handle)
  const room = Buffer.alloc(Math.min(size, 4 * tail))
  readSync(handle, room, 0, room.length, size - room.length)
  return room.toString('utf8')
}

/**
 * Makes sure that a file may be replaced by a new output: it is not there, is empty, is no file, or is as it was written.
 *
 * @throws `changed-since`, `not-ours`, what the file system says
 */
export async function assertReplaceable(file: string): Promise<void> {
  // What standard output leads to is written to, and not replaced.
  if (isDescriptor(await realPlace(file))) return
  const found = statSync(file, {throwIfNoEntry: false})
  if (!found?.isFile() || found.size === 0) return
  const handle = openSync(file, 'r')
  try {
    const size = fstatSync(handle).size
    const end = endOf(handle)
    // What no notice was read for.
    if (size < tail && /^\s*(?:\[\s*\]\s*)?$/.test(end)) return
    const seal = atEnd.exec(end)
    if (!seal) throw failed('not-ours')
    if (digestOf(handle, size, Buffer.byteLength(seal[2] + seal[3])) !== seal[2]) throw failed('changed-since')
  } finally {
    closeSync(handle)
  }
}

const chunk = 1 << 20

/** The digest of a file, its seal blank; `behind` are the bytes from where the seal's digest begins to the end. */
function digestOf(handle: number, size: number, behind: number): string {
  const hash = createHash('sha256')
  const room = Buffer.alloc(chunk)
  const add = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const got = readSync(handle, room, 0, Math.min(chunk, to - at), at)
      if (!got) break
      hash.update(withoutReturns(room.subarray(0, got)))
      at += got
    }
  }
  add(0, size - behind)
  hash.update(blank)
  add(size - behind + blank.length, size)
  return hash.digest('hex')
}

const withoutReturns = (bytes: Buffer) => (bytes.includes(13) ? bytes.filter((byte) => byte !== 13) : bytes)
