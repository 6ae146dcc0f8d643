import {type Dirent, opendirSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {statOf} from '../files/stat-of.ts'
import {isAkomaNtoso} from './is-akoma-ntoso.ts'
import {isOwnPage} from './is-own-page.ts'
import type {PassReason} from './passed.ts'

/** A file below a folder, or a folder there that cannot be listed. */
export interface Walked {
  /** Its path in the folder. */
  relative: string
  /** Why the folder cannot be listed. */
  failure?: unknown
  /** The full path of what no string can name: its name, or that of a folder above it, is not UTF-8. */
  raw?: Buffer
  isLink?: boolean
}

/**
 * Hidden files, lock files of office programs, temporary files, and what systems leave in folders: nobody wants to hear of them; corrections
 * are read with their notices.
 */
const silent = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|~$|\.(?:tmp|temp|part|crdownload|swp|corrections\.yaml)$/i

/** Is a file of this name passed over without a word? `isSilent('~$通知.docx')` → true */
export const isSilent = (name: string): boolean => silent.test(name)

/**
 * The `wanted` files below a folder, one by one in a stable order; silent ones and `node_modules` apart. Only the names in the folder
 * that is being walked, and in those above it, are held. Names that are not UTF-8, as old archives have them, are taken for
 * GB18030; those that cannot be told apart keep their damaged name. Synchronous, as nothing else is to be done meanwhile:
 * `fs/promises` costs 2 ms to load.
 *
 * @param pass is told what else lies there, by its path in the folder
 * @throws what the file system says of the folder itself
 */
export function* walkFolder(
  folder: string,
  wanted: RegExp,
  pass: (relative: string, reason: PassReason) => void = () => {},
): Generator<Walked> {
  function* visit(below: string, place: string | Buffer): Generator<Walked> {
    let entries: Entries
    try {
      entries = listFolder(place)
    } catch (error) {
      if (!below) throw error
      yield {relative: below, failure: error}
      return
    }
    for (const name of entries.names) {
      const relative = below ? path.join(below, name) : name
      const entry = entries.others.get(name)
      const at = entry?.raw ?? path.join(folder, relative)
      if (entry?.kind === 'folder') {
        yield* visit(relative, at)
        continue
      }
      const reason = passReason(name, entry?.kind ?? 'file', at, wanted)
      if (reason) pass(relative, reason)
      else yield entry ? {relative, raw: entry.raw, isLink: entry.kind === 'other'} : {relative}
    }
  }
  yield* visit('', folder)
}

/** Why what is no folder is not read; undefined for what is. A link that leads nowhere is an error to whoever reads it. */
function passReason(name: string, kind: Entry['kind'], at: string | Buffer, wanted: RegExp): PassReason | undefined {
  const behind = kind === 'file' ? undefined : statOf(at)
  if (behind?.isDirectory()) return 'folder-link'
  if (behind && !behind.isFile()) return 'device'
  if (!wanted.test(name)) return 'other-format'
  if (/\.xml$/i.test(name) && !isAkomaNtoso(at)) return 'other-format'
  return /\.html$/i.test(name) && isOwnPage(at) ? 'page' : undefined
}

/** Is it a pipe, a socket or a device, whose end never comes unless somebody sees to it? One that is named is read all the same. */
export function isDevice(file: string): boolean {
  const found = statOf(file)
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** What lies in a folder: a plain file, with a name that says itself, is its name and nothing else. */
interface Entries {
  /** Sorted. */
  names: string[]
  others: ReadonlyMap<string, Entry>
}

interface Entry {
  kind: 'file' | 'folder' | 'other'
  raw?: Buffer
}

const isPassed = (name: string) => isSilent(name) || name === 'node_modules'
const kindOf = (entry: Pick<Dirent, 'isFile' | 'isDirectory'>) => (entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other')

function listFolder(place: string | Buffer): Entries {
  if (typeof place !== 'string') return listRaw(place)
  const names: string[] = []
  const others = new Map<string, Entry>()
  const listing = opendirSync(place, {bufferSize: 512})
  try {
    for (let entry = listing.readSync(); entry; entry = listing.readSync()) {
      const {name} = entry
      if (name.includes(damaged)) return listRaw(place)
      if (isPassed(name)) continue
      names.push(name)
      if (!entry.isFile()) others.set(name, {kind: kindOf(entry)})
    }
  } finally {
    listing.closeSync()
  }
  return {names: names.sort(), others}
}

const damaged = '\ufffd'

/** The entries of a folder by the bytes of their names. */
function listRaw(place: string | Buffer): Entries {
  const found = readdirSync(place, {withFileTypes: true, encoding: 'buffer'}) as unknown as Array<Dirent & {name: Buffer}>
  const taken = new Set(found.filter(({name}) => isUtf8(name)).map(({name}) => name.toString()))
  const names: string[] = []
  const others = new Map<string, Entry>()
  for (const entry of found) {
    const bytes = entry.name
    const isPlain = isUtf8(bytes)
    const read = isPlain ? bytes.toString() : new TextDecoder('gb18030').decode(bytes)
    const isClear = isPlain || !(taken.has(read) || read.includes(damaged))
    taken.add(read)
    const name = isClear ? read : bytes.toString()
    if (isPassed(name)) continue
    names.push(name)
    const raw = isClear && !(isPlain && typeof place === 'string')
    others.set(name, {kind: kindOf(entry), ...(raw && {raw: Buffer.concat([Buffer.from(place), Buffer.from(path.sep), bytes])})})
  }
  return {names: names.sort(), others}
}

const isUtf8 = (bytes: Buffer) => Buffer.from(bytes.toString()).equals(bytes)
