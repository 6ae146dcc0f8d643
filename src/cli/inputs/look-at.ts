import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {failed} from '../failure.ts'
import type {Input} from './input.ts'
import {createFound, type Found} from './inputs.ts'

/** A folder that is still to be searched. */
export interface Folder {
  /** As it is shown. */
  name: string
  path: string
}

/** What a name leads to. */
export type Place = Found | Folder

/**
 * Looks where a name leads to. `lookAt('来文', '/home/wang')` → `{name: '来文', path: '/home/wang/来文'}`
 *
 * @throws what the file system says
 */
export function lookAt(name: string, cwd: string): Place {
  const full = path.resolve(cwd, name)
  return statSync(full).isDirectory() ? {name, path: full} : one(asNamed({name, path: full, relative: path.basename(name)}))
}

/**
 * Looks where the names of a list lead to. Files of one name differ by their paths, which they keep below the current folder;
 * those between two folders are one place.
 */
export function lookAtList(names: readonly string[], cwd: string): Place[] {
  const places: Place[] = []
  const failures = new Map<string, unknown>()
  const toInput = (name: string): Input => {
    if (failures.has(name)) return asNamed({name, relative: name, error: failures.get(name)})
    const full = path.resolve(cwd, name)
    return asNamed({name, path: full, relative: pathBelow(full, cwd) ?? path.basename(name)})
  }
  let files: string[] | undefined
  for (const name of names) {
    const full = path.resolve(cwd, name)
    try {
      if (statSync(full).isDirectory()) {
        places.push({name, path: full})
        files = undefined
        continue
      }
    } catch (error) {
      failures.set(name, error)
    }
    if (!files) places.push(createFound((files = []), toInput))
    files.push(name)
  }
  return places
}

/** One input, which is known already. */
export const one = (input: Input): Found => createFound([input.name], () => input)

/** A name in another encoding, such as GBK, comes to us damaged: what it named cannot be found, and that is not what it looks like. */
export function asNamed(input: Input): Input {
  const {name, path: file, relative} = input
  if (!name.includes('\ufffd') || (file && existsSync(file))) return input
  return {name, relative, error: failed('name-not-utf-8')}
}

/** The path of a file below a folder; undefined for one that lies outside of it. */
function pathBelow(file: string, folder: string): string | undefined {
  const below = path.relative(folder, file)
  return below.startsWith('..') || path.isAbsolute(below) ? undefined : below
}
