import path from 'node:path'
import {failed} from '../say/failure.ts'
import {createFound, type Found} from './inputs.ts'
import {asNamed, one} from './look-at.ts'
import {isDevice, isSilent} from './walk-folder.ts'

const special = /[*?[\]{}!]/

/** May a name that leads nowhere be a pattern? */
export const isPattern = (name: string): boolean => special.test(name)

/** The files that a pattern fits. `await expand('来文/*.txt', cwd)` → names `['来文/甲.txt', …]` */
export async function expand(pattern: string, cwd: string): Promise<Found> {
  const {glob} = await import('tinyglobby')
  const names = (await glob(pattern, {cwd, expandDirectories: false}))
    .filter((name) => !isSilent(path.basename(name)) && !isDevice(path.resolve(cwd, name)))
    .sort()
  if (!names.length) return one({name: pattern, relative: pattern, error: failed('no-notices')})
  // A mirrored tree begins where the pattern begins to vary.
  const fixed = pattern.split('/').slice(0, -1)
  const vary = fixed.findIndex((part) => special.test(part))
  const folder = path.resolve(cwd, fixed.slice(0, vary < 0 ? undefined : vary).join('/'))
  const toInput = (name: string) => {
    const file = path.resolve(cwd, name)
    return asNamed({name, path: file, relative: path.relative(folder, file), folder})
  }
  return createFound(names, toInput)
}
