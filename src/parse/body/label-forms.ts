import {lostDot} from '../../syntax/blank-signs.ts'
import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import {codes, isBlank, isComma, isDigit, isHan, isLatin, isRoundClose, isRoundOpen, mark, narrowDigits} from '../source/characters.ts'
import {hanNumerals, isHanNumeral, numeral} from '../vocabulary/numerals.ts'
import {
  type Doubt,
  doubtBehindBracket,
  doubtBehindHan,
  doubtBehindLegal,
  doubtBehindPause,
  isNoDecimal,
  opensWithMeasure,
  opensWithYear,
} from '../vocabulary/references.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {type Marker, type MarkerType, makeMarker as make} from './marker.ts'

/** A stretch of text in which labels are looked for; `start` opens a line. */
interface Stretch {
  start: number
  end: number
}

// What closes a number: 1. １． 1﹒ 1、
const dots = codes(`.．﹒、${lostDot}`)

/** The code units a label can open with: digits of either width, numbers in circles or brackets or with a dot, Han numerals, 第, a bracket. */
export const mayOpen = new Uint8Array(0x10000)
for (const character of `0123456789０１２３４５６７８９${hanNumerals}第（(`) mayOpen[character.charCodeAt(0)] = 1

/** Numbers that are one character: the first and the last of each row of Unicode, and the kind they are of. */
const single: Array<[first: number, last: number, type: MarkerType]> = ['①⑳ circled', '⑴⒇ arabicParen', '⒈⒛ arabic', '㈠㈩ hanParen'].map(
  (row) => [row.charCodeAt(0), row.charCodeAt(1), row.slice(3) as MarkerType],
)
for (const [first, last] of single) mayOpen.fill(1, first, last + 1)

const nth = '第'.charCodeAt(0)

/** The label that can be read at an offset, with the other that it can be read as. */
export function labelAt(text: string, at: number, piece: Stretch): Marker | undefined {
  const code = text.charCodeAt(at)
  if (isHanNumeral(code)) return hanLabel(text, at, piece)
  if (code === nth) return legalLabel(text, at, piece)
  if (isDigit(code)) return arabicLabels(text, at, piece)
  if (isRoundOpen(code)) return bracketLabel(text, at, piece)
  for (const [first, last, type] of single) if (code >= first && code <= last) return make(type, code - first + 1, at, at + 1)
  return undefined
}

/** `一、` `十一．` `一 、`; in 一、二、三年级 and 三、四季度 what follows tells. */
function hanLabel(text: string, at: number, piece: Stretch): Marker | undefined {
  let last = at
  while (last < piece.end && isHanNumeral(text.charCodeAt(last))) last++
  // 统一、规范: the numeral closes a word
  if (at > piece.start && '统单之唯同第万专逐划归均'.includes(text[at - 1])) return undefined
  // behind a sentence that is over 二 、 is one as well
  const end = at === piece.start || opensSentence(text, at, piece) ? skipBlanks(text, last, piece.end) : last
  const close = text.charCodeAt(end)
  if (last - at > 4 || end >= piece.end || !(dots.has(close) || (at === piece.start && end === last && isComma(close)))) return undefined
  const next = skipBlanks(text, end + 1, Math.min(piece.end, end + 4))
  const ordinal = numeral(text.slice(at, last)) ?? 0
  const list = isHanNumeral(text.charCodeAt(next)) && !/^.[是要]/.test(text.slice(next, next + 2))
  return make('han', ordinal, at, end + 1, list ? doubtBehindHan(ordinal, text.slice(next, next + 6)) : 0)
}

/** Does what stands at an offset open a sentence within its line? */
const opensSentence = (text: string, at: number, {start}: Stretch) => '。；：！？'.includes(text[skipBlanksBack(text, at, start) - 1])

/** 第一章总则 at the end of a text that a lower level follows. */
const headingAbove = /第\s?[一二三四五六七八九十百\d]{1,4}\s?([编章节目])[^。；：，、]{1,18}$/
const legal: Record<string, MarkerType | undefined> = {编: 'part', 章: 'chapter', 节: 'division', 目: 'subdivision', 条: 'article'}
const legalOrder = Object.keys(legal).join('')

