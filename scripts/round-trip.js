/**
 * `node scripts/round-trip.js FOLDER… [--format txt|md|docx|html|xml]`: does what `render` makes of the documents of notices read back as those
 * documents? Reads every file below the folders, writes and reads again, and prints where each first differs. Exit code 1 when any does.
 *
 *     npm run build && node scripts/round-trip.js fixtures/notices
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {process as read, render} from '../dist/index.js'

const {values, positionals} = parseArgs({options: {format: {type: 'string', default: 'txt'}}, allowPositionals: true})
const inputs = /\.(?:txt|md|html?|docx?|wps|pdf|ofd)$/i
let same = 0
let all = 0
for (const folder of positionals) {
  const names = readdirSync(folder, {recursive: true}).filter((name) => inputs.test(name))
  for (const name of names.sort()) {
    const document = await documentOf(readFileSync(path.join(folder, name)), name)
    if (!document) continue
    all++
    const back = await documentOf(await render(document, values.format), `notice.${values.format}`)
    const difference = firstDifference(document, back)
    if (difference) console.log(`${name} ${difference.pointer}: ${shown(difference.one)} → ${shown(difference.other)}`)
    else same++
  }
}
console.log(`${same} of ${all} read back as themselves (${((same / all) * 100).toFixed(1)} %)`)
process.exitCode = same === all ? 0 : 1

/** The document without its source; undefined for what cannot be read. */
async function documentOf(input, name) {
  try {
    const {source: _source, ...document} = (await read(input, {name})).data.document
    return document
  } catch (error) {
    if (error.name === 'ReadError') return undefined
    throw error
  }
}

/** Where two values first differ. `firstDifference({a: [1]}, {a: [2]})` → `{pointer: '/a/0', one: 1, other: 2}` */
function firstDifference(one, other, pointer = '') {
  if (JSON.stringify(one) === JSON.stringify(other)) return undefined
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return {pointer, one, other}
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const key = keys.find((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
  return firstDifference(one[key], other[key], `${pointer}/${key}`)
}

function shown(value) {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
