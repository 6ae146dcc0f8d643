/**
 * `npm run bench [-- NOTICE]`: how fast, as ratios of two programs that ran side by side, for the ratio
 * is what a slow or busy machine leaves alone. Exit code 1 when a limit is missed.
 */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {cold} from './cold.js'
import {formats} from './formats.js'
import {linear} from './linear.js'
import {linted} from './linted.js'
import {repeated} from './repeated.js'
import {warm} from './warm.js'

const from = (file) => fileURLToPath(new URL(file, import.meta.url))
// The model notice, which is not part of the project; where it is not there, one of the same kind that is shorter.
const seed = from('../../shared/seed/notice.txt')
const notice = process.argv[2] ?? (existsSync(seed) ? seed : from('../fixtures/notices/office-meeting/input.txt'))
console.log(`notice: ${path.relative(process.cwd(), notice)}`)
const bytes = readFileSync(notice)
const only = process.env.BENCH?.split(',')
const rows = []
for (const [name, measure] of Object.entries({
  cold: () => cold(notice),
  warm: () => warm(bytes),
  linear: () => linear(notice),
  repeated,
  linted,
  formats,
})) {
  if (!only || only.includes(name)) rows.push(...(await measure()))
}

let missed = 0
for (const {what, ratio, limit, atLeast, detail} of rows) {
  const fine = atLeast ? ratio >= limit : ratio <= limit
  if (!fine) missed++
  console.log(`${fine ? '✓' : '✗'} ${ratio.toFixed(2).padStart(6)} × (${atLeast ? '≥' : '≤'} ${limit})  ${what}  [${detail}]`)
}
process.exitCode = missed ? 1 : 0