/** `第一章` `第三条` `第 1 条` `第二条之一`; a reference (第六条、第八条规定) is told from it by the series and by what follows. */
function legalLabel(text: string, at: number, piece: Stretch): Marker | undefined {
  const from = skipBlanks(text, at + 1, Math.min(piece.end, at + 3))
  const isNumber = (i: number) => i < piece.end && (isHanNumeral(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))
  let last = from
  // 第 十 一 条: the signs of the number are set apart as those of the label are
  const skip = (i: number) => (from > at + 1 && isNumber(skipBlanks(text, i, i + 2)) ? skipBlanks(text, i, i + 2) : i)
  while (last < from + 9 && isNumber(last)) last = skip(last + 1)
  if (last === from) return undefined
  const sign = skipBlanks(text, last, Math.min(piece.end, last + 3))
  const spaced = from > at + 1 || sign > last
  const type = legal[text[sign]] ?? (text.startsWith('部分', sign) ? 'part' : undefined)
  if (!type) return undefined
  let end = sign + (type === 'part' && text[sign] === '部' ? 2 : 1)
  // 第二条之一
  let added: number | undefined
  const of = spaced ? skipBlanks(text, end, Math.min(piece.end, end + 2)) : end
  if (text[of] === '之') {
    const number = spaced ? skipBlanks(text, of + 1, Math.min(piece.end, of + 3)) : of + 1
    let behind = number
    while (behind < piece.end && behind < number + 3 && isHanNumeral(text.charCodeAt(behind))) behind++
    if (behind > number) {
      added = numeral(text.slice(number, behind))
      end = behind
    }
  }
  const parted = isBlank(text.charCodeAt(end)) || end >= piece.end
  // inside a line a label without a blank behind it opens a sentence, or stands behind the heading of what is above it
  const before = skipBlanksBack(text, at, piece.start)
  const opens = before === piece.start || '。！？；：'.includes(text[before - 1])
  const above = opens ? null : headingAbove.exec(text.slice(Math.max(piece.start, at - 24), at))
  const below = above !== null && legalOrder.indexOf(above[1]) < legalOrder.indexOf(text[sign])
  if (!opens && !below && (!parted || spaced)) return undefined
  const doubt = parted ? 0 : doubtBehindLegal(text[end - 1], text.slice(end, end + 8))
  const label = make(type, numeral(squeeze(text.slice(from, last))), at, end, before !== piece.start && !parted && doubt === 0 ? 1 : doubt)
  if (label) label.added = added
  return label
}

// 2.1 · 2020-1-5 · 3/4
const insideNumber = codes('.-/．')
const year = '年'.charCodeAt(0)
const middleDot = '·'.charCodeAt(0)
// 总则1.1编制: a heading of two words or more, then the first number below it
const bareAbove = /^\s?[\u4e00-\u9fa5、]{2,16}\s?(\d{1,2})[.．]1\s?(?![\d.．%％])/
const sentenceEnds = codes('。；;！？）)》')
const bareHeading = /^(?:总则|附则|前言|概述|编制|适用|组织|应急|预警|保障|监督|术语|引言)/

