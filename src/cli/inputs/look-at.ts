import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {isFolder} from '../files/stat-of.ts'
import {failed} from '../say/failure.ts'
import type {Input} from './input.ts'
import {createFound, type Found} from './inputs.ts'
import type {NameList} from './read-list.ts'

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
export function lookAtList(list: NameList, cwd: string): Place[] {
  const places: Place[] = []
  let files: {from: number; count: number} | undefined
  for (const {name, at} of list(0)) {
    const full = path.resolve(cwd, name)
    if (isFolder(full)) {
      places.push({name, path: full})
      files = undefined
      continue
    }
    if (!files) places.push(filesIn(list, cwd, (files = {from: at, count: 0})))
    files.count++
  }
  return places
}

/** So many files of a list from a place on; each is looked at when its turn comes. */
const filesIn = (list: NameList, cwd: string, files: {from: number; count: number}): Found => ({
  get count() {
    return files.count
  },
  *[Symbol.iterator]() {
    let left = files.count
    for (const {name} of list(files.from)) {
      if (left-- === 0) return
      yield listed(name, cwd)
    }
  },
})

function listed(name: string, cwd: string): Input {
  const full = path.resolve(cwd, name)
  try {
    statSync(full)
    return asNamed({name, path: full, relative: pathBelow(full, cwd) ?? path.basename(name)})
  } catch (error) {
    return asNamed({name, relative: name, error})
  }
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
