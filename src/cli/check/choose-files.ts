import {realpathSync} from 'node:fs'
import path from 'node:path'
import type {Configs} from '../../check/index.ts'
import {configNames} from '../../config/index.ts'
import {isStructured, structuredEndings} from '../../documents/index.ts'
import {hasFailed} from '../failure.ts'
import {findInputs} from '../inputs/find-inputs.ts'
import type {Input, PassedOver} from '../inputs/input.ts'
import {readable, readablePictures} from '../inputs/readable.ts'
import type {ReadingFlags} from '../read-input.ts'
import type {Invocation} from '../run.ts'
import {changedFiles} from './changed-files.ts'
import type {CheckFlags} from './check-flags.ts'

const checkable = new RegExp(`${readable.source}|${structuredEndings.source}`, 'i')
const checkableWithOcr = new RegExp(`${readablePictures.source}|${structuredEndings.source}`, 'i')

/** What is checked, and what was met and is not. */
export interface ChosenFiles {
  inputs: Input[]
  /** The paths that were named one by one: what lies there has to be ours. */
  named: ReadonlySet<string>
  passedOver: PassedOver[]
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
  invocation: Invocation,
): Promise<ChosenFiles> {
  const {io, language} = invocation
  const {changed} = flags
  const {inputs: found, passedOver: others} = await findInputs(paths, flags, invocation, flags.ocr ? checkableWithOcr : checkable)
  const named = new Set(paths.map((name) => path.resolve(io.cwd, name)))
  const only = changed ? await changedFiles(changed === true ? 'HEAD' : changed, io.cwd, language) : undefined
  const passedOver = only
    ? []
    : others.map((each): PassedOver => (each.reason !== 'folder-link' && configs.ignored(each.path) ? {...each, reason: 'ignored'} : each))
  const inputs: Input[] = []
  for (const input of found) {
    const {name, path: file, error} = input
    if (!file) {
      // A folder in which only other things lie is no mistake when the changed files are asked for.
      if (!(only && hasFailed(error, 'no-notices'))) inputs.push(input)
    } else if (named.has(file) || !configNames.includes(path.basename(file))) {
      const isIgnored = !named.has(file) && configs.ignored(file)
      if (isIgnored && !only) passedOver.push({name, path: file, reason: 'ignored'})
      if (!isIgnored && (!only || (await hasChanged(file, only, folderOf)))) inputs.push(input)
    }
  }
  return {inputs, named, passedOver}
}

/** Has a file changed, or the notice of a document in it? What changed is known without links. */
async function hasChanged(file: string, changed: ReadonlySet<string>, folderOf: FolderOf): Promise<boolean> {
  const own = realpathSync(file)
  if (changed.has(own)) return true
  if (!isStructured(file)) return false
  const folder = folderOf(file)
  const {followsChanged} = await import('./follows-changed.ts')
  return followsChanged(own, folder && realpathSync(folder), changed)
}