/** `1.` `１．` `1、` `1)` `1.1` `1.1.1` `1 总则`; 1.5亿元 and 2022年 are none, or doubtful. */
function arabicLabels(text: string, at: number, piece: Stretch): Marker | undefined {
  let last = at
  while (last < piece.end && isDigit(text.charCodeAt(last))) last++
  const before = text.charCodeAt(at - 1)
  if (at > piece.start && (isDigit(before) || insideNumber.has(before) || isLatin(before))) return undefined
  // 2025年1.完成…: the number goes on with the date
  if (before === year && isDigit(text.charCodeAt(at - 2)) && isDigit(text.charCodeAt(at - 5))) return undefined
  const opens = at === piece.start
  const close = text.charCodeAt(last)
  if (last - at > 3 || last >= piece.end) return undefined
  const value = numeral(text.slice(at, last))
  // 。2 、抽查
  if (!opens && isBlank(close) && text[last + 1] === '、' && last - at <= 2 && opensSentence(text, at, piece))
    return make('arabic', value, at, last + 2, behindPause(text, last + 2))
  if (isRoundClose(close)) return make('halfParen', value, at, last + 1)
  if (!opens && last - at <= 2 && (isHan(close) || isBlank(close))) {
    // poured: …应急预案1总则1.1编制目的, …制定本预案。2组织体系
    const words = text.slice(last, last + 24)
    const poured = isHan(before) || sentenceEnds.has(before) ? bareAbove.exec(words) : null
    if (poured ? poured[1] === text.slice(at, last) : sentenceEnds.has(before) && bareHeading.test(words.trimStart()))
      return make('decimal', value, at, last, 0, '')
    return undefined
  }
  if (opens && last - at <= 2) {
    if (isBlank(close) && close !== mark.lineFeed && close !== mark.lostDot) {
      // 1 、 and 1 . are printed too
      const end = skipBlanks(text, last, Math.min(piece.end, last + 3))
      if (text.charCodeAt(end) === mark.enumeration || (dots.has(text.charCodeAt(end)) && !isDigit(text.charCodeAt(end + 1))))
        return make('arabic', value, at, end + 1)
      if (isHan(text.charCodeAt(last + 1))) return make('decimal', value, at, last, 0, '')
    }
    if (isHan(close) && bareHeading.test(text.slice(last, last + 4))) return make('decimal', value, at, last, 0, '')
  }
  // 11。强化… behind the end of a sentence: the full stop is a dot that was misread
  if (close === mark.stop && last - at <= 2 && (opens || sentenceEnds.has(before)) && isHan(text.charCodeAt(last + 1)))
    return make('arabic', value, at, last + 1, 1)
  if (!dots.has(close) && !(close === middleDot && opens)) return undefined
  const end = close === mark.lostDot ? last : last + 1
  if (close === mark.enumeration) return make('arabic', value, at, end, behindPause(text, end))
  if (!isDigit(text.charCodeAt(last + 1))) return make('arabic', value, at, end)
  // 1.021992 and nothing else: a cell
  if (opens && piece.end - last < longestCell && /^\d{3,}$/.test(text.slice(last + 1, piece.end))) return undefined
  const rest = narrowDigits(text.slice(last + 1, last + 9))
  if (isNoDecimal(rest)) return make('arabic', value, at, end, opens || opensWithYear(rest) ? 0 : 1)
  const label = make('arabic', value, at, end, 2)
  const decimal = opens || isHan(before) || sentenceEnds.has(before) || isBlank(before) ? decimalLabel(text, at) : undefined
  if (!decimal) return label
  // 2.1所列 and 2.1、2.3规定 refer: there is no 2. in them
  if (!refers.test(text.slice(decimal.end - 1, decimal.end + 5))) decimal.other = label
  return decimal
}

const longestCell = 12

function behindPause(text: string, end: number): Doubt {
  if (isDigit(text.charCodeAt(end))) return doubtBehindPause(text.slice(end, end + 6))
  return opensWithMeasure(text[end]) ? 1 : 0
}

// What is counted or measured; not 公共, 平台, 人员, 日常, 时间, with which headings open.
const measured =
  /^(?:\s*(?:[亿万元倍吨米%％]|千(?![方年])|百(?!货|姓)|公[里顷斤分]|平(?:方|米)|左右)|个(?![人体性别])|人(?![员口才力事工民社居])|户(?![外籍口])|家(?![庭长政电居校具装])|所(?![有属在需列述称指示])|月(?![度报])|日(?![常程])|时(?![间限段机效])|年(?![内初底度])|小时|分钟)/

// What follows 2.1 where it is a reference, with the digit or dot before it: not 3.3至5月
const refers = /^.(?:的|规定|所[称列述指示]|中[的所]|[和至及、—-]?\d{1,2}[.．]\d)/

/** `1.1` and deeper, at the start of a line: with a blank or a word behind it, not 3.5亿元; 2.1的 is doubtful. */
function decimalLabel(text: string, at: number): Marker | undefined {
  const chain = /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?![\d.．%％]\d|[%％])/.exec(text.slice(at, at + 14))
  if (!chain) return undefined
  const end = at + chain[0].length
  const behind = text.charCodeAt(end)
  const closed = dots.has(behind)
  if (!isBlank(behind) && !isHan(behind) && !closed) return undefined
  // a decimal: 3.5亿元; not 3.1 年内清收
  const rest = text.slice(end, end + 5)
  if (measured.test(rest)) return undefined
  const parts = chain[0].split(/[.．]/).map(Number)
  const doubt = /^(?:的|规定|所[称列述指示]|和|至|及|中的|中所|[、—-]\d{1,2}[.．]\d)/.test(rest) ? 2 : 0
  return make('decimal', parts.at(-1), at, closed ? end + 1 : end, doubt, parts.slice(0, -1).join('.'))
}

