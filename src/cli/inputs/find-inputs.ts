import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {failed, UsageError} from '../failure.ts'
import type {Invocation} from '../run.ts'
import type {FoundInputs, Input, PassedOver} from './input.ts'
import {readable, readablePictures} from './readable.ts'
import {isDevice, isSilent, walkFolder} from './walk-folder.ts'

/** What the options say of where inputs are looked for. */
export interface SearchFlags {
  /** A list of names, `-` for standard input. */
  filesFrom?: string
  ocr?: boolean
}

/**
 * The inputs that the arguments and a list name, in a stable order: files, folders (all `wanted` files below, hidden ones and
 * `node_modules` apart), patterns, `-`. What cannot be found comes back as an input with its error, so that the others are
 * still done.
 *
 * @throws UsageError for an empty name, and a list that cannot be read
 */
export async function findInputs(
  args: readonly string[],
  flags: SearchFlags,
  invocation: Invocation,
  wanted: RegExp = flags.ocr ? readablePictures : readable,
): Promise<FoundInputs> {
  const {cwd} = invocation.io
  const inputs: Input[] = []
  const passedOver: PassedOver[] = []
  let several = args.length > 1 || flags.filesFrom !== undefined
  const add = async (arg: string, isListed: boolean) => {
    try {
      const looked = lookAt(arg, cwd, wanted)
      several ||= looked.isFolder
      // What a list names keeps its path, so that files of one name differ.
      const below = isListed && !looked.isFolder ? pathBelow(arg, cwd) : undefined
      for (const input of looked.found) inputs.push(below === undefined ? input : {...input, relative: below})
      for (const each of looked.passedOver) passedOver.push(each)
      if (!looked.found.length) inputs.push({name: arg, relative: arg, error: failed('no-notices')})
    } catch (error) {
      if (isListed || !/[*?[\]{}!]/.test(arg)) {
        inputs.push({name: arg, relative: arg, error})
        return
      }
      several = true
      for (const input of await expand(arg, cwd)) inputs.push(input)
    }
  }
  for (const arg of args) {
    if (arg === '') throw emptyName(invocation)
    if (arg === '-') inputs.push({name: '-', relative: '-'})
    else await add(arg, false)
  }
  if (flags.filesFrom !== undefined) {
    if (flags.filesFrom === '-' && args.includes('-')) throw stdinTwice(invocation)
    const {readList} = await import('./read-list.ts')
    for (const name of await readList(flags.filesFrom, invocation)) await add(name, true)
  }
  const all = unique(inputs).map(asNamed)
  const read = new Set(all.map(({path: file}) => file))
  return {inputs: all, several, passedOver: uniqueBy(passedOver, ({path: file}) => file).filter(({path: file}) => !read.has(file))}
}

/** The files and folders named, with the files of some endings below a folder: for commands that read other things than notices. */
export function findFiles(args: readonly string[], invocation: Invocation, wanted: RegExp): Input[] {
  const found = args.flatMap((arg): Input[] => {
    if (arg === '') throw emptyName(invocation)
    try {
      return lookAt(arg, invocation.io.cwd, wanted).found
    } catch (error) {
      return [{name: arg, relative: arg, error}]
    }
  })
  return found.map(asNamed)
}

/** Nobody means the current folder by it: mostly a variable of a script was empty. */
const emptyName = ({language}: Invocation) =>
  new UsageError(
    language === 'zh' ? '文件名是空的' : 'A file name is empty',
    language === 'zh' ? '当前文件夹写作 .' : 'The current folder is written .',
  )

const stdinTwice = ({language}: Invocation) =>
  new UsageError(
    language === 'zh' ? '标准输入不能既是公文，又是文件清单' : 'Standard input cannot be a notice and a list of files',
    language === 'zh' ? '请把清单存成文件' : 'Keep the list in a file',
  )

/** A name in another encoding, such as GBK, comes to us damaged: what it named cannot be found, and that is not what it looks like. */
function asNamed(input: Input): Input {
  const {name, path: file, relative} = input
  if (!name.includes('\ufffd') || (file && existsSync(file))) return input
  return {name, relative, error: failed('name-not-utf-8')}
}

/** The path of a file below a folder; undefined for one that lies outside of it. */
function pathBelow(name: string, folder: string): string | undefined {
  const below = path.relative(folder, path.resolve(folder, name))
  return below.startsWith('..') || path.isAbsolute(below) ? undefined : below
}

/** A file, or the wanted files of a folder. Throws what the file system says. */
function lookAt(arg: string, cwd: string, wanted: RegExp): {found: Input[]; passedOver: PassedOver[]; isFolder: boolean} {
  const full = path.resolve(cwd, arg)
  if (statSync(full).isDirectory()) return {...walkFolder(full, arg, wanted), isFolder: true}
  return {found: [{name: arg, path: full, relative: path.basename(arg)}], passedOver: [], isFolder: false}
}

async function expand(pattern: string, cwd: string): Promise<Input[]> {
  const {glob} = await import('tinyglobby')
  const found = (await glob(pattern, {cwd, expandDirectories: false}))
    .filter((name) => !isSilent(path.basename(name)) && !isDevice(path.resolve(cwd, name)))
    .sort()
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

const unique = (inputs: Input[]): Input[] => uniqueBy(inputs, ({path: key, name}) => key ?? `\0${name}`)

function uniqueBy<Value>(values: readonly Value[], idOf: (value: Value) => string): Value[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const id = idOf(value)
    return !seen.has(id) && seen.add(id)
  })
}
