import path from 'node:path'
import type {Invocation} from '../program/run.ts'
import {failed, UsageError} from '../say/failure.ts'
import {expand, isPattern} from './expand.ts'
import type {Input} from './input.ts'
import {createInputs, type Found, type Inputs} from './inputs.ts'
import {asNamed, type Folder, lookAt, lookAtList, one, type Place} from './look-at.ts'
import type {Passed} from './passed.ts'
import {readable, readablePictures} from './readable.ts'
import {type Walked, walkFolder} from './walk-folder.ts'

/** What the options say of where inputs are looked for. */
export interface SearchFlags {
  /** A list of names, `-` for standard input. */
  filesFrom?: string
  ocr?: boolean
}

/** What was found, and whether several were asked for (also a folder with one file: its output has the form of many). */
export interface FoundInputs {
  inputs: Inputs
  several: boolean
}

/** Is told of something that lies in a folder and is not read. */
type Pass = (passed: Passed) => void

/**
 * The inputs that the arguments and a list name, in a stable order: files, folders (all `wanted` files below, hidden ones and
 * `node_modules` apart), patterns, `-`. What cannot be found comes back as an input with its error, so that the others are
 * still done.
 *
 * @param pass is told once of each file that the folders hold besides the inputs
 * @throws UsageError for an empty name, and a list that cannot be read
 */
export async function findInputs(
  args: readonly string[],
  flags: SearchFlags,
  invocation: Invocation,
  pass: Pass,
  wanted: RegExp = flags.ocr ? readablePictures : readable,
): Promise<FoundInputs> {
  const {filesFrom} = flags
  const {cwd} = invocation.io
  if (args.includes('')) throw emptyName(invocation)
  if (filesFrom === '-' && args.includes('-')) throw stdinTwice(invocation)
  let several = args.length > 1 || filesFrom !== undefined
  const mayRepeat = several
  const places: Place[] = []
  for (const arg of args) {
    if (arg === '-') {
      places.push(one({name: '-', relative: '-'}))
      continue
    }
    try {
      const place = lookAt(arg, cwd)
      several ||= isFolder(place)
      places.push(place)
    } catch (error) {
      several ||= isPattern(arg)
      places.push(isPattern(arg) ? await expand(arg, cwd) : notFound(arg, error))
    }
  }
  if (filesFrom !== undefined) {
    const {readList} = await import('./read-list.ts')
    for (const place of lookAtList(await readList(filesFrom, invocation), cwd)) places.push(place)
  }
  const passOnce = mayRepeat ? once(places, pass) : pass
  const found = places.map((place) => {
    const files = filesOf(place, wanted, passOnce)
    return isFolder(place) && !files.count ? notFound(place.name, failed('no-notices')) : files
  })
  return {inputs: createInputs(found, mayRepeat), several}
}

/** The files and folders named, with the files of some endings below a folder: for commands that read other things than notices. */
export function findFiles(args: readonly string[], invocation: Invocation, wanted: RegExp): Inputs {
  if (args.includes('')) throw emptyName(invocation)
  return createInputs(
    args.map((arg) => {
      try {
        return filesOf(lookAt(arg, invocation.io.cwd), wanted, () => {})
      } catch (error) {
        return notFound(arg, error)
      }
    }),
  )
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

const isFolder = (place: Place): place is Folder => !('count' in place)

const notFound = (name: string, error: unknown): Found => one(asNamed({name, relative: name, error}))

/** The files that a name has led to, or the wanted ones of the folder; one with an error when that cannot be listed. */
function filesOf(place: Place, wanted: RegExp, pass: Pass): Found {
  if (!isFolder(place)) return place
  const {name: shown, path: folder} = place
  const toInput = ({relative, failure, raw, isLink}: Walked): Input => {
    const name = path.join(shown, relative)
    return asNamed(failure ? {name, relative, error: failure} : {name, path: path.join(folder, relative), raw, relative, folder, isLink})
  }
  try {
    let count = 0
    for (const _ of walkFolder(folder, wanted, (relative, reason) =>
      pass({name: path.join(shown, relative), path: path.join(folder, relative), reason}),
    ))
      count++
    return {
      count,
      *[Symbol.iterator]() {
        for (const walked of walkFolder(folder, wanted)) yield toInput(walked)
      },
    }
  } catch (error) {
    return notFound(shown, error)
  }
}

/** Leaves out what is named itself, and what lies in two of the folders the second time. */
function once(places: readonly Place[], pass: Pass): Pass {
  const seen = new Set<string | undefined>()
  for (const place of places) if (!isFolder(place)) for (const {path: file} of place) seen.add(file)
  return (passed) => {
    if (seen.has(passed.path)) return
    seen.add(passed.path)
    pass(passed)
  }
}
