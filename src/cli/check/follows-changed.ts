import {readFileSync} from 'node:fs'
import path from 'node:path'
import {readDocuments} from '../../documents/index.ts'
import {noticePaths} from './notice-paths.ts'

/**
 * Was the notice of one of the documents of a file changed, or is it gone? What cannot be read says nothing of notices.
 *
 * @param folder below which its notices are looked for
 * @param changed what has changed, as full paths without links
 */
export async function followsChanged(file: string, folder: string | undefined, changed: ReadonlySet<string>): Promise<boolean> {
  const names = await sourceNames(file)
  const below = folder === undefined ? [] : [...changed].filter((each) => each.startsWith(folder + path.sep))
  return names.some(
    (name) =>
      noticePaths(file, folder, name).some((each) => changed.has(each)) ||
      below.some((each) => path.basename(each) === path.basename(name)),
  )
}

async function sourceNames(file: string): Promise<string[]> {
  try {
    const {documents} = await readDocuments(readFileSync(file, 'utf8'), file)
    return documents.flatMap(({value}) => {
      const name = (value as {source?: {name?: unknown}} | null)?.source?.name
      return typeof name === 'string' ? [name] : []
    })
  } catch {
    return []
  }
}
