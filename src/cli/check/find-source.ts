import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {readable} from '../find-inputs.ts'

/** A notice that a document says it was made from. */
export interface SourceFile {
  path: string
  bytes: Uint8Array
  /** It is the very file; else only one of its name. */
  same: boolean
}

/** Finds the notice of a document: by `source.name`, beside it or below a folder, first the one with its `sha256`. */
export type FindSource = (document: string, source: {name?: string; sha256?: string}) => SourceFile | undefined

/**
 * Makes the search; `folderOf` says below which folder besides the document's own to look. A folder
 * is walked once, and only names are kept.
 */
export function createFindSource(folderOf: (document: string) => string | undefined): FindSource {
  const trees = new Map<string, Map<string, string[]>>()
  const below = (folder: string) => {
    let names = trees.get(folder)
    if (names) return names
    names = new Map()
    trees.set(folder, names)
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return names
    for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
      if (!entry.isFile() || !readable.test(entry.name)) continue
      const full = path.join(entry.parentPath ?? entry.path, entry.name)
      names.set(entry.name, [...(names.get(entry.name) ?? []), full])
    }
    return names
  }
  return (document, {name, sha256}) => {
    if (!name || path.basename(name) !== name) return undefined
    const folder = folderOf(document)
    const beside = path.join(path.dirname(document), name)
    const candidates = [
      ...(existsSync(beside) && statSync(beside).isFile() ? [beside] : []),
      ...((folder && below(folder).get(name)) || []),
    ]
    let first: SourceFile | undefined
    for (const candidate of new Set(candidates)) {
      const bytes = readFileSync(candidate)
      const same = createHash('sha256').update(bytes).digest('hex') === sha256
      if (same) return {path: candidate, bytes, same}
      first ??= {path: candidate, bytes, same}
    }
    return first
  }
}
