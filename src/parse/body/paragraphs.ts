import {append} from '../../syntax/append.ts'
import type {Range} from '../../syntax/range.ts'
import {trimmed} from '../source/blanks.ts'
import {codes, isBlank, isColon, isHan, isRoundClose, isRoundOpen, isSemicolon, isSentenceEnd, mark} from '../source/characters.ts'
import {columns, lineStart} from '../source/columns.ts'
import type {Piece} from '../source/piece.ts'
import {firstBehind, inTable, type SourceText} from '../source/source-text.ts'
import {endsLikeBody} from '../vocabulary/bodies.ts'
import {opensSentence} from '../vocabulary/closings.ts'
import {labelAtEnd, predicateAtEnd} from '../vocabulary/roles.ts'
import {cutsSentence} from './cuts-sentence.ts'
import {clauseValue, endsRunInClause} from './ends-run-in-clause.ts'

/** A paragraph of a unit's own text, put together from the pieces that a wrapped line made of it. */
export interface OwnParagraph {
  start: number
  end: number
  /** It begins where a piece does, not behind a label. */
  whole: boolean
  gap: Piece['gap']
  /** Its first line is indented. */
  indented: boolean
  /** A clause fills it; one ends where it ends; one goes on into it from the paragraph above. */
  clauseOnly: boolean
  endsInClause: boolean
  crossed: boolean
  /** Where a line of it begins behind one that ends in ，, and is not as wide as the page: the break may part two paragraphs. */
  comma?: number
  /** What showed that it closes what stands above it. */
  why?: string
}

/** A paragraph before its clauses are known. */
export const makeParagraph = (start: number, end: number, whole: boolean, gap: Piece['gap'], indented = false): OwnParagraph => ({
  start,
  end,
  whole,
  gap,
  indented,
  clauseOnly: false,
  endsInClause: false,
  crossed: false,
})

/** Notes how the paragraphs of a unit and its clauses lie to one another. Both are in order. */
export function relate(list: OwnParagraph[], clauses: Range[]) {
  let first = 0
  for (const paragraph of list) {
    const {start, end} = paragraph
    paragraph.clauseOnly = false
    paragraph.endsInClause = false
    paragraph.crossed = false
    while (first < clauses.length && clauses[first].end <= start) first++
    for (let k = first; k < clauses.length && clauses[k].start < end; k++) {
      const clause = clauses[k]
      if (clause.start <= start && clause.end >= end - 1) paragraph.clauseOnly = true
      if (clause.end >= end - 1 && clause.end <= end + 1) paragraph.endsInClause = true
      if (clause.start < start) paragraph.crossed = true
    }
  }
}

/**
 * The paragraphs of `[start, end)` outside tables. A blank or a line break inside a sentence is joined over; a page's
 * number between the halves is, too. `wrap` is the width at which lines are wrapped, 0 where they are not.
 */
export function paragraphs(source: SourceText, start: number, end: number, wrap: number): OwnParagraph[] {
  let result: OwnParagraph[] = []
  let broken = false
  let parted = false
  for (let p = firstBehind(source.pieces, start); p < source.pieces.length && source.pieces[p].start < end; p++) {
    const piece = source.pieces[p]
    if (piece.boilerplate || inTable(source, piece.start)) {
      broken = piece.boilerplate === 'page'
      parted ||= !piece.boilerplate
      continue
    }
    const {start: from, end: to} = trimmed(source.text, Math.max(piece.start, start), Math.min(piece.end, end))
    if (from >= to) continue
    const last = result[result.length - 1]
    // a page's number between the halves of a sentence
    if (
      last &&
      !parted &&
      ((broken && last.end - last.start >= shortestHalf && isFilled(source.text.charCodeAt(last.end - 1))) ||
        joins(source, last, from, to, piece, wrap))
    ) {
      if (last.comma === undefined && wrap === 0 && !broken && piece.gap === 'line' && source.text[last.end - 1] === '，') last.comma = from
      last.end = to
    } else result = append(result, makeParagraph(from, to, from === piece.start, piece.gap, (piece.line.indent ?? 0) >= 2))
    broken = false
    parted = false
  }
  return result
}

