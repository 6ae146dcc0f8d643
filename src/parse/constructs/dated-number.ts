import type {DocumentNumber, Signature} from '../../syntax/nodes.ts'
import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {fullDate, readDate} from '../vocabulary/calendar.ts'
import {readDocumentNumber} from './document-number.ts'

// No line of a number and its date is longer.
const longest = 80
const opensDate = new RegExp(`^${fullDate}`)
const endsDate = new RegExp(`${fullDate}$`)

/**
 * 发文字号 and the date on one line under the title, in either order and mostly in a bracket.
 *
 * ```text
 * （2024年5月6日　云水发〔2024〕8号）
 *   ^^^^^^^^^^^^  ^^^^^^^^^^^^^^
 *   signature     number
 * ```
 */
export function readDatedNumber(source: SourceText, index: number): [DocumentNumber | Signature, DocumentNumber | Signature] | undefined {
  const {text, partner, pieces} = source
  const piece = pieces[index]
  if (piece.end - piece.start > longest) return undefined
  const inBracket = partner[piece.start] === piece.end - 1
  const start = inBracket ? skipBlanks(text, piece.start + 1, piece.end) : piece.start
  const end = inBracket ? skipBlanksBack(text, piece.end - 1, start) : piece.end
  const value = text.slice(start, end)
  const first = opensDate.exec(value)
  if (first) {
    const at = behindPause(text, start + first[0].length, end)
    // its pattern takes the bracket, the number is without
    const number = readDocumentNumber(source, at, piece.end)
    return number?.end === end ? [dateOf(source, start, start + first[0].length), number] : undefined
  }
  const last = endsDate.exec(value)
  if (!last) return undefined
  const number = readDocumentNumber(source, start, end)
  const at = start + last.index
  return number && behindPause(text, number.end, end) === at ? [number, dateOf(source, at, end)] : undefined
}

function behindPause(text: string, at: number, end: number): number {
  const from = skipBlanks(text, at, end)
  return /[，,、]/.test(text[from] ?? '') ? skipBlanks(text, from + 1, end) : from
}

const dateOf = (source: SourceText, start: number, end: number) =>
  parent('signature', start, end, [leaf(source, 'date', start, end, readDate(source.text.slice(start, end)) ?? {})])
