import type {VFile} from 'vfile'
import {type MessageId, type MessageValues, report} from '../../messages/report.ts'
import {countBefore} from '../../syntax/count-before.ts'
import type {Lines} from '../../syntax/lines.ts'
import {createPlaces} from '../../syntax/places.ts'
import type {Range} from '../../syntax/range.ts'
import type {Anchor} from '../vocabulary/deadlines.ts'
import type {Frame} from './frame.ts'
import {normalText} from './normal-text.ts'
import type {Piece} from './piece.ts'
import {cutLines} from './pieces.ts'
import {scan} from './scan.ts'

/**
 * What a reading is given and goes by: nobody changes it, but for the pieces, which only `cut.ts` cuts further. What is
 * learned on the way is handed on beside it (see `Facts`).
 */
export interface SourceText {
  /** The text as recognition goes by it, without the numbers of pages; as long as the printed one. */
  readonly text: string
  /** The other half of the bracket or quotation mark at each offset, see `scan`. */
  readonly partner: Int32Array
  /** Stretches of text that may be paragraphs, in order. */
  readonly pieces: readonly Piece[]
  /** Where tables are, in order. */
  readonly frames: readonly Frame[]
  /** The page as its reader found it. */
  readonly lines: Lines
  /** What dates without a year lean on, as far as it is known. */
  readonly anchor: Anchor
  /** Are sentences read for who has to act? */
  readonly duties: boolean
  /** Tells what is odd, at its place. */
  readonly report: <Id extends MessageId>(id: Id, range: Range | undefined, values: MessageValues<Id>) => void
}

// The array of pairs of a source that was closed, for the next one: making room for one costs a twentieth of reading a notice.
let room: Int32Array | undefined
// A notice is far shorter; what a huge text needed is not kept.
const kept = 1_000_000

/** The source is read: nobody looks at its bracket pairs any more. */
export function closeSource({partner}: SourceText) {
  if (partner.length <= kept) room = partner
}

/** A page that was read by its format's reader, for parsing; its tables are not known yet. Messages go to `file`. */
export function openSource(lines: Lines, file: VFile, duties = true): SourceText {
  const printed = scan(lines.text, room)
  room = undefined
  const text = normalText(printed)
  const {partner} = printed
  let places: ReturnType<typeof createPlaces> | undefined
  const tell: SourceText['report'] = (id, range, values) => {
    places ??= createPlaces(text)
    report(file, id, range && {start: places(range.start), end: places(range.end)}, values)
  }
  const pieces = cutLines(lines.lines, text, partner)
  return {text: withoutPageNumbers(text, pieces), partner, pieces, frames: [], lines, anchor: noAnchor, duties, report: tell}
}

/** The text as long as before, with blanks of no width where a page's number stands: a name goes on over it. */
function withoutPageNumbers(text: string, pieces: readonly Piece[]): string {
  let out = ''
  let at = 0
  for (const {start, end, boilerplate} of pieces) {
    if (boilerplate !== 'page') continue
    out += text.slice(at, start) + noWidth.repeat(end - start)
    at = end
  }
  return at === 0 ? text : out + text.slice(at)
}

const noWidth = '\u200b'

const noAnchor: Anchor = {}

/** The source with other tables, or with what dates lean on. Written out, so that all sources have one shape, which the engine rewards. */
export const withFrames = ({text, partner, pieces, lines, anchor, duties, report}: SourceText, frames: readonly Frame[]): SourceText => ({
  text,
  partner,
  pieces,
  frames,
  lines,
  anchor,
  duties,
  report,
})
export const withAnchor = ({text, partner, pieces, frames, lines, duties, report}: SourceText, anchor: Anchor): SourceText => ({
  text,
  partner,
  pieces,
  frames,
  lines,
  anchor,
  duties,
  report,
})

/** Does a table cover the offset? */
export const inTable = (source: SourceText, offset: number): boolean => tableAt(source, offset) !== undefined

/** The table that covers the offset. */
export function tableAt({frames}: SourceText, offset: number): Frame | undefined {
  const next = firstBehind(frames, offset)
  return next < frames.length && frames[next].start <= offset ? frames[next] : undefined
}

/** The index of the first range of a list, which is in order, that ends behind `offset`. */
export const firstBehind = (list: readonly Range[], offset: number): number => countBefore(list, ({end}) => end <= offset)