// A shorter line is no half of a sentence: 2021 年 10 月
const shortestHalf = 12

const contactLabel = /^(?:联\s?系\s?(?:人|电\s?话|方式|单位|地址)|电\s{0,8}话|传\s{0,8}真|邮\s{0,8}箱|电子(?:邮箱|信箱|邮件))[：:]/
const awaitsAddress = /(?:邮箱|信箱|电话|传真|网址|邮编)$/
const ownLine = /^(?:附件|抄送|——|—|●|·|\d{4}年\d{1,2}月\d{1,2}日$)/
const count = /^\d[\d.]{0,8}[余多]?[万亿]?(?:[个名户人元家项处座条件台套场次吨米亩份间所辆起]|公里|千克)/
const continuing = codes('，。、；）”')

/** Does a piece from `from` to `to` go on with the paragraph before it? */
function joins({text, partner}: SourceText, last: OwnParagraph, from: number, to: number, piece: Piece, wrap: number): boolean {
  if (from !== piece.start) return false
  const before = text.charCodeAt(last.end - 1)
  const after = text.charCodeAt(from)
  // closing punctuation never opens a paragraph, and a bracket holds its two lines together
  if (continuing.has(after)) return true
  if (bracketCrosses(partner, last, from)) return true
  // 组　　长：甲, a label that is spread
  if (piece.gap !== 'line' && isHan(before) && isHan(after) && isColon(text.charCodeAt(from + 1))) return true
  if (isColon(before) && labelAtEnd(text.slice(Math.max(last.start, last.end - 10), last.end - 1))) return true
  const next = text.slice(from, Math.min(to, from + 12))
  // 邮箱：⏎shuiwu@example.org
  if (isColon(before) && /^[\w.+-]{3}/.test(next) && awaitsAddress.test(text.slice(Math.max(last.start, last.end - 4), last.end - 1)))
    return true
  const filled = wrap > 0 && piece.gap === 'line' && (piece.line.indent ?? 0) < 2 && lastColumns(text, last) >= wrap - 8
  // where paragraphs are indented, a line that is not goes on with the one above, though a sentence filled that to its end
  if (filled && last.indented && !isColon(before) && !ownLine.test(next) && lastColumns(text, last) >= wrap - 4) return true
  // a line of its own, whatever width the one above has
  if (piece.gap === 'line' && (contactLabel.test(next) || /^特此[\u4e00-\u9fa5]{2}。?$/.test(next))) return false
  if (isSentenceEnd(before) || isColon(before) || isSemicolon(before))
    return filled && (before === mark.semicolon || !last.whole) && !isColon(before) && lastColumns(text, last) >= wrap - 1
  if (/^[^，。；、：:]{2,9}[：:]./.test(next) || ownLine.test(next)) return false
  const length = last.end - last.start
  if (piece.gap === 'blank')
    return (
      !(length <= 25 && !last.whole && !/[，,、]/.test(text.slice(last.start, last.end))) &&
      before !== mark.closingRound &&
      before !== mark.closingTortoise &&
      !closesClause(text, last) &&
      !endsRunInClause(text, last, from, to)
    )
  if (before === mark.comma || before === mark.enumeration) return true
  // the last word of a sentence that was broken: …提交纸质申报⏎材料。
  if (isFilled(before) && to - from <= 6 && text[to - 1] === '。' && text.slice(last.start, last.end).includes('，')) return true
  if (cutsName(text, last, from, to)) return true
  // …由甲局牵头，乙局配合⏎以上工作…
  if (opensSentence.test(next) && predicateAtEnd(text.slice(Math.max(last.start, last.end - 24), last.end))) return false
  if (endsRunInClause(text, last, from, to)) return false
  if (piece.gap === 'line' && isHan(before) && (isHan(after) || isRoundOpen(after)) && cutsSentence(text, last, from, to)) return true
  if (piece.gap === 'wide' || ((piece.line.indent ?? 0) >= 2 && wrap === 0)) return false
  if (isRoundClose(before)) return filled
  // a count that was kept together: …山区群众⏎3200余户
  if (wrap > 0) return filled || (piece.gap === 'line' && isHan(before) && count.test(next))
  if (!isFilled(before)) return false
  if (to - from <= 3 && isHan(after) && isHan(text.charCodeAt(to - 1))) {
    // two cells of a form have empty lines between; two lines of one cell have one at most, where the cell stands farther from what is above it
    const breaks = breaksBefore(text, from)
    return breaks < 2 || (breaks === 2 && breaksBefore(text, lineStart(text, last.end)) > 2)
  }
  // 责任单位：甲局，乙局 is whole as it stands
  if (
    /^[^，。：:]{2,9}[：:]/.test(text.slice(last.start, last.start + 10)) &&
    endsLikeBody(text.slice(Math.max(last.start, last.end - 12), last.end))
  )
    return false
  // no width to go by: a line that stops in mid-sentence, or a heading with a short rest
  const words = text.slice(Math.max(last.start, last.end - 80), last.end)
  return words.includes('。') || (last.whole ? words.includes('，') : words.includes('，') && to - from <= 8)
}

