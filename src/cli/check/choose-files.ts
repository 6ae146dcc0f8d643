import path from 'node:path'
import type {Configs} from '../../check/index.ts'
import {configNames} from '../../config/index.ts'
import {structuredEndings} from '../../documents/index.ts'
import {hasFailed} from '../failure.ts'
import {findInputs, readable} from '../find-inputs.ts'
import type {Inputs} from '../inputs.ts'
import type {Invocation} from '../run.ts'
import {changedFiles} from './changed-files.ts'
import type {CheckFlags} from './check-flags.ts'

const checkable = new RegExp(`${readable.source}|${structuredEndings.source}`, 'i')

/**
 * The files to check: those named, and those of folders and patterns without what the configuration ignores; only what has
 * changed when that is wanted.
 */
export async function chooseFiles(
  paths: readonly string[],
  {changed}: CheckFlags,
  configs: Configs,
  {io, language}: Invocation,
): Promise<{inputs: Inputs; named: ReadonlySet<string>}> {
  const {inputs: found} = await findInputs(paths, io, checkable)
  const named = new Set(paths.map((name) => path.resolve(io.cwd, name)))
  const only = changed ? await changedFiles(changed === true ? 'HEAD' : changed, io.cwd, language) : undefined
  const inputs = found.filter(({path: file, error}) => {
    // A folder in which only other things lie is no mistake when the changed files are asked for.
    if (!file) return !(only && hasFailed(error, 'no-notices'))
    if (only && !only.has(file)) return false
    return named.has(file) || !(configNames.includes(path.basename(file)) || configs.ignored(file))
  })
  return {inputs, named}
}
