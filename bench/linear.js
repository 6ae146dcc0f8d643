import {process as readNotice} from '../dist/index.js'
import {median} from './median.js'

const times = 10
// Milliseconds a shape is measured for.
const budget = 8000

/** Milliseconds to read a text so many times in a row. */
async function time(text, count) {
  const start = performance.now()
  for (let i = 0; i < count; i++) await readNotice(text)
  return performance.now() - start
}

/** Texts of a given number of repetitions. */
function shapes(notice) {
  const [head, ...rest] = notice.split(/(?<=\n)(?=一、)/)
  const body = rest.join('')
  const long = (count) => head + body.repeat(count)
  return {
    'a long notice': (scale) => long(8 * scale),
    'a long notice without line breaks': (scale) => long(8 * scale).replaceAll('\n', ''),
    '10,000 / 100,000 open brackets': (scale) => `关于括号的通知\n各科室：\n${'（'.repeat(10_000 * scale)}`,
    '10,000 / 100,000 bracket pairs': (scale) => `关于括号的通知\n各科室：\n${'（办公室负责）'.repeat(10_000 * scale)}`,
    '10,000 / 100,000 numbers': (scale) =>
      `关于编号的通知\n各科室：\n${Array.from({length: 10_000 * scale}, (_, index) => `${index + 1}.做好工作。`).join('')}`,
    '10,000 / 100,000 numbered lines': (scale) => `关于编号的通知\n各科室：\n${'一、做好工作。\n'.repeat(10_000 * scale)}`,
  }
}

/**
 * Ten times the text takes at most eleven times the time. One reading of the long text stands against ten of the
 * short one, the same number of characters: what a short reading leaves for later (the garbage it makes) is
 * then paid on both sides.
 */
export async function linear(notice) {
  const rows = []
  for (const [name, make] of Object.entries(shapes(notice))) {
    const [small, large] = [make(1), make(times)]
    const [short, long] = [[], []]
    // In turn, so that what else the machine does falls on both.
    const until = performance.now() + budget
    for (let round = 0; round < 8 || (round < 60 && performance.now() < until); round++) {
      short.push((await time(small, times)) / times)
      long.push(await time(large, 1))
    }
    // The first rounds are slow for both, until the engine has compiled what they run.
    const [a, b] = [short, long].map((list) => median(list.slice(list.length / 4)))
    rows.push({what: `ten times the text: ${name}`, ratio: b / a, limit: 11, detail: `${b.toFixed(0)} ms / ${a.toFixed(1)} ms`})
  }
  return rows
}
