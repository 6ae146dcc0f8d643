import {realpathSync} from 'node:fs'
import path from 'node:path'
import type {Configs} from '../../check/index.ts'
import {configNames} from '../../config/index.ts'
import {isStructured, structuredEndings} from '../../documents/index.ts'
import {findInputs} from '../inputs/find-inputs.ts'
import type {Input} from '../inputs/input.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {Passed} from '../inputs/passed.ts'
import {createPassedOver, type PassedOver} from '../inputs/passed-over.ts'
import {readable, readablePictures} from '../inputs/readable.ts'
import type {Run} from '../program/run.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import {hasFailed} from '../say/failure.ts'
import {changedFiles} from './changed-files.ts'
import type {CheckFlags} from './check-flags.ts'

const checkable = new RegExp(`${readable.source}|${structuredEndings.source}`, 'i')
const checkableWithOcr = new RegExp(`${readablePictures.source}|${structuredEndings.source}`, 'i')

/** What is checked, and what was met and is not. */
export interface ChosenFiles {
  inputs: Inputs
  /** The paths that were named one by one: what lies there has to be ours. */
  named: ReadonlySet<string>
  passedOver: PassedOver
}

/** Below which folder, besides its own, the notices of a file of documents are looked for. */
type FolderOf = (document: string) => string | undefined

/**
 * The files to check: those named, and those of folders, patterns and lists without what the configuration ignores; only what
 * has changed when that is wanted.
 */
export async function chooseFiles(
  paths: readonly string[],
  flags: CheckFlags & ReadingFlags,
  configs: Configs,
  folderOf: FolderOf,
  run: Run,
): Promise<ChosenFiles> {
  const {io, language} = run
  const {changed} = flags
  const passedOver = createPassedOver(run)
  const pass = (passed: Passed) => {
    // Who asks for what has changed does not ask for what else there is.
    if (changed) return
    passedOver.add(passed.reason !== 'folder-link' && configs.ignored(passed.path) ? {...passed, reason: 'ignored'} : passed)
  }
  const {inputs: found} = await findInputs(paths, flags, run, pass, flags.ocr ? checkableWithOcr : checkable)
  const named = new Set(paths.map((name) => path.resolve(io.cwd, name)))
  const only = changed ? await changedFiles(changed === true ? 'HEAD' : changed, io.cwd, language) : undefined
  const inputs = found.filter(({name, path: file, error}) => {
    // A folder in which only other things lie is no mistake when the changed files are asked for.
    if (!file) return !(changed && hasFailed(error, 'no-notices'))
    if (named.has(file)) return true
    if (configNames.includes(path.basename(file))) return false
    if (!configs.ignored(file)) return true
    pass({name, path: file, reason: 'ignored'})
    return false
  })
  return {inputs: only ? await onlyChanged(inputs, only, folderOf) : inputs, named, passedOver}
}

/** Those that have changed, or whose notices have, and what could not be found. */
async function onlyChanged(inputs: Inputs, changed: ReadonlySet<string>, folderOf: FolderOf): Promise<Inputs> {
  const kept = new Set<string>()
  for (const input of inputs) if (input.path && (await hasChanged(input, changed, folderOf))) kept.add(input.path)
  return inputs.filter(({path: file}) => !file || kept.has(file))
}

/** Has a file changed, or the notice of a document in it? What changed is known without links, by the names that git gives. */
async function hasChanged({path: file = '', raw}: Input, changed: ReadonlySet<string>, folderOf: FolderOf): Promise<boolean> {
  const own = withoutLinks(raw ?? file)
  if (changed.has(own)) return true
  if (raw || !isStructured(file)) return false
  const folder = folderOf(file)
  const {followsChanged} = await import('./follows-changed.ts')
  return followsChanged(own, folder && withoutLinks(folder), changed)
}

/** The real path; of a link that leads nowhere, the path as it is. */
function withoutLinks(file: string | Buffer): string {
  try {
    return realpathSync(file)
  } catch {
    return String(file)
  }
}
