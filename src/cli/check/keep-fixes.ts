import {chmod, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {oneLine} from '../../messages/one-line.ts'
import {writeWhole} from '../write-whole.ts'
import type {CheckJob} from './check-file.ts'

/** One unified diff for each file that would change. */
export type Patches = string[]

/** What is done with a file that fixes have changed: it is written in its place, or its diff is added to `patches`. */
export function keepFixes(patches: Patches | undefined): NonNullable<CheckJob['onFixed']> {
  return async (input, {bytes, before, after}) => {
    if (patches) patches.push(await patchOf(input.name, before, after))
    else if (input.path) await replaceFile(input.path, bytes)
  }
}

/** A link stays a link, and a file keeps who may read it. */
async function replaceFile(name: string, bytes: Uint8Array): Promise<void> {
  const file = await realpath(name)
  const {mode} = await stat(file)
  await writeWhole(file, [bytes])
  await chmod(file, mode)
}

/** A diff which `patch -p0` and `git apply -p0` take. */
async function patchOf(name: string, before: string, after: string): Promise<string> {
  const {createTwoFilesPatch} = await import('diff')
  const shown = quoted(name.split(path.sep).join('/'))
  return createTwoFilesPatch(shown, shown, before, after, undefined, undefined, {context: 3}).replace(/^Index: .*\n=+\n/, '')
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
