import {existsSync} from 'node:fs'
import path from 'node:path'

/**
 * Makes what names a file from the root of the repository that the command runs in, as platforms want it; outside of one, and for
 * files outside of it, names stay as they are.
 *
 *     namesFromRoot('/repo/docs')('来文/通知.txt') // 'docs/来文/通知.txt'
 */
export function namesFromRoot(cwd: string): (name: string) => string {
  const root = rootOf(cwd)
  return (name) => {
    if (root === undefined || name === '-') return name
    const below = path.relative(root, path.resolve(cwd, name)).split(path.sep).join('/')
    return below.startsWith('../') || path.isAbsolute(below) ? name : below
  }
}

function rootOf(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder
  return folder === path.dirname(folder) ? undefined : rootOf(path.dirname(folder))
}
