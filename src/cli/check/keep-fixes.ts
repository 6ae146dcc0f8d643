import {chmod, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {writeWhole} from '../write-whole.ts'
import type {CheckJob} from './check-file.ts'
import {pairedHunks} from './paired-hunks.ts'

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
  const {createTwoFilesPatch, formatPatch} = await import('diff')
  const shown = name.split(path.sep).join('/')
  // the shortest patch is looked for in time that grows with the square of what was changed
  const shortest: string | undefined = createTwoFilesPatch(shown, shown, before, after, undefined, undefined, {
    context: 3,
    maxEditLength: 500,
  })
  const file = {oldFileName: shown, newFileName: shown, oldHeader: undefined, newHeader: undefined}
  const patch = shortest ?? formatPatch({...file, hunks: pairedHunks(before, after, 3)})
  return patch.replace(/^(?:Index: .*\n)?=+\n/, '')
}
