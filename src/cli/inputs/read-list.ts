import {closeSync, openSync, readSync} from 'node:fs'
import path from 'node:path'
import {statOf} from '../files/stat-of.ts'
import type {Invocation} from '../program/run.ts'
import {UsageError} from '../say/failure.ts'

/** A name of a list, and where it begins, in bytes. */
export interface Listed {
  name: string
  at: number
}

/** The names of a list from a place on, 0 for all. They are read anew each time: tens of millions of them would fill the memory. */
export type NameList = (from: number) => Iterable<Listed>

/** Far more than the names of any archive, in bytes, of what comes through a pipe and has to be held. */
const largest = 256 * 1024 * 1024
/** More than any file system takes for a name, in bytes. */
const longest = 64 * 1024

/**
 * Opens a list of names: one a line, or parted by NUL as `find -print0` and `git ls-files -z` do. Taken as they are, no pattern among them.
 *
 *     const list = await readList('清单.txt', invocation)
 *     [...list(0)] // [{name: '来文/甲.txt', at: 0}, {name: '来文/乙 丙.docx', at: 15}]
 *
 * @param list a file, or `-` for standard input
 * @throws UsageError when it cannot be read
 */
export async function readList(list: string, {io, language}: Invocation): Promise<NameList> {
  const chunks = list === '-' ? held(await io.readStdin(largest)) : openList(path.resolve(io.cwd, list))
  const end = chunks && endOfNames(chunks)
  if (end === undefined) {
    throw new UsageError(
      language === 'zh' ? `读不到文件清单 ${list}` : `The list of files ${list} cannot be read`,
      language === 'zh'
        ? '清单每行一个文件名，或以 NUL 分隔；- 为标准输入'
        : 'A list has one name a line, or names parted by NUL; - is standard input',
    )
  }
  return (from) => namesIn(chunks!, from, end)
}

/** What a list holds from a place on, piece by piece; a piece is good until the next. */
type Chunks = (from: number) => Iterable<Uint8Array>

const held = (bytes: Uint8Array | undefined): Chunks | undefined => bytes && ((from) => [bytes.subarray(from)])

/** A file is read again and again; what can be read only once, such as `<(find 来文)`, is held. */
function openList(file: string): Chunks | undefined {
  try {
    if (statOf(file)?.isFile()) {
      closeSync(openSync(file, 'r'))
      return (from) => chunksOf(file, from)
    }
    const all: Buffer[] = []
    let total = 0
    for (const chunk of chunksOf(file)) {
      all.push(Buffer.from(chunk))
      total += chunk.length
      if (total > largest) return undefined
    }
    return held(Buffer.concat(all))
  } catch {
    return undefined
  }
}

function* chunksOf(file: string, from?: number): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
  const bytes = Buffer.allocUnsafe(longest)
  try {
    for (let at = from; ; ) {
      const length = readSync(handle, bytes, 0, longest, at ?? null)
      if (!length) return
      yield bytes.subarray(0, length)
      if (at !== undefined) at += length
    }
  } finally {
    closeSync(handle)
  }
}

/** What ends a name: NUL where there is one, else a line feed; undefined where something is longer than a name can be. */
function endOfNames(chunks: Chunks): number | undefined {
  const ends = [0, 0x0a].map((end) => ({end, found: false, since: 0, most: 0}))
  for (const chunk of chunks(0)) {
    for (const each of ends) {
      let from = 0
      for (let at = chunk.indexOf(each.end); at >= 0; at = chunk.indexOf(each.end, from)) {
        each.found = true
        each.most = Math.max(each.most, each.since + at - from)
        each.since = 0
        from = at + 1
      }
      each.since += chunk.length - from
      each.most = Math.max(each.most, each.since)
    }
  }
  const [nul, line] = ends
  const {end, most} = nul.found ? nul : line
  return most > longest ? undefined : end
}

function* namesIn(chunks: Chunks, from: number, end: number): Generator<Listed> {
  const decoder = new TextDecoder()
  const named = (bytes: Uint8Array) => decoder.decode(end === 0x0a && bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes)
  let rest = Buffer.alloc(0)
  let at = from
  for (const chunk of chunks(from)) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk
    let start = 0
    for (let stop = bytes.indexOf(end); stop >= 0; stop = bytes.indexOf(end, start)) {
      const name = named(bytes.subarray(start, stop))
      if (name) yield {name, at: at + start}
      start = stop + 1
    }
    rest = Buffer.from(bytes.subarray(start))
    at += start
  }
  const name = named(rest)
  if (name) yield {name, at}
}
