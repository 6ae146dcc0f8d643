import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import type {FitsPatterns} from './patterns.ts'

const ignoreName = '.gongwenignore'

/** Tells whether the `.gongwenignore` of any folder above a file, each relative to itself, names the file. */
export function createIgnoreFiles(fits: FitsPatterns): (file: string) => boolean {
  const known = new Map<string, string[] | undefined>()
  const patternsOf = (folder: string) => {
    if (!known.has(folder)) {
      const file = path.join(folder, ignoreName)
      known.set(folder, existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8').split(/\r?\n/) : undefined)
    }
    return known.get(folder)
  }
  return (file) => {
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      const patterns = patternsOf(folder)
      if (patterns && fits(patterns, folder, file)) return true
      if (folder === path.dirname(folder)) return false
    }
  }
}
