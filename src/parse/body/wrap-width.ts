import {isColon, isHan, isRoundClose, isSentenceEnd, mark} from '../source/characters.ts'
import {columns, lineStart} from '../source/columns.ts'
import type {Piece} from '../source/piece.ts'
import type {SourceText} from '../source/source-text.ts'

// （责任单位：市教育局）
const clauseAtEnd = /[（(][^（）()]{2,10}[：:][^（）()]*[）)]$/

/**
 * The width at which lines were wrapped by hand or by a page, in columns, or 0: many lines of nearly
 * the same width that end in mid-sentence; a clause in brackets ends one.
 */
export function wrapWidth({text, pieces}: SourceText): number {
  const widths: number[] = []
  let all = 0
  let long = 0
  for (let p = 0; p + 1 < pieces.length; p++) {
    const piece = pieces[p]
    if (piece.gap !== 'line' || piece.boilerplate || pieces[p + 1].gap !== 'line') continue
    all++
    if (piece.end - piece.start > 80) {
      long++
      continue
    }
    const last = text.charCodeAt(piece.end - 1)
    if (
      piece.end - piece.start >= 12 &&
      !isSentenceEnd(last) &&
      !isColon(last) &&
      last !== mark.semicolon &&
      !(isRoundClose(last) && clauseAtEnd.test(text.slice(piece.start, piece.end)))
    )
      widths.push(columns(text, lineStart(text, piece.start), piece.end))
  }
  // what a conversion poured into a line, a table of contents: few are
  if (widths.length < 4 || long * mostLong > all) return long === 0 ? widthByIndents({text, pieces}) : 0
  widths.sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.75)]
  const near = widths.filter((one) => Math.abs(one - width) <= 4).length
  return width >= narrowest && near >= 4 && near * 6 >= all ? width : widthByIndents({text, pieces})
}
// In columns.
const narrowest = 40

/**
 * The same where few lines are wrapped and every paragraph is indented: what follows a line that ends in mid-sentence is not, and no line
 * is wider than those.
 */
function widthByIndents({text, pieces}: Pick<SourceText, 'text' | 'pieces'>): number {
  const indent = (piece: Piece) => piece.line.indent ?? 0
  let width = 0
  let least = Number.POSITIVE_INFINITY
  let wrapped = 0
  let widest = 0
  for (let p = 0; p + 1 < pieces.length; p++) {
    const [piece, next] = [pieces[p], pieces[p + 1]]
    if (piece.boilerplate || piece.gap !== 'line' || next.gap !== 'line') continue
    const own = columns(text, lineStart(text, piece.start), piece.end)
    widest = Math.max(widest, own)
    const isWrapped =
      indent(piece) >= 2 &&
      indent(next) === 0 &&
      (next.line.blankBefore ?? 0) === 0 &&
      own >= narrowest &&
      isHan(text.charCodeAt(piece.end - 1))
    if (!isWrapped) continue
    wrapped++
    width = Math.max(width, own)
    least = Math.min(least, own)
  }
  return wrapped >= fewestWrapped && width - least <= ragged && widest <= width + ragged ? width : 0
}
const fewestWrapped = 3
// Columns by which the lines of a ragged margin differ.
const ragged = 8
// One in so many lines may be longer than a page is wide.
const mostLong = 25