/** `（一）` `(1)` `（一）、`; two in a row (（一）（二）项所列) and （一）项 are references, unless the series wants them. */
function bracketLabel(text: string, at: number, piece: Stretch): Marker | undefined {
  const from = skipBlanks(text, at + 1, piece.end)
  const code = text.charCodeAt(from)
  const han = isHanNumeral(code)
  let last = from
  while (last < piece.end && (han ? isHanNumeral(text.charCodeAt(last)) : isDigit(text.charCodeAt(last)))) last++
  const close = skipBlanks(text, last, piece.end)
  if (last === from || last - from > (han ? 4 : 3) || !isRoundClose(text.charCodeAt(close))) return undefined
  let end = close + 1
  const doubt = doubtBehindBracket(text, end)
  // a bracketed pause belongs to the label: （一）、
  if (doubt < 2 && (text[end] === '、' || text[end] === '．')) end++
  return make(han ? 'hanParen' : 'arabicParen', numeral(text.slice(from, last)), at, end, text[end - 1] === '、' ? 0 : doubt)
}

const stems = '甲乙丙丁戊己庚辛壬癸'
const formal = '壹贰叁肆伍陆柒捌玖拾'
const romans = ['ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ', 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ']
const romanDigits = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const rare = codes(`${stems}${formal}${romans.join('')}（(${hanNumerals}`)

/** 壹、 and the next ones within a poured stretch, each behind the end of a sentence. */
export function formalLabels(text: string, {start, end}: Stretch): Marker[] {
  const found: Marker[] = []
  for (const match of text.slice(start, end).matchAll(formalInside)) {
    const at = start + match.index
    const label = make('formal', numeral(match[0][0]), at, at + 2)
    if (label) found.push(label)
  }
  return found
}
const formalInside = new RegExp(`(?<=[。；！？：:）)》]\\s{0,4})[${formal}][、.．]`, 'g')

/**
 * A label that is rare, and a word more often than not: 甲、 壹、 a. A) （a） i. Ⅰ. "一 ". Only at the start of a line, and only where the next
 * number of their series opens another line.
 */
export function rareLabelAt(text: string, {start: at, end}: Stretch): Marker | undefined {
  const code = text.charCodeAt(at)
  // Ａ．
  const wide = (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  if (!rare.has(code) && !isLatin(code) && !wide) return undefined
  const first = text[at]
  const next = text.charCodeAt(at + 1)
  if (isHanNumeral(code)) {
    let last = at
    while (last < end && isHanNumeral(text.charCodeAt(last))) last++
    return last - at <= 3 && isBlank(text.charCodeAt(last)) && isHan(text.charCodeAt(skipBlanks(text, last, end)))
      ? make('han', numeral(text.slice(at, last)), at, last)
      : undefined
  }
  const closes = dots.has(next) || isRoundClose(next)
  // 甲、乙、丙三方 are parties
  if (stems.includes(first))
    return next === mark.enumeration && !stems.includes(text[at + 2]) ? make('stem', stems.indexOf(first) + 1, at, at + 2) : undefined
  if (formal.includes(first)) return closes ? make('formal', numeral(first), at, at + 2) : undefined
  for (const [k, row] of romans.entries())
    if (row.includes(first))
      return closes || isBlank(next)
        ? make(k === 0 ? 'smallRoman' : 'roman', row.indexOf(first) + 1, at, closes ? at + 2 : at + 1)
        : undefined
  const words = text.slice(at, Math.min(end, at + 8))
  const match = /^[（(]?([a-zA-Z]{1,4})(?:[）)]|[.．、](?![A-Za-z\d]))/.exec(wide ? words.normalize('NFKC') : words)
  if (!match) return undefined
  const [whole, letters] = match
  const small = letters === letters.toLowerCase()
  const value = romanDigits.indexOf(letters.toLowerCase()) + 1
  const roman = value > 0 ? make(small ? 'smallRoman' : 'roman', value, at, at + whole.length) : undefined
  if (letters.length > 1) return roman
  const order = letters.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1
  const label = make(small ? 'letter' : 'capital', order, at, at + whole.length)
  if (label) label.other = roman
  return label
}
