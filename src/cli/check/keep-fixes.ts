import path from 'node:path'
import {oneLine} from '../../messages/one-line.ts'
import {assertWritable} from '../files/assert-writable.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {isBelow, realPlace} from '../files/real-place.ts'
import type {Input} from '../inputs/input.ts'
import type {Sink} from '../program/io.ts'
import {failed} from '../say/failure.ts'
import {pairedHunks} from './paired-hunks.ts'

/** What fixing has made of a file: its new content, and its text before and after. */
export interface Change {
  bytes: Uint8Array
  before: string
  after: string
}

/** What becomes of the files that can be fixed. */
export interface Fixing {
  /** Why a file is not to be changed; undefined where it may be. */
  refusal(input: Input): Promise<unknown>
  /** Hands standard input on, changed or not, for whoever it was taken from. */
  pass?(bytes: Uint8Array): Promise<void>
  /** Writes a changed file in its place, or hands on what would change. */
  keep(input: Input, change: Change): Promise<void>
}

/**
 * Makes what keeps fixes. A file that a link leads to is changed when the link was named, or where it lies in the folder that
 * was: a folder does not vouch for files elsewhere. A file that nobody may write is left alone.
 *
 * @param show takes the unified diff of each file that would change, where none is to be changed
 */
export function keepFixes(show: ((patch: string) => Promise<void>) | undefined, stdout: Sink): Fixing {
  const writeFile = createFileWriter()
  return {
    async refusal({path: file, raw, folder}) {
      if (!file) return undefined
      if (raw) return failed('name-not-utf-8')
      if (folder !== undefined && !isBelow(await realPlace(file), await realPlace(folder))) return failed('outside-folder')
      return assertWritable(file).then(undefined, (error: unknown) => error)
    },
    ...(!show && {pass: (bytes) => stdout.write(bytes)}),
    async keep({name, path: file, folder}, {bytes, before, after}) {
      if (show) await show(await patchOf(name, before, after))
      else if (file) await writeFile(file, [bytes], {within: folder})
    },
  }
}

/** A diff which `patch -p0` and `git apply -p0` take. */
async function patchOf(name: string, before: string, after: string): Promise<string> {
  const {createTwoFilesPatch, formatPatch} = await import('diff')
  const shown = quoted(name.split(path.sep).join('/'))
  // the shortest patch is looked for in time that grows with the square of what was changed
  const shortest: string | undefined = createTwoFilesPatch(shown, shown, before, after, undefined, undefined, {
    context: 3,
    maxEditLength: 500,
  })
  const file = {oldFileName: shown, newFileName: shown, oldHeader: undefined, newHeader: undefined}
  const patch = shortest ?? formatPatch({...file, hunks: pairedHunks(before, after, 3)})
  return patch.replace(/^(?:Index: .*\n)?=+\n/, '')
}

/** A name as git writes it in a diff: one that could end its line or be taken for another stands quoted, byte by byte. */
function quoted(name: string): string {
  if (!/["\\]/.test(name) && oneLine(name) === name) return name
  const escaped = [...name].map((character) => {
    if (/["\\]/.test(character)) return `\\${character}`
    if (oneLine(character) === character) return character
    return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
  })
  return `"${escaped.join('')}"`
}
