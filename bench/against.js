import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {least} from './least.js'
import {median} from './median.js'
import {sum} from './sum.js'
import {mixTexts} from './texts.js'
import {turns} from './turns.js'

const root = fileURLToPath(new URL('..', import.meta.url))
// Each process compiles the same code in its own way: several of them, for that is worth a few per cent.
const processes = 7
// Milliseconds of measuring the notice and the mix in each.
const budget = 6000
const slower = 1.03

/**
 * This build against another one (the path of its `dist`), and against a copy of itself, which shows how far the same code is from
 * itself: what is less than that is noise. Text to JSON with validation, on the model notice and on the mix; all three are in one
 * process and take turns.
 */
export function against(dist, notice) {
  const theirs = path.resolve(dist)
  if (!existsSync(path.join(theirs, 'index.js'))) throw new Error(`no build in ${dist}`)
  // below node_modules, so that its packages are found
  const copy = path.join(root, 'node_modules', '.cache', `gongwen-copy-${process.pid}`)
  cpSync(path.join(root, 'dist'), copy, {recursive: true})
  try {
    const runs = []
    for (let run = 0; run < processes; run++) {
      const builds = {ours: path.join(root, 'dist'), copy, theirs}
      const order = Object.entries(builds)
      order.push(...order.splice(0, run % order.length))
      const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), JSON.stringify(order), notice], {encoding: 'utf8'})
      runs.push(JSON.parse(out))
    }
    return ['notice', 'mix'].map((what) => {
      const ratios = (one, other) => runs.map((run) => run[what][one] / run[what][other]).sort((a, b) => a - b)
      const [change, noise] = [ratios('ours', 'theirs'), ratios('copy', 'ours')]
      const band = (list) => `${list[0].toFixed(3)} … ${list.at(-1).toFixed(3)}`
      return {
        what: `${what === 'mix' ? `mix from ${mixTexts().source}` : 'the notice'}: this build / the one in ${dist}`,
        ratio: median(change),
        limit: slower,
        digits: 3,
        detail: `${processes} processes: ${band(change)}; a copy of this build / this build: ${median(noise).toFixed(3)}, ${band(noise)}`,
      }
    })
  } finally {
    rmSync(copy, {recursive: true, force: true})
  }
}

/** The sums of least times of each build: `{notice: {ours, copy, theirs}, mix: {…}}`, in milliseconds. */
async function measure(order, notice) {
  const runners = []
  for (const [, dist] of order) {
    const {process: readNotice} = await import(pathToFileURL(path.join(dist, 'index.js')).href)
    runners.push(async (text) => JSON.stringify((await readNotice(text)).data.document))
  }
  const of = async (texts) => {
    const times = await turns(runners, texts, budget)
    return Object.fromEntries(order.map(([name], index) => [name, sum(times[index].map(least))]))
  }
  const mix = await of(mixTexts().texts)
  return {mix, notice: await of([readFileSync(notice, 'utf8')])}
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]), process.argv[3])))