/** How many line breaks stand before an offset, with nothing but white space between. */
function breaksBefore(text: string, at: number): number {
  let breaks = 0
  for (let i = at - 1; i >= 0 && isBlank(text.charCodeAt(i)); i--) if (text[i] === '\n') breaks++
  return breaks
}

/** (责任单位：甲局) at the end of a paragraph, in half-width brackets. */
function closesClause(text: string, {start, end}: OwnParagraph): boolean {
  if (text[end - 1] !== ')') return false
  const words = text.slice(Math.max(start, end - 160), end - 1)
  const open = words.lastIndexOf('(')
  return open >= 0 && words.indexOf(')', open) < 0 && /[：:]|(?:负责|牵头|配合)$/.test(words.slice(open + 1))
}

function lastPause(names: string): number {
  let at = names.length - 1
  while (at >= 0 && !'、，,；;'.includes(names[at])) at--
  return at
}

const firstName = /^[^、，,；;。：:\s]{1,24}/

/** Does a line break cut the last name of a run-in clause in two? */
function cutsName(text: string, last: OwnParagraph, from: number, to: number): boolean {
  const value = clauseValue(text, last)
  const left = value?.kind.kind === 'role' ? value.words.slice(lastPause(value.words) + 1) : ''
  if (left === '' || left.length > 14 || endsLikeBody(left)) return false
  const right = firstName.exec(text.slice(from, Math.min(to, from + 30)))?.[0] ?? ''
  return right.length <= 12 && endsLikeBody(left + right)
}

/** Does a bracket that opens in the paragraph close behind `from`? */
function bracketCrosses(partner: Int32Array, {start, end}: OwnParagraph, from: number): boolean {
  for (let i = end - 1; i >= Math.max(start, end - 160); i--) {
    if (partner[i] >= from) return true
    if (partner[i] >= 0 && partner[i] < i) i = partner[i]
  }
  return false
}

/** A character in mid-sentence: a word's, or what opens a quotation or a title. */
const isFilled = (code: number) =>
  isHan(code) || (code >= '0'.charCodeAt(0) && code <= 'z'.charCodeAt(0)) || code === mark.openingQuote || code === mark.openingTitle

/** The width of the paragraph's last line, in columns: a Han character takes two. */
const lastColumns = (text: string, {start, end}: OwnParagraph) => {
  const at = Math.max(start, lineStart(text, end))
  const line = lineStart(text, at)
  // some pages count characters, others columns: the wider measure
  return columns(text, line, at) + Math.max(columns(text, at, end), (end - at) * 2)
}
