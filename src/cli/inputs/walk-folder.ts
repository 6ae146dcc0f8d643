import {type Dirent, readdirSync} from 'node:fs'
import path from 'node:path'
import {statOf} from '../files/stat-of.ts'
import {isOwnPage} from './is-own-page.ts'
import type {PassReason} from './passed.ts'

/** Files below a folder. */
export interface Walk {
  /** Their paths in the folder, in a stable order; also those of folders that cannot be listed. */
  names: string[]
  /** Why a folder cannot be listed. */
  failures: ReadonlyMap<string, unknown>
  /** The full path of what no string can name: its name, or that of a folder above it, is not UTF-8. */
  raw: ReadonlyMap<string, Buffer>
}

/**
 * Hidden files, lock files of office programs, temporary files, and what systems leave in folders: nobody wants to hear of them; corrections
 * are read with their notices.
 */
const silent = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|~$|\.(?:tmp|temp|part|crdownload|swp|corrections\.yaml)$/i

/** Is a file of this name passed over without a word? `isSilent('~$通知.docx')` → true */
export const isSilent = (name: string): boolean => silent.test(name)

/**
 * The `wanted` files below a folder; silent ones and `node_modules` apart. Names that are not UTF-8, as old archives have them,
 * are taken for GB18030; those that cannot be told apart keep their damaged name. Synchronous, as nothing else is to be done
 * meanwhile: `fs/promises` costs 2 ms to load.
 *
 * @param pass is told what else lies there, by its path in the folder
 * @throws what the file system says of the folder itself
 */
export function walkFolder(folder: string, wanted: RegExp, pass: (relative: string, reason: PassReason) => void): Walk {
  const names: string[] = []
  const failures = new Map<string, unknown>()
  const raw = new Map<string, Buffer>()
  const visit = (below: string, place: string | Buffer) => {
    let entries: Entry[] = []
    try {
      entries = listFolder(place)
    } catch (error) {
      if (!below) throw error
      failures.set(below, error)
      names.push(below)
    }
    for (const entry of entries) {
      if (isSilent(entry.name) || entry.name === 'node_modules') continue
      const relative = below ? path.join(below, entry.name) : entry.name
      const at = entry.raw ?? path.join(folder, relative)
      if (entry.isDirectory()) {
        visit(relative, at)
        continue
      }
      const reason = passReason(entry, at, wanted)
      if (reason) pass(relative, reason)
      else {
        names.push(relative)
        if (entry.raw) raw.set(relative, entry.raw)
      }
    }
  }
  visit('', folder)
  return {names, failures, raw}
}

/** Why what is no folder is not read; undefined for what is. A link that leads nowhere is an error to whoever reads it. */
function passReason(entry: Entry, at: string | Buffer, wanted: RegExp): PassReason | undefined {
  const behind = entry.isFile() ? undefined : statOf(at)
  if (behind?.isDirectory()) return 'folder-link'
  if (behind && !behind.isFile()) return 'device'
  if (!wanted.test(entry.name)) return 'other-format'
  return /\.html$/i.test(entry.name) && isOwnPage(at) ? 'page' : undefined
}

/** Is it a pipe, a socket or a device, whose end never comes unless somebody sees to it? One that is named is read all the same. */
export function isDevice(file: string): boolean {
  const found = statOf(file)
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

type Entry = Pick<Dirent, 'name' | 'isFile' | 'isDirectory'> & {raw?: Buffer}

function listFolder(place: string | Buffer): Entry[] {
  let entries: Entry[] = typeof place === 'string' ? readdirSync(place, {withFileTypes: true}) : []
  if (typeof place !== 'string' || entries.some(({name}) => name.includes(damaged))) entries = listRaw(place)
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

const damaged = '\ufffd'

/** The entries of a folder by the bytes of their names. */
function listRaw(place: string | Buffer): Entry[] {
  const found = readdirSync(place, {withFileTypes: true, encoding: 'buffer'}) as unknown as Array<Dirent & {name: Buffer}>
  const taken = new Set(found.filter(({name}) => isUtf8(name)).map(({name}) => name.toString()))
  return found.map((entry) => {
    const bytes = entry.name
    const isPlain = isUtf8(bytes)
    const read = isPlain ? bytes.toString() : new TextDecoder('gb18030').decode(bytes)
    const isClear = isPlain || !(taken.has(read) || read.includes(damaged))
    taken.add(read)
    return {
      name: isClear ? read : bytes.toString(),
      ...(isClear && !(isPlain && typeof place === 'string') && {raw: Buffer.concat([Buffer.from(place), Buffer.from(path.sep), bytes])}),
      isFile: () => entry.isFile(),
      isDirectory: () => entry.isDirectory(),
    }
  })
}

const isUtf8 = (bytes: Buffer) => Buffer.from(bytes.toString()).equals(bytes)
