import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import type {FindNotice} from '../../check/index.ts'
import {readable} from '../inputs/readable.ts'

/**
 * Makes the search for the notices that documents were made from: by name, beside the document or below a folder, first the
 * one with the digest that the document knows. A folder is walked once, and only names are kept.
 *
 * @param folderOf below which folder besides the document's own to look
 */
export function createFindNotice(folderOf: (document: string) => string | undefined): (document: string) => FindNotice {
  const trees = new Map<string, Map<string, string[]>>()
  const below = (folder: string) => {
    let names = trees.get(folder)
    if (!names) trees.set(folder, (names = namesBelow(folder)))
    return names
  }
  return (document) =>
    ({name, sha256}) => {
      if (path.basename(name) !== name) return undefined
      const folder = folderOf(document)
      const beside = path.join(path.dirname(document), name)
      const candidates = new Set([...(isFile(beside) ? [beside] : []), ...((folder && below(folder).get(name)) || [])])
      const file = choose([...candidates], sha256)
      return file === undefined ? undefined : {name: path.relative(path.dirname(document), file), bytes: readFileSync(file)}
    }
}

/** The one whose content has the digest, else the first. */
function choose(files: readonly string[], sha256: string | undefined): string | undefined {
  if (files.length < 2) return files[0]
  return files.find((file) => createHash('sha256').update(readFileSync(file)).digest('hex') === sha256) ?? files[0]
}

const isFile = (file: string) => existsSync(file) && statSync(file).isFile()

/** The readable files below a folder, by their names. */
function namesBelow(folder: string): Map<string, string[]> {
  const names = new Map<string, string[]>()
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return names
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || !readable.test(entry.name)) continue
    const full = path.join(entry.parentPath ?? entry.path, entry.name)
    names.set(entry.name, [...(names.get(entry.name) ?? []), full])
  }
  return names
}
