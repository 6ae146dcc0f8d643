import {lineEnds} from '../../syntax/blank-signs.ts'
import type {Grid, Line} from '../../syntax/lines.ts'
import {createSegments} from './create-segments.ts'
import type {Cell, Doubt, Item, LinePart, PageBlock, Segment} from './page.ts'
import type {Reading} from './reading.ts'

/** The notice as printed, line by line, cut at what was recognised. A line that holds several units, as poured texts do, is broken before each. */
export function toPageBlocks({text, lines, tables = []}: Reading['lines'], items: readonly Item[], doubts: readonly Doubt[]): PageBlock[] {
  const segments = createSegments(text, items, doubts)
  const breaks = items.filter(({type}) => type === 'section' || type === 'attachment').flatMap(({range}) => (range ? [range[0]] : []))
  breaks.sort((a, b) => a - b)
  const starts = partsByStart(items)
  const titles = items.flatMap(({type, range}) => (type === 'title' && range ? [range] : []))
  // A title goes on over several lines.
  const isTitle = (at: number) => titles.some(([start, end]) => start <= at && at < end)
  const blocks: PageBlock[] = []
  let table = 0
  let brk = 0
  for (const line of lines) {
    while (table < tables.length && tables[table].end <= line.start) blocks.push(toTable(tables[table++], segments))
    if (table < tables.length && tables[table].start <= line.start) continue
    while (brk < breaks.length && breaks[brk] <= line.start) brk++
    let from = line.start
    const push = (to: number, first: boolean) => {
      blocks.push({type: 'line', segments: segments(from, to), ...formOf(line, isTitle(from) ? title : starts.get(from), first)})
      from = to
    }
    for (; brk < breaks.length && breaks[brk] < line.end; brk++) if (breaks[brk] > from) push(breaks[brk], from === line.start)
    if (from < line.end) push(line.end, from === line.start)
  }
  while (table < tables.length) blocks.push(toTable(tables[table++], segments))
  return blocks
}

const title = {part: 'title', align: 'center'} as const

/** What stands by itself, by where its first words stand. */
function partsByStart(items: readonly Item[]): Map<number, {part?: LinePart; align?: 'center' | 'right'}> {
  const starts = new Map<number, {part?: LinePart; align?: 'center' | 'right'}>()
  for (const {type, range, heading, pointer = ''} of items) {
    if (!range) continue
    if (heading) starts.set(heading[0], {part: 'heading'})
    if (type === 'attachment' && !starts.has(range[0])) starts.set(range[0], {part: 'attachment'})
    else if ((type === 'authority' || type === 'date') && pointer.includes('/signature/')) starts.set(range[0], {align: 'right'})
  }
  return starts
}

function formOf({align, indent = 0, blankBefore}: Line, part: {part?: LinePart; align?: 'center' | 'right'} = {}, first: boolean) {
  const side = align === 'center' || align === 'right' ? align : part.align
  return {
    ...part,
    ...(side && {align: side}),
    ...(!side && first && indent > 0 && {indent: true}),
    ...(first && blankBefore && {gap: true}),
  }
}

function toTable({rows}: Grid, segments: (start: number, end: number) => Segment[]): PageBlock {
  return {
    type: 'table',
    rows: rows.map((cells, row) =>
      cells.flatMap((cell, column): Cell[] => {
        if (cell.merged) return []
        let columnSpan = 1
        while (cells[column + columnSpan]?.merged === 'left') columnSpan++
        let rowSpan = 1
        while (rows[row + rowSpan]?.[column]?.merged === 'above') rowSpan++
        return [{segments: splitLines(segments(cell.start, cell.end)), rowSpan, columnSpan, ...(row === 0 && {head: true})}]
      }),
    ),
  }
}

const lineEnd = new RegExp(`[${lineEnds}]+`)

/** Segments line by line. */
function splitLines(segments: readonly Segment[]): Segment[][] {
  const out: Segment[][] = [[]]
  for (const segment of segments) {
    let start = segment.start
    for (const [index, text] of segment.text.split(lineEnd).entries()) {
      if (index > 0) out.push([])
      // Behind the first line it is enough to know that it begins later.
      if (text !== '') out.at(-1)!.push({...segment, text, start: start++})
    }
  }
  return out
}
