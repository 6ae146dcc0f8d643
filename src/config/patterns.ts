import path from 'node:path'
import ignore, {type Ignore} from 'ignore'

/** Does a file fit patterns as in .gitignore, relative to a folder? A file outside the folder never does. */
export type FitsPatterns = (patterns: readonly string[], folder: string, file: string) => boolean

/** Makes the test; what it compiled once it keeps. */
export function createPatterns(): FitsPatterns {
  const compiled = new Map<string, Ignore>()
  return (patterns, folder, file) => {
    const below = path.relative(folder, file).split(path.sep).join('/')
    if (!below || below.startsWith('../') || path.isAbsolute(below)) return false
    const id = patterns.join('\n')
    let matcher = compiled.get(id)
    if (!matcher) compiled.set(id, (matcher = ignore().add([...patterns])))
    return matcher.ignores(below)
  }
}
