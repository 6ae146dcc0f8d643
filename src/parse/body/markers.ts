import {lostDot} from '../../syntax/blank-signs.ts'
import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import {
  codes,
  isBlank,
  isColon,
  isComma,
  isDigit,
  isHan,
  isLatin,
  isPause,
  isRoundClose,
  isRoundOpen,
  isSemicolon,
  isSentenceEnd,
  mark,
} from '../source/characters.ts'
import type {Piece} from '../source/pieces.ts'
import {nextMark} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {isCommonHeading} from '../vocabulary/headings.ts'
import {opensWithNumber} from '../vocabulary/number-opening.ts'
import {hanNumerals, isHanNumeral, numeral} from '../vocabulary/numerals.ts'

/** The kinds of number a unit can have, shallowest first as GB/T 9704-2012 (7.3.3) and legal texts order them. */
export const markerOrder = [
  'plain',
  'part',
  'chapter',
  'division',
  'article',
  'han',
  'hanParen',
  'arabic',
  'decimal',
  'arabicParen',
  'halfParen',
  'circled',
] as const
export type MarkerType = (typeof markerOrder)[number]

/** A place where a unit may begin. Whether one does is for the sequence to say. */
export interface Marker {
  type: MarkerType
  ordinal: number
  /** For `decimal`: the numbers before the last, `1.2.3` → `1.2`. */
  prefix?: string
  start: number
  /** Behind the label. */
  end: number
  /** 3 opens a line, 2 follows the end of a sentence or clause, 1 follows anything else. */
  strength: 1 | 2 | 3
  /** What stands before it when it opens no line. */
  before: number
  piece: number
}

// What closes a number: 1. １． 1﹒ 1、
const dots = codes(`.．﹒、${lostDot}`)

/** Every possible marker in the pieces `[from, to)`, in order; one look at each character. */
export function markers(source: SourceText, from: number, to: number): Marker[] {
  const {text, partner} = source
  const found: Marker[] = []
  const headings = unnumbered(source, from, to)
  for (let p = from; p < to; p++) {
    const piece = source.pieces[p]
    if (piece.boilerplate) continue
    if (headings.has(p)) {
      found.push({type: 'plain', ordinal: 1, start: piece.start, end: piece.start, strength: 3, before: 0, piece: p})
      continue
    }
    for (let i = nextMark(partner, piece.start); i < piece.end; i = nextMark(partner, i + 1)) {
      const code = text.charCodeAt(i)
      const marker = mayOpen[code] === 1 ? markerAt(text, i, piece) : undefined
      if (marker) {
        marker.piece = p
        found.push(marker)
        i = marker.end - 1
        continue
      }
      if (partner[i] > i && partner[i] < piece.end) i = partner[i]
      else if (isDigit(code)) while (i + 1 < piece.end && isDigit(text.charCodeAt(i + 1))) i++
      else if (isHanNumeral(code)) while (i + 1 < piece.end && isHanNumeral(text.charCodeAt(i + 1))) i++
    }
  }
  return found
}

/**
 * The pieces that are headings without a number, each on a line of its own: standing ones (`总体要求`,
 * `具体措施：`), and short lines between numbered units, where there are two or more of them. Their labels have no length.
 */
function unnumbered({text, pieces}: SourceText, from: number, to: number): Set<number> {
  const found = new Set<number>()
  const between: number[] = []
  for (let p = from; p < to; p++) {
    const {start, end, gap, boilerplate} = pieces[p]
    if (boilerplate || gap !== 'line' || end - start > 18) continue
    const last = text.charCodeAt(end - 1)
    if (!isHan(last) && !isColon(last) && last !== mark.closingQuote && last !== mark.openingQuote) continue
    const words = text.slice(start, end)
    if (words.length <= 12 && isCommonHeading(isColon(text.charCodeAt(end - 1)) ? words.slice(0, -1) : words)) found.add(p)
    else if (
      p > from &&
      p + 1 < to &&
      /^[\u4e00-\u9fa5“”]{4,18}$/.test(words) &&
      /[。；）)：]/.test(text[pieces[p - 1].end - 1]) &&
      opensWithNumber(text.slice(pieces[p + 1].start, pieces[p + 1].start + 8))
    )
      between.push(p)
  }
  if (between.length > 1) for (const p of between) found.add(p)
  return found
}

/** The code units a marker can open with: digits of either width, numbers in circles or brackets or with a dot, Han numerals, 第, a bracket. */
const mayOpen = new Uint8Array(0x10000)
for (const character of `0123456789０１２３４５６７８９${hanNumerals}第（(`) mayOpen[character.charCodeAt(0)] = 1

