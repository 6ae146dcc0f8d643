import type {Gongwen, Positions} from '../model/index.ts'
import type {Line, Lines} from '../syntax/lines.ts'
import {type Block, type BlockKind, gatherBlocks} from './gather-blocks.ts'
import {findMarkers, type Marker} from './markers.ts'
import {type SiblingList, siblingLists} from './sibling-lists.ts'

/** A document, where its parts stand, and the page it was read from. */
export interface Reading {
  document: Gongwen
  positions: Positions
  lines: Lines
}

/** A line of the page that is looked at: no table, no running head. */
export interface PrintedLine {
  start: number
  end: number
  text: string
}

/** What the checks look at: the result, piece by piece in page order, against the page. */
export interface Evidence extends Reading {
  text: string
  blocks: Block[]
  printed: PrintedLine[]
  /** Numbers that stand where a unit may begin, whatever was made of them. */
  markers: Marker[]
  /** Where the title, or else the text, begins, and where the first unit does: what stands at the head of a notice stands between. */
  head: {start: number; end: number}
  /** The units that stand beside each other, list by list. */
  lists: SiblingList[]
  /** Does a line of the page begin here? */
  opensLine(offset: number): boolean
  /** What was read at a place of the text; undefined where nothing was. */
  kindAt(offset: number): BlockKind | undefined
}

/** Gathers what the checks look at, in one walk over the document and one over the page. */
export function gatherEvidence(reading: Reading): Evidence {
  const {document, positions, lines} = reading
  const {text} = lines
  const blocks = gatherBlocks(document, positions)
  const painted = paint(blocks, text.length)
  const kindAt = (offset: number) => kinds[painted[offset] - 1] as BlockKind | undefined
  const printed = printedLines(lines)
  const starts = new Set(lines.lines.map(({start}) => start))
  const first = blocks.find(({kind}) => kind === 'label')?.start ?? text.length
  return {
    ...reading,
    text,
    blocks,
    lists: siblingLists(document, positions),
    printed,
    markers: findMarkers(text, printed),
    head: {start: 0, end: first},
    opensLine: (offset) => starts.has(offset),
    kindAt,
  }
}

const kinds: BlockKind[] = []

/** A number for the kind of block at each character; the inner of two that overlap counts. */
function paint(blocks: readonly Block[], length: number): Uint8Array {
  const out = new Uint8Array(length)
  for (const {kind, start, end} of blocks) {
    let code = kinds.indexOf(kind)
    if (code < 0) code = kinds.push(kind) - 1
    out.fill(code + 1, start, end)
  }
  return out
}

function printedLines({text, lines, tables = []}: Lines): PrintedLine[] {
  const out: PrintedLine[] = []
  let table = 0
  for (const {start, end, region, quoted} of lines as Line[]) {
    while (table < tables.length && tables[table].end <= start) table++
    if (tables[table]?.start <= start || quoted || (region && region !== 'body' && region !== 'box')) continue
    out.push({start, end, text: text.slice(start, end)})
  }
  return out
}
