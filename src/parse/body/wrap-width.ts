import {isColon, isRoundClose, isSentenceEnd, mark} from '../source/characters.ts'
import {columns, lineStart} from '../source/columns.ts'
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
  if (widths.length < 4 || long * mostLong > all) return 0
  widths.sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.75)]
  const near = widths.filter((one) => Math.abs(one - width) <= 4).length
  return width >= 40 && near >= 4 && near * 6 >= all ? width : 0
}
// One in so many lines may be longer than a page is wide.
const mostLong = 25
