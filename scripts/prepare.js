/**
 * Builds after an install. Where npm installs a git repository globally, as pre-commit makes it do, it installs
 * the parts that building needs elsewhere, so they are fetched here.
 *
 *     npm install -g git+https://…
 */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const cwd = fileURLToPath(new URL('..', import.meta.url))
// What was said to the outer npm is not meant for this folder.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_config_(global|prefix|location|omit|force)$/i.test(name)),
)

function npm(...args) {
  const {status} = spawnSync('npm', args, {cwd, env, stdio: 'inherit', shell: process.platform === 'win32'})
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(new URL('../node_modules/rolldown', import.meta.url))) npm('ci', '--ignore-scripts', '--no-audit', '--no-fund')
npm('run', 'build')
