import {isBlank, isColon, isDigit, isHan, isPause, isSentenceEnd} from './characters.ts'
import {hanNumerals, isHanNumeral, numeral} from './numerals.ts'
import type {Page} from './page.ts'
import type {Piece} from './pieces.ts'
import {nextMark} from './scan.ts'
import {isCommonHeading} from './vocabulary/headings.ts'

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

const dot = (code: number) => code === 0x2e || code === 0xff0e || code === 0xfe52 || code === 0x3001 || code === 0xe010
const roundOpen = (code: number) => code === 0xff08 || code === 0x28
const roundClose = (code: number) => code === 0xff09 || code === 0x29

/** Every possible marker in the pieces `[from, to)`, in order; one look at each character. */
export function markers(page: Page, from: number, to: number): Marker[] {
  const {
    text,
    scan: {partner},
  } = page
  const found: Marker[] = []
  const headings = unnumbered(page, from, to)
  for (let p = from; p < to; p++) {
    const piece = page.pieces[p]
    if (piece.chrome) continue
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
function unnumbered({text, pieces}: Page, from: number, to: number): Set<number> {
  const found = new Set<number>()
  const between: number[] = []
  for (let p = from; p < to; p++) {
    const {start, end, gap, chrome} = pieces[p]
    if (chrome || gap !== 'line' || end - start > 18) continue
    const last = text.charCodeAt(end - 1)
    if (!isHan(last) && !isColon(last) && last !== 0x201d && last !== 0x201c) continue
    const words = text.slice(start, end)
    if (words.length <= 12 && isCommonHeading(isColon(text.charCodeAt(end - 1)) ? words.slice(0, -1) : words)) found.add(p)
    else if (
      p > from &&
      p + 1 < to &&
      /^[\u4e00-\u9fa5“”]{4,18}$/.test(words) &&
      /[。；）)：]/.test(text[pieces[p - 1].end - 1]) &&
      opensNumber.test(text.slice(pieces[p + 1].start, pieces[p + 1].start + 6))
    )
      between.push(p)
  }
  if (between.length > 1) for (const p of between) found.add(p)
  return found
}
const opensNumber =
  /^(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+条)/

/** The code units a marker can open with: digits of either width, numbers in circles or brackets or with a dot, Han numerals, 第, a bracket. */
const mayOpen = new Uint8Array(0x10000).fill(1, 0x30, 0x3a).fill(1, 0xff10, 0xff1a).fill(1, 0x2460, 0x249c).fill(1, 0x3220, 0x322a)
for (const character of `${hanNumerals}第（(`) mayOpen[character.charCodeAt(0)] = 1

function markerAt(text: string, at: number, piece: Piece): Marker | undefined {
  const code = text.charCodeAt(at)
  if (isHanNumeral(code)) return hanMarker(text, at, piece)
  if (code === 0x7b2c) return legalMarker(text, at, piece)
  if (isDigit(code)) return arabicMarker(text, at, piece)
  if (roundOpen(code)) return bracketMarker(text, at, piece)
  if (code >= 0x2460 && code <= 0x2473) return make('circled', code - 0x245f, at, at + 1, text, piece)
  if (code >= 0x2474 && code <= 0x2487) return make('arabicParen', code - 0x2473, at, at + 1, text, piece)
  if (code >= 0x2488 && code <= 0x249b) return make('arabic', code - 0x2487, at, at + 1, text, piece)
  if (code >= 0x3220 && code <= 0x3229) return make('hanParen', code - 0x321f, at, at + 1, text, piece)
  return undefined
}

/** `一、` `十一．`; not the 三、四 of 三、四季度 and not 一、二、三年级. */
function hanMarker(text: string, at: number, piece: Piece) {
  let end = at
  while (end < piece.end && isHanNumeral(text.charCodeAt(end))) end++
  const close = text.charCodeAt(end)
  // 统一、规范: the numeral closes a word
  if (at > piece.start && '统单之唯同第万专逐划归均'.includes(text[at - 1])) return undefined
  if (end - at > 4 || end >= piece.end || !(dot(close) || (at === piece.start && (close === 0xff0c || close === 0x2c)))) return undefined
  const next = text.charCodeAt(end + 1)
  if (isHanNumeral(next) && !(text.charCodeAt(end + 2) === 0x662f || text.charCodeAt(end + 2) === 0x8981) && series(text, end + 1))
    return undefined
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
  if (
    after === 0x7b2c ||
    after === 0x3001 ||
    after === 0x548c ||
    after === 0x89c4 ||
    after === 0x7684 ||
    after === 0x63aa ||
    after === 0x4e2d ||
    after === 0xff08
  )
    return undefined
  return make(type, numeral(text.slice(at + 1, end)), at, end + (type === 'part' ? 2 : 1), text, piece)
}
const legal: Record<string, MarkerType | undefined> = {编: 'part', 章: 'chapter', 节: 'division', 条: 'article'}

/** `1.` `１．` `1、` `1)` `1.1` `1.1.1` `1 总则`; not 1.5亿元, not 2022年. */
function arabicMarker(text: string, at: number, piece: Piece) {
  let end = at
  while (end < piece.end && isDigit(text.charCodeAt(end))) end++
  const before = text.charCodeAt(at - 1)
  if (
    at > piece.start &&
    (isDigit(before) || before === 0x2e || before === 0x2d || before === 0x2f || before === 0xff0e || (before > 0x40 && before < 0x7b))
  )
    return undefined
  // 2025年1.完成…: the number goes on with the date
  if (before === 0x5e74 && isDigit(text.charCodeAt(at - 2)) && isDigit(text.charCodeAt(at - 5))) return undefined
  const close = text.charCodeAt(end)
  if (end - at > 3 || end >= piece.end) return undefined
  const value = numeral(text.slice(at, end))
  if (roundClose(close)) return make('halfParen', value, at, end + 1, text, piece)
  if (at === piece.start && isBlank(close) && close !== 10 && close !== 0xe010 && isHan(text.charCodeAt(end + 1)) && end - at <= 2)
    return make('decimal', value, at, end, text, piece, '')
  if (at === piece.start && end - at <= 2 && isHan(close) && bareHeading.test(text.slice(end, end + 4)))
    return make('decimal', value, at, end, text, piece, '')
  if (!dot(close) && !(close === 0xb7 && at === piece.start)) return undefined
  if (!isDigit(text.charCodeAt(end + 1))) {
    if (close === 0x3001 && /^(?:[季个年月日级类批次])/.test(text.slice(end + 1, end + 2))) return undefined
    // U+E010 is what some pages print for the dot; it is no part of the label
    return make('arabic', value, at, close === 0xe010 ? end : end + 1, text, piece)
  }
  // 1.2025年底前…, 2.12345热线…, 1.5G基站…: more digits than a decimal has, or a word they belong to
  if (at === piece.start && close !== 0x3001 && /^(?:\d{3,}(?![\d.．%％])|\d{1,2}[GKＧ]|\d{1,2}月)/.test(text.slice(end + 1, end + 9)))
    return make('arabic', value, at, end + 1, text, piece)
  // 1.1 and deeper, at the start of a line only
  if (at !== piece.start || close === 0x3001) return undefined
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
const bareHeading = /^(?:总则|附则|前言|概述|编制|适用|组织|应急|预警|保障|监督|术语|引言)/

/** `（一）` `(1)`; two in a row (（一）（二）项所列) and （一）项 are references. */
function bracketMarker(text: string, at: number, piece: Piece) {
  let end = at + 1
  while (end < piece.end && isBlank(text.charCodeAt(end))) end++
  const from = end
  const han = isHanNumeral(text.charCodeAt(end))
  while (end < piece.end && (han ? isHanNumeral(text.charCodeAt(end)) : isDigit(text.charCodeAt(end)))) end++
  const to = end
  while (end < piece.end && isBlank(text.charCodeAt(end))) end++
  if (to === from || to - from > (han ? 4 : 3) || !roundClose(text.charCodeAt(end))) return undefined
  const after = text.charCodeAt(end + 1)
  // 项 款 至 到 、 和 或 or another number: a reference
  if (
    after === 0x9879 ||
    after === 0x6b3e ||
    after === 0x81f3 ||
    after === 0x548c ||
    after === 0x6216 ||
    (after === 0x3001 && roundOpen(text.charCodeAt(end + 2)))
  )
    return undefined
  if (roundOpen(after) && (isHanNumeral(text.charCodeAt(end + 2)) || isDigit(text.charCodeAt(end + 2)))) return undefined
  return make(han ? 'hanParen' : 'arabicParen', numeral(text.slice(from, to)), at, end + 1, text, piece)
}

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
  let b = start - 1
  while (b >= piece.start && isBlank(text.charCodeAt(b))) b--
  const before = b < piece.start ? 0 : text.charCodeAt(b)
  const strength =
    b < piece.start
      ? 3
      : isSentenceEnd(before) ||
          before === 0xff1b ||
          before === 0x3b ||
          isColon(before) ||
          roundClose(before) ||
          before === 0x3015 ||
          before === 0x3011
        ? 2
        : 1
  if (strength === 1 && (isPause(before) || before === 0x7b2c)) return undefined
  // a bracketed pause belongs to the label: （一）、
  let labelEnd = end
  if ((type === 'hanParen' || type === 'arabicParen') && (text.charCodeAt(end) === 0x3001 || text.charCodeAt(end) === 0xff0e)) labelEnd++
  return {type, ordinal, start, end: labelEnd, strength, before, piece: 0, prefix}
}
