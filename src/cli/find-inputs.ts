import {existsSync, readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {failed} from './failure.ts'
import type {Io} from './io.ts'

/** One thing to read. */
export interface Input {
  /** As it is shown: the path as given, `-` for standard input. */
  name: string
  /** The file; absent for standard input and for what was not found. */
  path?: string
  /** Its path below the folder or pattern it was found by, for a mirrored tree. */
  relative: string
  /** The folder that it was met in, or below; absent for what was named itself. */
  folder?: string
  /** Why there is nothing to read; an error of the file system, or ours for a folder or pattern without any. */
  error?: unknown
}

/** What was found, and whether several were asked for (also a folder with one file: its output has the form of many). */
export interface FoundInputs {
  inputs: Input[]
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
  const inputs: Input[] = []
  let several = args.length > 1
  for (const arg of args) {
    if (arg === '-') {
      inputs.push({name: '-', relative: '-'})
      continue
    }
    try {
      const {found, isFolder} = lookAt(arg, io.cwd, wanted)
      several ||= isFolder
      for (const input of found) inputs.push(input)
      if (!found.length) inputs.push({name: arg, relative: arg, error: failed('no-notices')})
    } catch (error) {
      if (!/[*?[\]{}!]/.test(arg)) {
        inputs.push({name: arg, relative: arg, error})
        continue
      }
      several = true
      for (const input of await expand(arg, io.cwd)) inputs.push(input)
    }
  }
  return {inputs: unique(inputs).map(asNamed), several}
}

/** The files and folders named, with the files of some endings below a folder: for commands that read other things than notices. */
export function findFiles(args: readonly string[], cwd: string, wanted: RegExp): Input[] {
  const found = args.flatMap((arg): Input[] => {
    try {
      return lookAt(arg, cwd, wanted).found
    } catch (error) {
      return [{name: arg, relative: arg, error}]
    }
  })
  return found.map(asNamed)
}

/** A name in another encoding, such as GBK, comes to us damaged: what it named cannot be found, and that is not what it looks like. */
function asNamed(input: Input): Input {
  const {name, path: file, relative} = input
  if (!name.includes('\ufffd') || (file && existsSync(file))) return input
  return {name, relative, error: failed('name-not-utf-8')}
}

/** A file, or the wanted files of a folder. Throws what the file system says. */
function lookAt(arg: string, cwd: string, wanted: RegExp): {found: Input[]; isFolder: boolean} {
  const full = path.resolve(cwd, arg)
  const isFolder = statSync(full).isDirectory()
  return {found: isFolder ? walk(full, arg, wanted) : [{name: arg, path: full, relative: path.basename(arg)}], isFolder}
}

/** All readable files below a folder. Synchronous, as nothing else is to be done meanwhile: `fs/promises` costs 2 ms to load. */
function walk(folder: string, shown: string, wanted: RegExp): Input[] {
  const out: Input[] = []
  const visit = (below: string) => {
    const entries = readdirSync(path.join(folder, below), {withFileTypes: true})
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const relative = below ? path.join(below, entry.name) : entry.name
      if (entry.isDirectory()) visit(relative)
      else if (wanted.test(entry.name) && (entry.isFile() || !waits(path.join(folder, relative))))
        out.push({name: path.join(shown, relative), path: path.join(folder, relative), relative, folder})
    }
  }
  visit('')
  return out
}

/** Is it a pipe, a socket or a device, whose end never comes unless somebody sees to it? One that is named is read all the same. */
function waits(file: string): boolean {
  const found = statSync(file, {throwIfNoEntry: false})
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

async function expand(pattern: string, cwd: string): Promise<Input[]> {
  const {glob} = await import('tinyglobby')
  const found = (await glob(pattern, {cwd, expandDirectories: false})).filter((name) => !waits(path.resolve(cwd, name))).sort()
  // A mirrored tree begins where the pattern begins to vary.
  const fixed = pattern.split('/').slice(0, -1)
  const vary = fixed.findIndex((part) => /[*?[\]{}!]/.test(part))
  const base = fixed.slice(0, vary < 0 ? undefined : vary).join('/')
  if (!found.length) return [{name: pattern, relative: pattern, error: failed('no-notices')}]
  return found.map((name) => ({
    name,
    path: path.resolve(cwd, name),
    relative: path.relative(path.resolve(cwd, base), path.resolve(cwd, name)),
    folder: path.resolve(cwd, base),
  }))
}

function unique(inputs: Input[]): Input[] {
  const seen = new Set<string>()
  return inputs.filter(({path: key, name}) => {
    const id = key ?? `\0${name}`
    return !seen.has(id) && seen.add(id)
  })
}
