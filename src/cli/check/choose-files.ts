import path from 'node:path'
import type {Configs} from '../../check/index.ts'
import {configNames} from '../../config/index.ts'
import {structuredEndings} from '../../documents/index.ts'
import {hasFailed} from '../failure.ts'
import {findInputs} from '../inputs/find-inputs.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {Passed} from '../inputs/passed.ts'
import {createPassedOver, type PassedOver} from '../inputs/passed-over.ts'
import {readable, readablePictures} from '../inputs/readable.ts'
import type {ReadingFlags} from '../read-input.ts'
import type {Run} from '../run.ts'
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

/**
 * The files to check: those named, and those of folders, patterns and lists without what the configuration ignores; only what
 * has changed when that is wanted.
 */
export async function chooseFiles(
  paths: readonly string[],
  flags: CheckFlags & ReadingFlags,
  configs: Configs,
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
    if (!file) return !(only && hasFailed(error, 'no-notices'))
    if (only && !only.has(file)) return false
    if (named.has(file)) return true
    if (configNames.includes(path.basename(file))) return false
    if (!configs.ignored(file)) return true
    pass({name, path: file, reason: 'ignored'})
    return false
  })
  return {inputs, named, passedOver}
}
