import {Bench} from 'tinybench'
import {process as readNotice, summarize} from '../dist/index.js'

/** What a verdict costs beside the reading that it judges, without and with the second look. */
export async function verdict(bytes) {
  const text = bytes.toString()
  const bench = new Bench({time: 2000, warmupTime: 1000})
  bench
    .add('reading', async () => readNotice(text))
    .add('and checks', async () => summarize(await readNotice(text), {secondLook: false}))
    .add('and second look', async () => summarize(await readNotice(text)))
  await bench.run()
  const [reading, checks, look] = bench.tasks.map(({result}) => result.latency.p50)
  const row = (what, time, limit) => ({what, ratio: time / reading, limit, detail: `${time.toFixed(3)} ms / ${reading.toFixed(3)} ms`})
  return [
    row('verdict: reading with the checks of its result / reading', checks, 3),
    row('verdict: the same with the second look / reading', look, 5),
  ]
}
