import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {PerformanceObserver} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import {median} from './median.js'

const times = 10
const limit = 11
// A paragraph a line, each with its nodes: more than any cache holds, so that every walk over them waits for memory.
const limits = {'10,000 / 100,000 numbered lines': 15}
// Milliseconds a shape is measured for.
const budget = 8000

/** Texts of a given number of repetitions. */
const shapes = {
  'a long notice': (scale, notice) => long(notice, 8 * scale),
  'a long notice without line breaks': (scale, notice) => long(notice, 8 * scale).replaceAll('\n', ''),
  '10,000 / 100,000 open brackets': (scale) => `关于括号的通知\n各科室：\n${'（'.repeat(10_000 * scale)}`,
  '10,000 / 100,000 bracket pairs': (scale) => `关于括号的通知\n各科室：\n${'（办公室负责）'.repeat(10_000 * scale)}`,
  '10,000 / 100,000 numbers': (scale) =>
    `关于编号的通知\n各科室：\n${Array.from({length: 10_000 * scale}, (_, index) => `${index + 1}.做好工作。`).join('')}`,
  '10,000 / 100,000 numbered lines': (scale) => `关于编号的通知\n各科室：\n${'一、做好工作。\n'.repeat(10_000 * scale)}`,
}

function long(notice, count) {
  const [head, ...rest] = notice.split(/(?<=\n)(?=一、)/)
  return head + rest.join('').repeat(count)
}

/**
 * Ten times the text takes at most eleven times the time. One reading of the long text stands against ten of the
 * short one, the same number of characters: what a short reading leaves for later (the garbage it makes) is
 * then paid on both sides. Each shape has a process of its own, for the heap that another left behind would count.
 */
export function linear(notice) {
  return Object.keys(shapes).map((name) => {
    const [a, b] = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, notice], {encoding: 'utf8'}))
    const bare = (b.time - b.collecting) / (a.time - a.collecting)
    const detail = `${b.time.toFixed(1)} ms / ${a.time.toFixed(2)} ms; ${bare.toFixed(1)} × without garbage collection`
    return {what: `ten times the text: ${name}`, ratio: b.time / a.time, limit: limits[name] ?? limit, detail}
  })
}

/**
 * Milliseconds to read the short and the long text of a shape, in turn, so that what else the machine does falls on both,
 * and how many of them went to collecting garbage.
 */
async function measure(make, notice) {
  const {process: readNotice} = await import('../dist/index.js')
  const pauses = []
  new PerformanceObserver((list) => pauses.push(...list.getEntries())).observe({entryTypes: ['gc']})
  const time = async (text, count) => {
    const start = performance.now()
    for (let i = 0; i < count; i++) await readNotice(text)
    return {start, end: performance.now(), count}
  }
  const [small, large] = [make(1, notice), make(times, notice)]
  const [short, long] = [[], []]
  const until = performance.now() + budget
  for (let round = 0; round < 8 || (round < 60 && performance.now() < until); round++) {
    short.push(await time(small, times))
    long.push(await time(large, 1))
  }
  await new Promise((resolve) => setTimeout(resolve, 100))
  const collecting = ({start, end}) =>
    pauses.filter(({startTime}) => startTime >= start && startTime < end).reduce((sum, {duration}) => sum + duration, 0)
  return [short, long].map((list) => {
    // The first rounds are slow for both, until the engine has compiled what they run.
    const rounds = list.slice(list.length / 4)
    const each = (measured) => median(rounds.map((round) => measured(round) / round.count))
    return {time: each(({start, end}) => end - start), collecting: each(collecting)}
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, notice] = process.argv
  console.log(JSON.stringify(await measure(shapes[name], readFileSync(notice, 'utf8'))))
}
