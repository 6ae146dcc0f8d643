import {constants, type Stats} from 'node:fs'
import {access, type FileHandle, open, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {failed} from '../say/failure.ts'
import {assertWritable} from './assert-writable.ts'
import {makeFolder} from './make-folder.ts'
import {isBelow, isDescriptor, realPlace} from './real-place.ts'
import {createTemporary, removeLeftovers} from './temporary-file.ts'

/** What goes into a file. Pieces come one by one, so a file of many documents need not stand in memory. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

export interface WriteOptions {
  /** A folder that links must not lead out of. */
  within?: string
  /** The permissions of a file that is new, less what the system takes away from every new file. */
  mode?: number
}

/**
 * Writes a file; folders are made as needed.
 *
 * @throws what the file system says, and `outside-folder`
 */
export type WriteFile = (file: string, pieces: Pieces, options?: WriteOptions) => Promise<void>

/**
 * Makes what writes files, all that the command writes.
 *
 * A file is written whole or not at all: into a temporary file beside it, which then takes its place, with the owner and the
 * permissions of the one that was there. Where that would part it from its other names (hard links) or its owner, the
 * content is copied into it instead. A link stays, and the file that it leads to is written. What is no file, such as
 * a device, a pipe, or `/dev/stdout`, is written to as it is. A file that nobody may write is not written, by root neither.
 */
export function createFileWriter(): WriteFile {
  const cleared = new Set<string>()
  return async (file, pieces, {within, mode} = {}) => {
    const place = await realPlace(file)
    if (within !== undefined && !isBelow(place, await realPlace(within))) throw failed('outside-folder')
    // By the name that was given, for the system has a say in which links are followed.
    const found = await statOf(file)
    if (isDescriptor(place) || (found && !found.isFile())) return writeThrough(place, found, pieces)
    const folder = path.dirname(place)
    if (found) await assertWritable(place)
    else await makeFolder(folder)
    await access(folder, constants.W_OK)
    if (!cleared.has(folder)) await removeLeftovers(folder)
    cleared.add(folder)
    await writeWhole(place, found, await gather(pieces), mode)
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes where nothing can be put in its place. What standard output leads to may be a file that others write too. */
async function writeThrough(place: string, found: Stats | undefined, pieces: Pieces): Promise<void> {
  const handle = await open(place, constants.O_WRONLY | (found?.isFile() ? constants.O_APPEND : 0))
  try {
    for await (const piece of pieces) await handle.writeFile(piece)
  } catch (error) {
    // Whoever reads a pipe may go away.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  } finally {
    await handle.close()
  }
}

/** Bytes or characters that are gathered before a file is begun. */
const mostGathered = 1 << 20

/**
 * The pieces, after those of a short text are all there. So the temporary file of most outputs stands for a moment only,
 * and while a notice is read, which nothing can interrupt, there is mostly nothing to be removed by whoever interrupts the run.
 */
async function gather(pieces: Pieces): Promise<AsyncIterable<string | Uint8Array>> {
  const source = each(pieces)
  const first: Array<string | Uint8Array> = []
  let size = 0
  for (let next = await source.next(); !next.done; next = await source.next()) {
    first.push(next.value)
    size += next.value.length
    if (size > mostGathered) break
  }
  return each(first, source)
}

async function* each(...lists: Pieces[]): AsyncGenerator<string | Uint8Array> {
  for (const list of lists) yield* list
}

async function writeWhole(place: string, found: Stats | undefined, pieces: Pieces, mode = 0o666): Promise<void> {
  const temporary = await createTemporary(path.dirname(place), found ? found.mode & 0o777 : mode)
  try {
    let replaces = false
    try {
      replaces = found === undefined || (found.nlink === 1 && (await takeOver(temporary.handle, found)))
      for await (const piece of pieces) await temporary.handle.writeFile(piece)
    } finally {
      await temporary.handle.close()
    }
    if (replaces) await rename(temporary.path, place)
    else await copyInto(place, temporary.path)
  } finally {
    await rm(temporary.path, {force: true})
    temporary.forget()
  }
}

/** Gives a new file the owner and the permissions of another; false where it cannot have them. */
async function takeOver(handle: FileHandle, {uid, gid, mode}: Stats): Promise<boolean> {
  const own = await handle.stat()
  try {
    if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid)
    await handle.chmod(mode & 0o7777)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return false
    throw error
  }
}

/** Writes the content of one file over that of another, which stays the file that it is. */
async function copyInto(place: string, from: string): Promise<void> {
  const source = await open(from)
  try {
    const target = await open(place, 'r+')
    try {
      for await (const piece of source.createReadStream({autoClose: false})) await target.writeFile(piece)
      await target.truncate((await source.stat()).size)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
