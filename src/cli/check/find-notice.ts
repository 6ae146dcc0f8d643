import {createHash} from 'node:crypto'
import {existsSync, readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import type {FindNotice} from '../../check/index.ts'
import type {Language} from '../../messages/report.ts'
import {readable} from '../inputs/readable.ts'
import {loadBytes} from '../reader/load-bytes.ts'
import {noticePaths} from './notice-paths.ts'

/**
 * Makes the search for the notices that documents were made from: beside the document or below a folder, by the path that it
 * was read by or its name alone. The one with the digest that the document knows is taken; where none has it, one of that name is
 * handed back, for whoever asked to see that it is another. A folder is walked once, and only names are kept.
 *
 * @param folderOf below which folder besides the document's own to look
 */
export function createFindNotice(
  folderOf: (document: string) => string | undefined,
): (document: string, language?: Language, corrections?: string | false) => FindNotice {
  const trees = new Map<string, Map<string, string[]>>()
  // Where hundreds of notices have one name, hundreds of documents ask for it.
  const digests = new Map<string, string>()
  const digestOf = (file: string, language: Language) => {
    let digest = digests.get(file)
    if (digest === undefined) digests.set(file, (digest = createHash('sha256').update(loadBytes(file, language)).digest('hex')))
    return digest
  }
  /** The one whose content has the digest; else the one that lies where it should, or is the only one of its name. */
  const choose = (files: readonly string[], near: readonly string[], sha256: string | undefined, language: Language) => {
    const known = sha256 === undefined ? undefined : files.find((file) => digestOf(file, language) === sha256)
    return known ?? near[0] ?? (files.length === 1 || sha256 !== undefined ? files[0] : undefined)
  }
  const below = (folder: string) => {
    let names = trees.get(folder)
    if (!names) trees.set(folder, (names = namesBelow(folder)))
    return names
  }
  return (document, language = 'zh', named) =>
    ({name, sha256}) => {
      const folder = folderOf(document)
      const paths = noticePaths(document, folder, name)
      if (!paths.length) return undefined
      const near = paths.filter(isFile)
      const far = (folder && below(folder).get(path.basename(name))) || []
      const file = choose([...new Set([...near, ...far])], near, sha256, language)
      if (file === undefined) return undefined
      const beside = `${file}.corrections.yaml`
      const corrections = named || (named !== false && isFile(beside) ? beside : undefined)
      const nameOf = (place: string) => path.relative(path.dirname(document), place)
      const textOf = (place: string) => new TextDecoder('utf-8').decode(loadBytes(place, language))
      return {
        name: nameOf(file),
        bytes: loadBytes(file, language),
        ...(corrections && {corrections: {name: nameOf(corrections), text: textOf(corrections)}}),
      }
    }
}

const isFile = (file: string) => existsSync(file) && statSync(file).isFile()

/** The readable files below a folder, by their names. */
function namesBelow(folder: string): Map<string, string[]> {
  const names = new Map<string, string[]>()
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return names
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || !readable.test(entry.name)) continue
    const full = path.join(entry.parentPath ?? entry.path, entry.name)
    const known = names.get(entry.name)
    if (known) known.push(full)
    else names.set(entry.name, [full])
  }
  return names
}
