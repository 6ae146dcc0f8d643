import remarkParse from 'remark-parse'
import {Bench} from 'tinybench'
import {unified} from 'unified'
import {process as readNotice} from '../dist/index.js'

/** Reading the notice to JSON, validation included, against remark-parse alone on the same text. */
export async function warm(bytes) {
  const text = bytes.toString()
  const remark = unified().use(remarkParse).freeze()
  const bench = new Bench({time: 2000, warmupTime: 1000})
  bench.add('gongwen', async () => JSON.stringify((await readNotice(text)).data.document)).add('remark', () => remark.parse(text))
  await bench.run()
  const [ours, theirs] = bench.tasks.map(({result}) => result.latency.p50)
  return [
    {
      what: 'warm: remark-parse / gongwen to JSON with validation',
      ratio: theirs / ours,
      limit: 3,
      atLeast: true,
      detail: `${theirs.toFixed(3)} ms / ${ours.toFixed(3)} ms`,
    },
  ]
}
