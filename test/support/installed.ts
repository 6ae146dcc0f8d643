import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {temporaryFolder} from './terminal.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The project's package.json. */
export const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** Packages that the user of ours has as well. */
const others = ['unified', 'vfile', '@types']

/** A folder outside the project in which the built package is installed, as a link. `npm test` builds first. */
export function installed() {
  const {folder, remove} = temporaryFolder()
  mkdirSync(path.join(folder, 'node_modules'))
  symlinkSync(root, path.join(folder, 'node_modules', manifest.name), 'junction')
  for (const name of others) symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name), 'junction')
  /** Runs Node there: what it printed, and its complaints. */
  const node = (...argv: string[]) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, argv, {cwd: folder, encoding: 'utf8'})
    return {status, stdout, stderr}
  }
  return {folder, node, remove}
}
