import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {process as readNotice} from '../dist/index.js'
import {least} from './least.js'
import {median} from './median.js'
import {sum} from './sum.js'
import {mixTexts} from './texts.js'
import {turns} from './turns.js'

// Milliseconds of measuring.
const budget = 20_000

/**
 * Many notices of all kinds to JSON, validation included, against remark-parse alone on the same texts, for one notice
 * flatters. The ratio is of totals, each text with its least time: long texts count for as long as they take.
 */
export async function mix() {
  const {source, texts} = mixTexts()
  const remark = unified().use(remarkParse).freeze()
  const times = await turns(
    [async (text) => JSON.stringify((await readNotice(text)).data.document), (text) => remark.parse(text)],
    texts,
    budget,
  )
  const [ours, theirs] = times.map((list) => list.map(least))
  const [total, theirTotal] = [sum(ours), sum(theirs)]
  const characters = sum(texts.map(({length}) => length))
  const each = median(ours.map((time, index) => theirs[index] / time))
  return [
    {
      what: `mix of ${texts.length} texts from ${source}: remark-parse / gongwen to JSON with validation`,
      ratio: theirTotal / total,
      limit: 3,
      atLeast: true,
      detail: `${theirTotal.toFixed(1)} ms / ${total.toFixed(1)} ms for ${characters} characters; of the texts, the median takes ${median(ours).toFixed(3)} ms and ${each.toFixed(2)} ×`,
    },
  ]
}
