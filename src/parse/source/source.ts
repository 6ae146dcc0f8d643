import type {VFile} from 'vfile'
import type {Lines} from '../../syntax/lines.ts'
import type {createPlaces} from '../../syntax/places.ts'
import type {Range} from '../../syntax/range.ts'
import type {Frame} from '../constructs/table.ts'
import {normalText} from './normal-text.ts'
import {type Piece, pieces} from './pieces.ts'
import {type Scan, scan} from './scan.ts'

/** What the whole parse works on: the text, its bracket pairs, its pieces, and where messages go. */
export interface Page {
  /** The text as recognition goes by it; as long as the printed one. */
  text: string
  scan: Scan
  pieces: Piece[]
  /** Where tables are. */
  frames: Frame[]
  lines: Lines
  /** Looks up lines and columns; made when a message first asks for a place. */
  places?: ReturnType<typeof createPlaces>
  file: VFile
  /** Brackets of the paragraph that is being read which nearly are clauses. */
  doubts: Range[]
  /** The titles that a 附件说明 announced. */
  annexTitles: string[]
  /** Those whose heads were cut out of a poured text; each stands once. */
  headed?: Set<string>
  /** The keys of the titles that the covering notice says it carries. */
  carried: string[]
  /** The width its lines are wrapped at, 0 for none. */
  wrap?: number
  /** How many units the body has. */
  units?: number
  /** Some unit of the document has parallel topic sentences. */
  topical?: boolean
  /** The year that dates without one belong to: the title's, else the signature's, else the number's. */
  year?: number
  /** 成文日期, ISO. */
  date?: string
}

/** The array of a page that was closed, for the next one: making room costs as much as filling it. */
let room: Int32Array | undefined
// A notice is far shorter; what a huge text needed is not kept.
const kept = 1_000_000

export function openPage(lines: Lines, file: VFile): Page {
  const printed = scan(lines.text, room)
  room = undefined
  // brackets stand where they stood
  const pairs = {...printed, text: normalText(printed)}
  return {
    text: pairs.text,
    scan: pairs,
    pieces: pieces(lines.lines, pairs),
    frames: [],
    doubts: [],
    annexTitles: [],
    carried: [],
    lines,
    file,
  }
}

/** The page is read: nobody looks at its bracket pairs any more. */
export function closePage({scan: {partner}}: Page) {
  if (partner.length <= kept) room = partner
}

/** Does a table cover the offset? The tables are in order. */
export function inTable({frames}: Page, offset: number): boolean {
  const next = firstBehind(frames, offset)
  return next < frames.length && frames[next].start <= offset
}

/** The index of the first range of a list, which is in order, that ends behind `offset`. */
export function firstBehind(list: Range[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