/** Numbers that are one character: the first and the last of each row of Unicode, and the kind they are of. */
const single: Array<[first: number, last: number, type: MarkerType]> = ['①⑳ circled', '⑴⒇ arabicParen', '⒈⒛ arabic', '㈠㈩ hanParen'].map(
  (row) => [row.charCodeAt(0), row.charCodeAt(1), row.slice(3) as MarkerType],
)
for (const [first, last] of single) mayOpen.fill(1, first, last + 1)

const nth = '第'.charCodeAt(0)

function markerAt(text: string, at: number, piece: Piece): Marker | undefined {
  const code = text.charCodeAt(at)
  if (isHanNumeral(code)) return hanMarker(text, at, piece)
  if (code === nth) return legalMarker(text, at, piece)
  if (isDigit(code)) return arabicMarker(text, at, piece)
  if (isRoundOpen(code)) return bracketMarker(text, at, piece)
  for (const [first, last, type] of single) if (code >= first && code <= last) return make(type, code - first + 1, at, at + 1, text, piece)
  return undefined
}

/** `一、` `十一．`; not the 三、四 of 三、四季度 and not 一、二、三年级. */
function hanMarker(text: string, at: number, piece: Piece) {
  let end = at
  while (end < piece.end && isHanNumeral(text.charCodeAt(end))) end++
  const close = text.charCodeAt(end)
  // 统一、规范: the numeral closes a word
  if (at > piece.start && '统单之唯同第万专逐划归均'.includes(text[at - 1])) return undefined
  if (end - at > 4 || end >= piece.end || !(dots.has(close) || (at === piece.start && isComma(close)))) return undefined
  const next = text.charCodeAt(end + 1)
  // 一、二是…, 一、二要…: an enumeration of its own behind the label
  if (isHanNumeral(next) && !/^[是要]/.test(text.slice(end + 2, end + 3)) && series(text, end + 1)) return undefined
  return make('han', numeral(text.slice(at, end)), at, end + 1, text, piece)
}
/** Does a list of numbers go on: 二、三年级, 四季度, 四个月? */
const series = (text: string, at: number) => {
  let i = at
  while (isHanNumeral(text.charCodeAt(i))) i++
  return /^[、季个年月日级类批次产期线届天小大者把]/.test(text.slice(i, i + 1))
}

