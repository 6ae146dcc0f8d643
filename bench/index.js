/**
 * `npm run bench [-- NOTICE]`: how fast, as ratios of two programs that ran side by side, for the ratio
 * is what a slow or busy machine leaves alone. `BENCH=warm,mix` picks some; `BENCH=jobs`, which takes minutes and two free cores,
 * and `BENCH=spark` are done only where they are picked. Exit code 1 when a limit is missed.
 *
 * `npm run bench -- --against ../other/dist` instead holds this build against another one.
 */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {against} from './against.js'
import {cold} from './cold.js'
import {formats} from './formats.js'
import {jobs} from './jobs.js'
import {linear} from './linear.js'
import {linted} from './linted.js'
import {mix} from './mix.js'
import {printed} from './printed.js'
import {repeated} from './repeated.js'
import {spark} from './spark.js'
import {stages} from './stages.js'
import {modelNotice} from './texts.js'
import {verdict} from './verdict.js'
import {warm} from './warm.js'

const {values, positionals} = parseArgs({options: {against: {type: 'string'}}, allowPositionals: true})
const notice = positionals[0] ?? modelNotice()
console.log(`notice: ${path.relative(process.cwd(), notice)}`)
const bytes = readFileSync(notice)
const only = process.env.BENCH?.split(',')
const measures = values.against
  ? {against: () => against(values.against, notice)}
  : {
      cold: () => cold(notice),
      warm: () => warm(bytes),
      verdict: () => verdict(bytes),
      mix,
      stages,
      linear: () => linear(notice),
      repeated,
      printed,
      linted,
      formats,
      ...(only?.includes('jobs') && {jobs}),
      ...(only?.includes('spark') && {spark}),
    }

let missed = 0
for (const [name, measure] of Object.entries(measures)) {
  if (only && !only.includes(name)) continue
  for (const row of await measure()) {
    if (!isFine(row)) missed++
    console.log(line(row))
  }
}
process.exitCode = missed ? 1 : 0

function isFine({ratio, limit, atLeast}) {
  return limit === undefined || (atLeast ? ratio >= limit : ratio <= limit)
}

/** `✓   1.42 × (≤ 1.6)  what  [detail]`; what has no limit is said as it is. */
function line(row) {
  const {what, ratio, limit, atLeast, digits = 2, detail} = row
  if (limit === undefined) return `  ${what}`
  return `${isFine(row) ? '✓' : '✗'} ${ratio.toFixed(digits).padStart(6)} × (${atLeast ? '≥' : '≤'} ${limit})  ${what}  [${detail}]`
}
