import path from 'node:path'
import type {FitsPatterns} from './patterns.ts'
import {readSmallFile} from './read-small-file.ts'

const ignoreName = '.gongwenignore'

/**
 * Tells whether the `.gongwenignore` of any folder above a file, each relative to itself, names the file. What cannot be read
 * names none.
 *
 * @param tooLarge what to throw at a file that is too large to be one
 */
export function createIgnoreFiles(fits: FitsPatterns, tooLarge: (file: string) => Error): (file: string) => boolean {
  const known = new Map<string, string[] | undefined>()
  const patternsOf = (folder: string) => {
    if (!known.has(folder)) {
      const file = path.join(folder, ignoreName)
      const read = readSmallFile(file)
      if ('problem' in read && read.problem === 'too-large') throw tooLarge(file)
      known.set(folder, 'text' in read ? read.text.split(/\r?\n/) : undefined)
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
