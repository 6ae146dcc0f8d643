/**
 * `node scripts/damage-notices.js READINGS TEXTS OUT [--count N] [--seed S]`: notices with faults put in, to find out what a verdict is worth.
 * Takes checked readings and their texts, of which only those that are read rightly as they are, damages each by one to three faults
 * (the same for the same seed) and writes `OUT/texts/*.txt` with `OUT/readings/*.json`. A text that lost a number cannot be read as its
 * reading says any more: there the verdict has to say so.
 *
 *     node scripts/damage-notices.js checked/ notices/ /tmp/damaged --count 2000
 *     gongwen score /tmp/damaged/readings --source /tmp/damaged/texts
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {createRandom} from '../fuzz/random.js'
import {damages} from './damages.js'

const {values, positionals} = parseArgs({
  options: {count: {type: 'string', default: '2000'}, seed: {type: 'string', default: '1'}},
  allowPositionals: true,
})
const [readings, texts, out] = positionals
if (!out) {
  console.error('node scripts/damage-notices.js READINGS TEXTS OUT [--count N] [--seed S]')
  process.exit(2)
}

const bin = fileURLToPath(new URL('../bin/gongwen.js', import.meta.url))
const names = readdirSync(readings)
  .filter((name) => /\.json$/.test(name))
  .map((name) => name.slice(0, -5))
  .filter(isReadRightly)
const kinds = Object.keys(damages)
for (const folder of ['texts', 'readings']) mkdirSync(path.join(out, folder), {recursive: true})
const faults = {}
let written = 0
for (let index = 0; written < Number(values.count) && names.length; index++) {
  const random = createRandom(Number(values.seed) * 1_000_003 + index)
  const name = names[index % names.length]
  let text = readFileSync(path.join(texts, `${name}.txt`), 'utf8')
  const done = []
  for (let fault = random.pick([1, 1, 1, 2, 3]); fault > 0; fault--) {
    const kind = random.pick(kinds)
    const damaged = damages[kind](text, random)
    if (!damaged) continue
    text = damaged.text
    done.push(kind)
  }
  if (!done.length) continue
  for (const kind of done) faults[kind] = (faults[kind] ?? 0) + 1
  const id = `${name}-${String(index).padStart(5, '0')}-${done.join('-')}`
  writeFileSync(path.join(out, 'texts', `${id}.txt`), text)
  writeFileSync(path.join(out, 'readings', `${id}.json`), readFileSync(path.join(readings, `${name}.json`)))
  written++
}
console.log(
  `${written} notices of ${names.length}; faults: ${Object.entries(faults)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')}`,
)

/** Is a notice read as its reading says, in every field that `gongwen score` takes for the core? */
function isReadRightly(name) {
  const {stdout} = spawnSync(process.execPath, [bin, 'score', path.join(readings, `${name}.json`), '--source', texts, '--lang', 'en'], {
    encoding: 'utf8',
  })
  return /^(?:sure|check|doubtful)\s+1\s+0$/m.test(stdout)
}
