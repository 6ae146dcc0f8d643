import {isColon, isHan, mark} from '../source/characters.ts'
import type {Piece} from '../source/piece.ts'
import type {SourceText} from '../source/source-text.ts'
import {isCommonHeading} from '../vocabulary/headings.ts'
import {opensWithNumber} from '../vocabulary/number-opening.ts'
import {labelAt} from './label-forms.ts'

/**
 * The pieces that are headings without a number, each on a line of its own, with the level that their style gives them or 0: lines in
 * the format's own heading style, standing ones (`总体要求`, `具体措施：`), and short lines between numbered units, where there are two
 * or more of them.
 */
export function plainHeadings({text, pieces}: SourceText, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>()
  const between: number[] = []
  for (let p = from; p < to; p++) {
    const {start, end, gap, boilerplate, line} = pieces[p]
    if (boilerplate || gap !== 'line') continue
    if (line.heading !== undefined && end === line.end && end - start <= longestStyled && !isLabelled(text, pieces[p])) {
      if (!/[。；，]$/.test(text[end - 1])) found.set(p, line.heading)
      continue
    }
    if (end - start > 18) continue
    const last = text.charCodeAt(end - 1)
    if (!isHan(last) && !isColon(last) && last !== mark.closingQuote && last !== mark.openingQuote) continue
    const words = text.slice(start, end)
    if (words.length <= 12 && isCommonHeading(isColon(text.charCodeAt(end - 1)) ? words.slice(0, -1) : words)) {
      // a field among the fields of a form
      if (!(p > from && p + 1 < to && isField(text, pieces[p - 1]) && isField(text, pieces[p + 1]))) found.set(p, 0)
    } else if (
      p > from &&
      p + 1 < to &&
      /^[\u4e00-\u9fa5“”]{4,18}$/.test(words) &&
      !opensWithNumber(words) &&
      /[。；）)：]/.test(text[pieces[p - 1].end - 1]) &&
      opensWithNumber(text.slice(pieces[p + 1].start, pieces[p + 1].start + 8))
    )
      between.push(p)
  }
  if (between.length > 1) for (const p of between) found.set(p, 0)
  return found
}

/** A short line without a mark or a number: 单位名称, 邮箱/QQ, （万元）. */
const isField = (text: string, {start, end, gap}: Piece) =>
  gap === 'line' &&
  end - start <= 24 &&
  /^[\u4e00-\u9fa5A-Za-z（）() /、]{1,24}$/.test(text.slice(start, end)) &&
  !opensWithNumber(text.slice(start, end))
const longestStyled = 60
const isLabelled = (text: string, piece: Piece) => labelAt(text, piece.start, piece) !== undefined
