/**
 * `node scripts/compare-readings.js A/dist B/dist FOLDER… [--random N] [--seed S] [--keep DIR]`: do two builds read the same? Compares the
 * document, the messages and the positions of every file below the folders, and of N texts of lines of its text files in
 * any order. Prints what differs, where it first does; the random texts that differ are written to DIR. Exit code 1 when any does.
 */
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {createRandom} from '../fuzz/random.js'

const {values, positionals} = parseArgs({
  options: {random: {type: 'string', default: '0'}, seed: {type: 'string', default: '1'}, keep: {type: 'string'}},
  allowPositionals: true,
})
const [one, other, ...folders] = positionals
if (folders.length === 0) {
  console.error('node scripts/compare-readings.js A/dist B/dist FOLDER… [--random N] [--seed S] [--keep DIR]')
  process.exit(2)
}
const builds = await Promise.all([one, other].map((dist) => import(pathToFileURL(path.resolve(dist, 'index.js')).href)))

let compared = 0
let different = 0
const files = folders.flatMap(filesBelow)
for (const file of files) await compare(file, readFileSync(file), path.basename(file))
for (const {name, text} of recombined(files, Number(values.random), Number(values.seed))) {
  const differs = await compare(name, text)
  if (!differs || !values.keep) continue
  mkdirSync(values.keep, {recursive: true})
  writeFileSync(path.join(values.keep, `${name}.txt`), text)
}
console.log(`${different} of ${compared} differ`)
process.exitCode = different ? 1 : 0

function filesBelow(folder) {
  if (statSync(folder).isFile()) return [folder]
  return readdirSync(folder, {recursive: true})
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}

/** Texts of lines of all text files, in any order: most keep their line breaks, some lose them, some lose a piece. */
function* recombined(files, count, seed) {
  const texts = files.filter((file) => file.endsWith('.txt')).map((file) => readFileSync(file, 'utf8'))
  const lines = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.length < 1500)
  for (let index = 0; index < count && lines.length > 0; index++) {
    const random = createRandom(seed * 1_000_003 + index)
    const chosen = random.list(random.between(2, 20), () => random.pick(lines))
    let text = chosen.join(random.pick(['\n', '\n', '\n', '\n\n', '', ' ']))
    if (random.chance(3)) {
      const at = random(text.length)
      text = text.slice(0, at) + text.slice(at + random(30))
    }
    yield {name: `random-${seed}-${index}`, text}
  }
}

/** Compares one text or file, prints what differs, and says whether anything does. */
async function compare(name, input, inputName) {
  compared++
  const [a, b] = [await outcome(builds[0], input, inputName), await outcome(builds[1], input, inputName)]
  const parts = Object.keys(a).filter((part) => !same(a[part], b[part]))
  if (parts.length === 0) return false
  different++
  console.log(name)
  for (const part of parts) {
    const {pointer, one, other} = firstDifference(a[part], b[part])
    console.log(`  ${part}${pointer}: ${shown(one)} → ${shown(other)}`)
  }
  return true
}

/** What a build makes of an input, as plain data. An input that it refuses has an error alone. */
async function outcome(build, input, name) {
  let file
  try {
    file = await build.process(input, {name})
  } catch (error) {
    return {document: null, messages: null, positions: null, error: `${error.code ?? error.name}: ${error.message}`}
  }
  const messages = file.messages.map(({ruleId, reason, line, column, place}) => ({ruleId, reason, line, column, place}))
  const positions = build.positionsOf?.(file) ?? file.data.positions
  return JSON.parse(JSON.stringify({document: file.data.document, messages, positions, error: null}))
}

/** Equal in their order of keys too: documents are printed in it. */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Where two values first differ. `firstDifference({a: [1]}, {a: [2]})` → `{pointer: '/a/0', one: 1, other: 2}` */
function firstDifference(one, other, pointer = '') {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return {pointer, one, other}
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const key = keys.find((key) => !same(one[key], other[key]))
  // the same values in another order of keys
  if (key === undefined) return {pointer, one: Object.keys(one).join(), other: Object.keys(other).join()}
  return firstDifference(one[key], other[key], `${pointer}/${key}`)
}

function shown(value) {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
