/**
 * Keeps the built command compiled: runs its main job once and writes what V8 has compiled by then to
 * `dist/always.cjs.compiled` (see bin/load.js). Part of the bundling, so that it is never older than the code.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'

const require = createRequire(import.meta.url)
const {run} = require('../bin/load.js')
const file = fileURLToPath(new URL('../dist/always.cjs', import.meta.url))
const notice = fileURLToPath(new URL('../fixtures/notices/flood-season/input.txt', import.meta.url))

/** Every other character as its escape: code of single bytes is read and scanned in half the time. */
const toAscii = (code) => code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Writes the compiled form of the command as it now stands in `dist/`. */
export async function writeCompiled() {
  writeFileSync(file, toAscii(readFileSync(file, 'utf8')))
  const script = run(file)
  const sink = {isTTY: false, write: async () => {}}
  const io = {stdout: sink, stderr: sink, stdinIsTTY: false, readStdin: async () => new Uint8Array(), cwd: process.cwd(), env: {}}
  const code = await require('../dist/cli.cjs').main([notice, '--format', 'json'], io)
  if (code !== 0) throw new Error(`the built command failed with ${code}`)
  writeFileSync(`${file}.compiled`, script.createCachedData())
}
