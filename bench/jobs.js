import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {mixTexts} from './texts.js'

const bin = fileURLToPath(new URL('../bin/gongwen.js', import.meta.url))
const count = Number(process.env.COUNT ?? 20_000)
const perFolder = 1000
const most = 400

/** Many notices from files to files, by one process and by two, and the memory of the command and of its processes (Linux). It needs two free cores. */
export async function jobs() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-'))
  try {
    const {texts} = mixTexts()
    for (let index = 0; index < count; index++) {
      const below = path.join(folder, 'in', String(Math.floor(index / perFolder)))
      if (index % perFolder === 0) mkdirSync(below, {recursive: true})
      writeFileSync(path.join(below, `${index}.txt`), texts[index % texts.length])
    }
    const one = await parse(folder, 1)
    const two = await parse(folder, 2)
    const memory = Math.max(one.memory, two.memory)
    return [
      {
        what: `${count} notices: --jobs 1 / --jobs 2`,
        ratio: one.seconds / two.seconds,
        limit: 1.7,
        atLeast: true,
        detail: `${one.seconds.toFixed(1)} s / ${two.seconds.toFixed(1)} s`,
      },
      {
        what: `the same: memory of the largest process / ${most} MB`,
        ratio: memory / most,
        limit: 1,
        detail: `${one.memory.toFixed(0)} MB with one, ${two.memory.toFixed(0)} MB with two`,
      },
    ]
  } finally {
    rmSync(folder, {recursive: true})
  }
}

async function parse(folder, jobs) {
  const out = path.join(folder, `out-${jobs}`)
  const began = performance.now()
  const child = spawn(process.execPath, [bin, 'parse', path.join(folder, 'in'), '-o', out, '-f', 'json', '-q', '--jobs', String(jobs)], {
    stdio: 'ignore',
  })
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, ...familyOf(child.pid).map(peak))
  }, 200)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`--jobs ${jobs} ended with ${code}`)
  return {seconds: (performance.now() - began) / 1000, memory}
}

/** A process and those that it started. */
function familyOf(pid) {
  return [pid, ...(proc(`${pid}/task/${pid}/children`).match(/\d+/g) ?? [])]
}

/** Megabytes that a process has had at most. */
const peak = (pid) => (Number(/VmHWM:\s*(\d+)/.exec(proc(`${pid}/status`))?.[1] ?? 0) * 1024) / 1e6

function proc(file) {
  try {
    return readFileSync(`/proc/${file}`, 'utf8')
  } catch {
    return ''
  }
}
