import type {Check} from '../check.ts'
import {readMarker} from '../markers.ts'

/** A break in the middle of words, without the indent or empty line that nearly all others have, at which a part of the document ends. */
export const oddBreak: Check = {
  name: 'odd-break',
  words: {
    zh: (about) => `“${about}”这一行的换行与别处不同，可能接着上一行`,
    en: (about) => `The break before “${about}” is unlike the others; the line may go on from the one above`,
  },
  *find({blocks, lists, printed, text, opensLine, kindAt}) {
    const labels = lists.flatMap(({units}) => units.filter(({section}) => section.label))
    const inner = labels.filter(({start}) => !opensLine(start)).length
    let all = inner
    let bare = 0
    const found: Array<(typeof printed)[number]> = []
    for (let index = 1; index < printed.length; index++) {
      const [above, line] = [printed[index - 1], printed[index]]
      const [before, behind] = [kindAt(above.end - 1) ?? '', kindAt(line.start) ?? '']
      if (!body.has(before) || !body.has(behind)) continue
      all++
      if (line.start - above.end > 2 || !/^\r?\n$/.test(text.slice(above.end, line.start))) continue
      bare++
      // a label opens what it opens on any line
      const isEnd = before === 'heading' || (before === 'listed' && behind !== 'authority' && behind !== 'listed')
      if (isEnd && behind !== 'label' && !closed.test(above.text) && !readMarker(text, line.start)) found.push(line)
    }
    const isPoured = labels.length > 1 && inner === labels.length
    if (!found.length || (!isPoured && (all < 5 || bare * 5 > all))) return
    const begins = new Set(blocks.map(({start}) => start))
    for (const {start, end, text: words} of found) if (begins.has(start)) yield {start, end, about: words.slice(0, 16)}
  },
}

const closed = /[。；：！？;:.”"）)]$/
const body = new Set([
  'label',
  'heading',
  'leadIn',
  'requirement',
  'preamble',
  'closing',
  'clause',
  'party',
  'listed',
  'authority',
  'signature',
])
