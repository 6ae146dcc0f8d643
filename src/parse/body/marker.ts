import {skipBlanksBack} from '../source/blanks.ts'
import {codes, isColon, isComma, isPause, isRoundClose, isSemicolon, isSentenceEnd} from '../source/characters.ts'
import type {Piece} from '../source/pieces.ts'
import type {Doubt} from '../vocabulary/references.ts'

/** The kinds of number a unit can have, shallowest first as GB/T 9704-2012 (7.3.3) and legal texts order them. */
export const markerOrder = [
  'plain',
  'part',
  'chapter',
  'division',
  'subdivision',
  'article',
  'formal',
  'stem',
  'roman',
  'han',
  'hanParen',
  'arabic',
  'decimal',
  'arabicParen',
  'halfParen',
  'circled',
  'capital',
  'letter',
  'smallRoman',
] as const
export type MarkerType = (typeof markerOrder)[number]

/** Where a label stands, before anybody knows whether it is one: what it says, and what speaks against it. */
export interface Label {
  type: MarkerType
  ordinal: number
  /** What sets its series apart from another of its kind. For `decimal`: the numbers before the last, `1.2.3` → `1.2`; for an item of a list of the format: how deep the list lies. */
  prefix?: string
  /** For an article put in later, 第二条之一: the number behind 之. */
  added?: number
  /** How deep the list of the format lies whose item it numbers. */
  depth?: number
  /** The level that the format's own heading style gives its line. */
  style?: number
  start: number
  /** Behind the label. */
  end: number
  /** What follows reads like the rest of a reference, a number or a word. */
  doubt: Doubt
}

/** A place where a unit may begin. Whether one does is for the sequence to say. */
export interface Marker extends Label {
  /** 3 opens a line, or stands right behind a label that does; 2 follows the end of a sentence or clause, 1 follows anything else. */
  strength: 1 | 2 | 3
  /** What stands before it when it opens no line. */
  before: number
  piece: number
  /** Where its line starts. */
  line: number
}

/** What tells the series of a marker from others. */
export const seriesKey = ({type, prefix}: {type: MarkerType; prefix?: string}) => (prefix === undefined ? type : `${type} ${prefix}`)

/** Makes a marker of a label by what stands before it in its piece; `last` is the marker before it. Behind 、 and ， there is none. */
export function placeMarker(text: string, {start, line}: Piece, label: Label, last: Marker | undefined): Marker | undefined {
  const at = skipBlanksBack(text, label.start, start)
  // 一、（一）压实责任: the second label opens the line as the first does
  if (at > start && last && last.end === at && last.start < at && last.strength >= 2)
    return {...label, strength: last.strength, before: last.before, piece: 0, line: line.start}
  const before = at > start ? text.charCodeAt(at - 1) : 0
  const strength = before === 0 ? 3 : isSentenceEnd(before) || isSemicolon(before) || isColon(before) || closing.has(before) ? 2 : 1
  // …提升水平，三、优化流程: only where the series cannot do without it
  if (label.type === 'han' && isComma(before) && label.doubt === 0)
    return {...label, doubt: 2, strength, before, piece: 0, line: line.start}
  if (strength === 1 && label.type === 'article' && label.doubt === 1) return {...label, strength, before, piece: 0, line: line.start}
  if (strength === 1 && (label.doubt > 1 || isPause(before) || before === nth)) return undefined
  const doubt = strength === 1 && label.doubt === 1 ? 2 : label.doubt
  return {...label, doubt, strength, before, piece: 0, line: line.start}
}
const closing = codes('）)〕】')
const nth = '第'.charCodeAt(0)

/** Behind 。 or a closed clause, not behind ； as the items of an inline enumeration are. */
export const endsStatement = ({before}: Marker) => isSentenceEnd(before) || isRoundClose(before) || closesClause.has(before)
const closesClause = codes('〕日月')
