import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {failed} from './failure.ts'
import {createInputs, type Found, type Input, type Inputs} from './inputs.ts'
import type {Io} from './io.ts'
import {waits, walkFolder} from './walk-folder.ts'

/** What was found, and whether several were asked for (also a folder with one file: its output has the form of many). */
export interface FoundInputs {
  inputs: Inputs
  several: boolean
}

/** Endings that a folder is searched for; a file that is named is read whatever its name. */
export const readable = /\.(txt|md|markdown|html?|mhtml?|docx|docm|doc|wps|pdf|ofd)$/i

/**
 * The inputs that the arguments name, in a stable order: files, folders (all `wanted` files below,
 * hidden ones and `node_modules` apart), patterns, `-`. What cannot be found comes back as an input
 * with its error, so that the others are still done.
 */
export async function findInputs(args: readonly string[], io: Io, wanted: RegExp = readable): Promise<FoundInputs> {
  const all: Found[] = []
  let several = args.length > 1
  for (const arg of args) {
    if (arg === '-') {
      all.push(one({name: '-', relative: '-'}))
      continue
    }
    try {
      const {found, isFolder} = lookAt(arg, io.cwd, wanted)
      several ||= isFolder
      all.push(found.names.length ? found : one({name: arg, relative: arg, error: failed('no-notices')}))
    } catch (error) {
      if (!/[*?[\]{}!]/.test(arg)) {
        all.push(one(asNamed({name: arg, relative: arg, error})))
        continue
      }
      several = true
      all.push(await expand(arg, io.cwd))
    }
  }
  return {inputs: createInputs(all), several}
}

/** The files and folders named, with the files of some endings below a folder: for commands that read other things than notices. */
export function findFiles(args: readonly string[], cwd: string, wanted: RegExp): Inputs {
  return createInputs(
    args.map((arg) => {
      try {
        return lookAt(arg, cwd, wanted).found
      } catch (error) {
        return one(asNamed({name: arg, relative: arg, error}))
      }
    }),
  )
}

const one = (input: Input): Found => ({names: [input.name], toInput: () => input})

/** A name in another encoding, such as GBK, comes to us damaged: what it named cannot be found, and that is not what it looks like. */
function asNamed(input: Input): Input {
  const {name, path: file, relative} = input
  if (!name.includes('\ufffd') || (file && existsSync(file))) return input
  return {name, relative, error: failed('name-not-utf-8')}
}

/** A file, or the wanted files of a folder. Throws what the file system says. */
function lookAt(arg: string, cwd: string, wanted: RegExp): {found: Found; isFolder: boolean} {
  const full = path.resolve(cwd, arg)
  if (!statSync(full).isDirectory()) return {found: one({name: arg, path: full, relative: path.basename(arg)}), isFolder: false}
  const {names, failures, raw} = walkFolder(full, wanted)
  const toInput = (relative: string): Input => {
    const name = path.join(arg, relative)
    if (failures.has(relative)) return asNamed({name, relative, error: failures.get(relative)})
    return asNamed({name, path: path.join(full, relative), raw: raw.get(relative), relative, folder: full})
  }
  return {found: {names, toInput}, isFolder: true}
}

async function expand(pattern: string, cwd: string): Promise<Found> {
  const {glob} = await import('tinyglobby')
  const names = (await glob(pattern, {cwd, expandDirectories: false})).filter((name) => !waits(path.resolve(cwd, name))).sort()
  if (!names.length) return one({name: pattern, relative: pattern, error: failed('no-notices')})
  // A mirrored tree begins where the pattern begins to vary.
  const fixed = pattern.split('/').slice(0, -1)
  const vary = fixed.findIndex((part) => /[*?[\]{}!]/.test(part))
  const folder = path.resolve(cwd, fixed.slice(0, vary < 0 ? undefined : vary).join('/'))
  const toInput = (name: string) => {
    const file = path.resolve(cwd, name)
    return asNamed({name, path: file, relative: path.relative(folder, file), folder})
  }
  return {names, toInput}
}
