/**
 * `npm run fuzz [-- --count 3000] [--from SEED] [--keep FOLDER] [--limit SECONDS] [--only WORD] [--processes N] [--dist DIR]`: reads damaged
 * and made files, one a seed, in child processes, and says which end the process, take too long, or are read as no document is to be.
 * Exit code 1 when any is. A PDF that does is no fault when the command refuses it.
 *
 * In FOLDER each such file is kept with its seed and its faults, and how far the run has come: another run with the same FOLDER goes on
 * from there. `--from 17 --count 1` reads one case again, `--only docx` or `--only makePdf` the cases of a kind.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {isRefused} from './is-refused.js'
import {makeCase} from './make-case.js'
import {readCases} from './pool.js'

const {values} = parseArgs({
  options: {
    count: {type: 'string', default: '3000'},
    from: {type: 'string'},
    keep: {type: 'string'},
    only: {type: 'string', default: ''},
    limit: {type: 'string', default: '20'},
    processes: {type: 'string', default: String(os.availableParallelism())},
    dist: {type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url))},
  },
})
// of one fault, so many files are kept
const enough = 10

const {keep, dist} = values
if (keep) mkdirSync(keep, {recursive: true})
const progress = keep && path.join(keep, 'next-seed')
const from = Number(values.from ?? (progress && existsSync(progress) ? readFileSync(progress, 'utf8') : 1))
const count = Number(values.count)
const seeds = []
for (let seed = from; seeds.length < count; seed++) if (!values.only || isOnly(makeCase(seed))) seeds.push(seed)
const next = seeds[count - 1] + 1

const found = new Map()
const reading = new Set(seeds)
const limit = Number(values.limit)
let slowest = {seconds: 0}
let refused = 0
await readCases(seeds, {dist, processes: Number(values.processes), limit}, async (seed, {faults, seconds, died}) => {
  const isOfCommand = died && makeCase(seed).name.endsWith('.pdf') && (await isRefused(makeCase(seed), dist, limit))
  reading.delete(seed)
  if (isOfCommand) refused++
  else note(seed, faults)
  if (seconds > slowest.seconds) slowest = {seed, seconds}
  const read = count - reading.size
  // the first that is not read, for others before it may still be under way
  if (progress && read % 50 === 0) writeFileSync(progress, String(least(reading) ?? next))
  if (read % 1000 === 0) console.log(`${read} of ${count}`)
})
if (progress) writeFileSync(progress, String(next))

for (const [fault, list] of [...found].sort(([, a], [, b]) => b.length - a.length))
  console.log(`${String(list.length).padStart(6)} × ${fault}  [seeds ${list.slice(0, 5).join(', ')}${list.length > 5 ? ' …' : ''}]`)
console.log(
  `${count} cases from seed ${from}: ${new Set([...found.values()].flat()).size} with faults, ${refused} refused by the command alone; the slowest took ${slowest.seconds.toFixed(1)} s (seed ${slowest.seed})`,
)
process.exitCode = found.size ? 1 : 0

function isOnly({name, how}) {
  return `${name} ${how}`.includes(values.only)
}

/** The seeds are read about in their order: the first of what is left. */
function least(left) {
  return left.values().next().value
}

/** Takes down the faults of a case, says what is new, and keeps the file. */
function note(seed, faults) {
  for (const fault of faults) {
    const of = found.get(fault) ?? []
    found.set(fault, [...of, seed])
    if (of.length === 0) console.log(`seed ${seed}: ${fault}  [${makeCase(seed).how}]`)
  }
  if (keep && faults.some((fault) => found.get(fault).length <= enough)) write(seed, faults)
}

/** Keeps a case as `17.docx`, and `17.txt` beside it with what is wrong. */
function write(seed, faults) {
  const {name, bytes, how} = makeCase(seed)
  writeFileSync(path.join(keep, `${seed}${path.extname(name)}`), bytes)
  writeFileSync(path.join(keep, `${seed}.faults`), `${how}\n${faults.join('\n')}\n`)
}
