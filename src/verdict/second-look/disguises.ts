import {countBefore} from '../../syntax/count-before.ts'
import type {Line, Lines} from '../../syntax/lines.ts'
import {readMarker} from '../markers.ts'
import type {Disagreement} from './compare-outlines.ts'
import {rewriteLines} from './rewrite-lines.ts'

/** The same page in another dress: what it says is the same, so it has to be read the same. */
export type Disguise = (lines: Lines, labels: readonly number[]) => Lines | undefined

/** May a line be joined to others? Not what a table holds, nor what the format itself says of a line. */
function createIsPlain({tables = []}: Lines): (line: Line) => boolean {
  const grids = tables.filter(({start, end}) => start < end)
  const isInTable = (offset: number) => grids[countBefore(grids, ({end}) => end <= offset)]?.start <= offset
  return (line) =>
    !line.heading && !line.label && !line.list && !line.quoted && (!line.region || line.region === 'body') && !isInTable(line.start)
}

const closed = /[。！？；]$/

const halves = {'（': '(', '）': ')', '：': ':', '；': ';', '，': ','}

/** Signs of half width; where a sentence ends and a number begins the next line, in turn no break and a blank for it. */
const poured: Disguise = (lines) => {
  const isPlain = createIsPlain(lines)
  const {text} = lines
  let joints = 0
  return rewriteLines(lines, {
    joint: (line, next) => {
      if (!isPlain(line) || !isPlain(next) || !closed.test(text.slice(line.end - 1, line.end)) || !readMarker(text, next.start))
        return undefined
      return joints++ % 2 ? '　' : ''
    },
    signs: halves,
  })
}

/** Breaks put in before the numbers that were read as such. */
const broken: Disguise = (lines, labels) => {
  const starts = new Set(lines.lines.map(({start}) => start))
  const breaks = labels.filter((start) => !starts.has(start))
  return breaks.length ? rewriteLines(lines, {breaks}) : undefined
}

/** All disguises, each with what readers of it may differ in without a fault. */
export const disguises: ReadonlyArray<{dress: Disguise; ignores?: Disagreement['what']}> = [
  {dress: poured},
  // where a heading ends in its text may well be seen from the breaks
  {dress: broken, ignores: 'heading'},
]