/** `第一章` `第三条`; a reference (第六条、第八条规定) is told from it by sequence and place. */
function legalMarker(text: string, at: number, piece: Piece) {
  let end = at + 1
  while (end < piece.end && end < at + 8 && (isHanNumeral(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++
  if (end === at + 1) return undefined
  const type = legal[text[end]] ?? (text.startsWith('部分', end) ? 'part' : undefined)
  if (!type) return undefined
  const after = text.charCodeAt(end + (type === 'part' ? 2 : 1))
  if (at !== piece.start && !isBlank(after)) return undefined
  if (behindReference.has(after)) return undefined
  return make(type, numeral(text.slice(at + 1, end)), at, end + (type === 'part' ? 2 : 1), text, piece)
}
// 第六条、第八条 · 第六条和 · 第六条规定 · 第六条的 · 第六条措施 · 第六条中 · 第六条（
const behindReference = codes('第、和规的措中（')
const legal: Record<string, MarkerType | undefined> = {编: 'part', 章: 'chapter', 节: 'division', 条: 'article'}

// 2.1 · 2020-1-5 · 3/4
const insideNumber = codes('.-/．')

/** `1.` `１．` `1、` `1)` `1.1` `1.1.1` `1 总则`; not 1.5亿元, not 2022年. */
function arabicMarker(text: string, at: number, piece: Piece) {
  let end = at
  while (end < piece.end && isDigit(text.charCodeAt(end))) end++
  const before = text.charCodeAt(at - 1)
  if (at > piece.start && (isDigit(before) || insideNumber.has(before) || isLatin(before))) return undefined
  // 2025年1.完成…: the number goes on with the date
  if (before === year && isDigit(text.charCodeAt(at - 2)) && isDigit(text.charCodeAt(at - 5))) return undefined
  const close = text.charCodeAt(end)
  if (end - at > 3 || end >= piece.end) return undefined
  const value = numeral(text.slice(at, end))
  if (isRoundClose(close)) return make('halfParen', value, at, end + 1, text, piece)
  if (
    at === piece.start &&
    isBlank(close) &&
    close !== mark.lineFeed &&
    close !== mark.lostDot &&
    isHan(text.charCodeAt(end + 1)) &&
    end - at <= 2
  )
    return make('decimal', value, at, end, text, piece, '')
  if (at === piece.start && end - at <= 2 && isHan(close) && bareHeading.test(text.slice(end, end + 4)))
    return make('decimal', value, at, end, text, piece, '')
  if (!dots.has(close) && !(close === middleDot && at === piece.start)) return undefined
  if (!isDigit(text.charCodeAt(end + 1))) {
    if (close === mark.enumeration && /^(?:[季个年月日级类批次])/.test(text.slice(end + 1, end + 2))) return undefined
    return make('arabic', value, at, close === mark.lostDot ? end : end + 1, text, piece)
  }
  // 1.2025年底前…, 2.12345热线…, 1.5G基站…: more digits than a decimal has, or a word they belong to
  if (
    at === piece.start &&
    close !== mark.enumeration &&
    /^(?:\d{3,}(?![\d.．%％])|\d{1,2}[GKＧ]|\d{1,2}月)/.test(text.slice(end + 1, end + 9))
  )
    return make('arabic', value, at, end + 1, text, piece)
  // 1.1 and deeper, at the start of a line only
  if (at !== piece.start || close === mark.enumeration) return undefined
  const chain = /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?![\d.．%％])/.exec(text.slice(at, at + 14))
  if (!chain) return undefined
  const behind = text.charCodeAt(at + chain[0].length)
  if (!isBlank(behind) && !isHan(behind)) return undefined
  // a decimal: 3.5亿元; not 3.1 年内清收
  if (
    /^(?:\s*(?:[亿万千百元倍米公吨平%％]|左右)|[个人户家所月日时]|年(?![内初底度]))/.test(
      text.slice(at + chain[0].length, at + chain[0].length + 3),
    )
  )
    return undefined
  const parts = chain[0].split(/[.．]/).map(Number)
  return make('decimal', parts.at(-1), at, at + chain[0].length, text, piece, parts.slice(0, -1).join('.'))
}
const year = '年'.charCodeAt(0)
const middleDot = '·'.charCodeAt(0)
const bareHeading = /^(?:总则|附则|前言|概述|编制|适用|组织|应急|预警|保障|监督|术语|引言)/

// （一）项 · （一）款 · （一）至（三） · （一）和（二） · （一）或（二）: references
const behindItem = codes('项款至和或')

/** `（一）` `(1)`; two in a row (（一）（二）项所列) and （一）项 are references. */
function bracketMarker(text: string, at: number, piece: Piece) {
  let end = skipBlanks(text, at + 1, piece.end)
  const from = end
  const han = isHanNumeral(text.charCodeAt(end))
  while (end < piece.end && (han ? isHanNumeral(text.charCodeAt(end)) : isDigit(text.charCodeAt(end)))) end++
  const to = end
  end = skipBlanks(text, end, piece.end)
  if (to === from || to - from > (han ? 4 : 3) || !isRoundClose(text.charCodeAt(end))) return undefined
  const after = text.charCodeAt(end + 1)
  if (behindItem.has(after) || (after === mark.enumeration && isRoundOpen(text.charCodeAt(end + 2)))) return undefined
  if (isRoundOpen(after) && (isHanNumeral(text.charCodeAt(end + 2)) || isDigit(text.charCodeAt(end + 2)))) return undefined
  return make(han ? 'hanParen' : 'arabicParen', numeral(text.slice(from, to)), at, end + 1, text, piece)
}

const closing = codes('）)〕】')

function make(
  type: MarkerType,
  ordinal: number | undefined,
  start: number,
  end: number,
  text: string,
  piece: Piece,
  prefix?: string,
): Marker | undefined {
  if (ordinal === undefined || ordinal === 0) return undefined
  const b = skipBlanksBack(text, start, piece.start)
  const before = b > piece.start ? text.charCodeAt(b - 1) : 0
  const strength = before === 0 ? 3 : isSentenceEnd(before) || isSemicolon(before) || isColon(before) || closing.has(before) ? 2 : 1
  if (strength === 1 && (isPause(before) || before === nth)) return undefined
  // a bracketed pause belongs to the label: （一）、
  let labelEnd = end
  if ((type === 'hanParen' || type === 'arabicParen') && (text[end] === '、' || text[end] === '．')) labelEnd++
  return {type, ordinal, start, end: labelEnd, strength, before, piece: 0, prefix}
}
