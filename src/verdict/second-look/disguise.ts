import {countBefore} from '../../syntax/count-before.ts'
import type {Line, Lines} from '../../syntax/lines.ts'
import {readMarker} from '../markers.ts'
import {rewriteLines} from './rewrite-lines.ts'

/** May a line be joined to others? Not what a table holds, nor what the format itself says of a line. */
function createIsPlain({tables = []}: Lines): (line: Line) => boolean {
  const grids = tables.filter(({start, end}) => start < end)
  const isInTable = (offset: number) => grids[countBefore(grids, ({end}) => end <= offset)]?.start <= offset
  return (line) =>
    !line.heading && !line.label && !line.list && !line.quoted && (!line.region || line.region === 'body') && !isInTable(line.start)
}

const closed = /[。！？；]$/

/** A number that is seen to begin a unit inside a line too; （1） and 1. may be items of a sentence there. */
const standsOut = (text: string, at: number) => !/^(?:arabic|circled)/.test(readMarker(text, at)?.form ?? 'arabic')

const halves = {'（': '(', '）': ')', '：': ':', '；': ';', '，': ','}

/**
 * The same page in another dress: signs of half width, and where a sentence ends and a number begins the next line, in turn no break
 * and a blank for it. What it says is the same, so it has to be read the same.
 */
export function disguise(lines: Lines): Lines {
  const isPlain = createIsPlain(lines)
  const {text} = lines
  let joints = 0
  return rewriteLines(lines, {
    joint: (line, next) => {
      if (!isPlain(line) || !isPlain(next) || !closed.test(text.slice(line.end - 1, line.end)) || !standsOut(text, next.start))
        return undefined
      return joints++ % 2 ? '　' : ''
    },
    signs: halves,
  })
}
