import {skipBlanksBack} from '../source/blanks.ts'
import {codes, isColon, isComma, isPause, isRoundClose, isSemicolon, isSentenceEnd} from '../source/characters.ts'
import type {Piece} from '../source/piece.ts'
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

/** A place where a unit may begin. Whether one does is for the sequence to say. All have the same fields: there are very many. */
export interface Marker {
  type: MarkerType
  ordinal: number
  /**
   * What sets its series apart from another of its kind. For `decimal`: the numbers before the last, `1.2.3` → `1.2`; for an item of
   * a list of the format: how deep the list lies.
   */
  prefix: string | undefined
  /** For an article put in later, 第二条之一: the number behind 之. */
  added: number | undefined
  /** How deep the list of the format lies whose item it numbers. */
  depth: number | undefined
  /** The level that the format's own heading style gives its line. */
  style: number | undefined
  start: number
  /** Behind the label. */
  end: number
  /** What follows reads like the rest of a reference, a number or a word. */
  doubt: Doubt
  /** 3 opens a line, or stands right behind a label that does; 2 follows the end of a sentence or clause, 1 follows anything else. */
  strength: 1 | 2 | 3
  /** What stands before it when it opens no line. */
  before: number
  /** It is doubtful and opens a line on which no sentence goes on. */
  apart: boolean
  piece: number
  /** Where its line starts. */
  line: number
  /** Where the line starts whose colon stands right before it: 职责如下：⏎1. */
  led: number | undefined
  /** Only words of a heading stand between it and the label of a unit: （二）创客组1. */
  headed: boolean
  /** What else the label can be read as: 3.5G基站 is 3. or the decimal 3.5. */
  other: Marker | undefined
}

/** A marker of what a label says; where it stands is not known yet. */
export const makeMarker = (
  type: MarkerType,
  ordinal: number | undefined,
  start: number,
  end: number,
  doubt: Doubt = 0,
  prefix?: string,
): Marker | undefined =>
  ordinal === undefined || ordinal === 0
    ? undefined
    : {
        type,
        ordinal,
        prefix,
        added: undefined,
        depth: undefined,
        style: undefined,
        start,
        end,
        doubt,
        strength: 1,
        before: 0,
        apart: false,
        piece: 0,
        line: 0,
        led: undefined,
        headed: false,
        other: undefined,
      }

/** What tells the series of a marker from others. */
export const seriesKey = ({type, prefix}: {type: MarkerType; prefix?: string}) => (prefix === undefined ? type : `${type} ${prefix}`)

/** Notes what stands before a marker in its piece; `last` is the marker before it. Is it one? Behind 、 and ， there is none. */
export function placeMarker(text: string, {start, line}: Piece, marker: Marker, last: Marker | undefined): boolean {
  marker.line = line.start
  const at = skipBlanksBack(text, marker.start, start)
  if (at === start) {
    marker.strength = 3
    return true
  }
  // 一、（一）压实责任: the second label opens the line as the first does
  if (last && last.end === at && last.start < at && last.strength >= 2) {
    // （一）（二）两项: neither is a label
    if (last.doubt === 2 && last.type === marker.type) marker.doubt = 2
    marker.strength = last.strength
    marker.before = last.before
    marker.apart = last.apart
    return true
  }
  const before = text.charCodeAt(at - 1)
  marker.before = before
  marker.headed =
    (marker.type === 'hanParen' || marker.type === 'arabic') &&
    last !== undefined &&
    last.strength >= 2 &&
    last.doubt === 0 &&
    at - last.end <= longestHeading &&
    isHeading(text.slice(last.end, at))
  if (isSentenceEnd(before) || isSemicolon(before) || isColon(before) || closing.has(before)) {
    marker.strength = 2
    return true
  }
  // …提升水平，三、优化流程: only where the series cannot do without it
  if (marker.type === 'han' && isComma(before) && marker.doubt === 0) {
    marker.doubt = 2
    return true
  }
  if (marker.type === 'article' && marker.doubt === 1) return true
  if (marker.doubt > 1 || isPause(before) || before === nth) return false
  if (marker.doubt === 1) marker.doubt = 2
  return true
}
/** Could the words between two labels be a heading that lost its line break? */
const isHeading = (words: string) => headingWords.test(words) && !numbered.test(words)
const longestHeading = 20
const headingWords = /^\s*[\u4e00-\u9fa5]{3,16}$/
// 附件1. 见表2、 are no labels
const numbered = /(?:附件|附表|[表图第约近达为是每]|不[少低多]于)$/
const closing = codes('）)〕】')
const nth = '第'.charCodeAt(0)

/** Behind 。 or a closed clause, not behind ； as the items of an inline enumeration are. */
export const endsStatement = ({before}: Marker) => isSentenceEnd(before) || isRoundClose(before) || closesClause.has(before)
const closesClause = codes('〕日月')
