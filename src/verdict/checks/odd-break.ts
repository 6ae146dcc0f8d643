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
    const begins = new Set(blocks.map(({start}) => start))
    let all = 0
    for (const {units} of lists) for (const {section, start} of units) if (section.label && !opensLine(start)) all++
    const bare = []
    for (let index = 1; index < printed.length; index++) {
      const [above, line] = [printed[index - 1], printed[index]]
      const [before, behind] = [kindAt(above.end - 1) ?? '', kindAt(line.start) ?? '']
      if (!body.has(before) || !body.has(behind)) continue
      all++
      if (/^\r?\n$/.test(text.slice(above.end, line.start)))
        bare.push({above, line, isOwn: before === 'heading' || (before === 'listed' && behind !== 'authority' && behind !== 'listed')})
    }
    const labels = lists.flatMap(({units}) => units.filter(({section}) => section.label))
    const isPoured = labels.length > 1 && labels.every(({start}) => !opensLine(start))
    if (!isPoured && (all < 5 || bare.length * 5 > all)) return
    for (const {above, line, isOwn} of bare)
      if (isOwn && begins.has(line.start) && !closed.test(above.text) && !readMarker(text, line.start) && kindAt(line.start) !== 'label')
        yield {start: line.start, end: line.end, about: line.text.slice(0, 16)}
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
