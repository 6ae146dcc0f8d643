import type {Line} from '../../syntax/lines.ts'
import {firstCodes} from '../vocabulary/edges.ts'
import {skipBlanks, skipBlanksBack} from './blanks.ts'
import {isDigit, isHan, narrowDigits} from './characters.ts'
import type {Piece} from './piece.ts'

/** Page numbers: `— 3 —`, `-2-`, `第3页 共8页` (GB/T 9704-2012, 7.5; PDF and OCR texts). */
const pageNumberLine =
  /^(?:[—\-–－_·•∙・～~─―* ]{1,4}\d{1,4}(?: ?\/ ?\d{1,4})?[—\-–－_·•∙・～~─―* ]{1,4}|第\s*\d{1,4}\s*页(?:[，,/／\s]*共\s*\d{1,4}\s*页)?|[Pp](?:age|AGE)\.?\s?\d{1,4}|\d{1,4}\s*(?:\/|of)\s*\d{1,4})$/
const pageOpens = firstCodes(pageNumberLine)

/** Is a line nothing but a page's number in its dashes or words? */
export function isPageNumber(text: string, {start, end}: Line): boolean {
  if (end - start > 20) return false
  const code = text.charCodeAt(start)
  return (
    (pageOpens.has(code) || isDigit(code)) &&
    pageNumberLine.test(
      narrowDigits(text.slice(start, end))
        .replace('／', '/')
        .replace(/\u3000/g, ' '),
    )
  )
}

/** How many lines of a wrapped page stand between two numbers at least. */
const fewestBetween = 2
const longestNumber = 3
/** Characters of a line that is taken to be wrapped. */
const wrapped = 12

/**
 * Lines that are nothing but a page's number, without dashes: they count on by one from the first to the last, or go up, and one of them at least, or
 * many, stands in the middle of a sentence. A text that has a column of 序号 numbers its rows so.
 *
 * ```text
 * 各单位应当建立档案，记录清理信
 * 1
 * 息等，并应满足保存要求。
 * ```
 */
export function findPageNumbers(lines: readonly Line[], text: string): Set<Line> | undefined {
  const found: number[] = []
  for (const [index, {start, end}] of lines.entries())
    if (end - start <= longestNumber && end > start && isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(end - 1)))
      found.push(index)
  if (found.length === 0 || countsRows.test(text)) return undefined
  const number = (index: number) => Number(text.slice(lines[index].start, lines[index].end))
  const goesUp = (by: (step: number) => boolean) =>
    found.every((index, at) => at === 0 || (by(number(index) - number(found[at - 1])) && index - found[at - 1] > fewestBetween))
  const interrupting = found.filter((index) => interrupts(lines, index, text)).length
  // where many interrupt a sentence some may have been lost
  if (interrupting === 0 || !goesUp((step) => step === 1 || (step > 0 && interrupting * 3 > found.length && interrupting > 1)))
    return undefined
  return new Set(found.map((index) => lines[index]))
}

// a text that has such a column numbers its rows
const countsRows = /序\s*号/

/** Does a sentence of Han go on from the line above to the line below? */
function interrupts(lines: readonly Line[], index: number, text: string): boolean {
  const above = lines[index - 1]
  const below = lines[index + 1]
  if (!above || !below || above.end - above.start < wrapped) return false
  const last = text.charCodeAt(above.end - 1)
  return (
    (isHan(last) || '，、'.includes(text[above.end - 1])) &&
    isHan(text.charCodeAt(below.start)) &&
    text.slice(below.start, below.end).search(/[。；，]/) > 0
  )
}

// —3— between two words, -3- between two of Han; 2020—3—15 and ——3—— are none
const pageNumber =
  /—(?<![\dA-Za-z—]—)[ \u3000]?\d{1,3}[ \u3000]?—(?![\dA-Za-z—])|[-－–](?<=[\u4e00-\u9fa5，、；。][-－–])[ \u3000]?\d{1,3}[ \u3000]?[-－–](?=[\u4e00-\u9fa5])/g
const dashes = /[—－–-][ \u3000]?\d/

/** Page numbers that a conversion left inside the lines. */
export function splitPageNumbers(text: string, list: Piece[]): Piece[] {
  const numbers = dashes.test(text) ? [...text.matchAll(pageNumber)] : []
  if (numbers.length === 0) return list
  const result: Piece[] = []
  let next = 0
  for (const piece of list) {
    while (next < numbers.length && numbers[next].index < piece.start) next++
    let rest = piece
    for (; !piece.boilerplate && next < numbers.length && numbers[next].index < piece.end; next++) {
      const at = numbers[next].index
      const end = at + numbers[next][0].length
      const before = skipBlanksBack(text, at, rest.start)
      const after = skipBlanks(text, end, rest.end)
      if (before > rest.start) result.push({...rest, end: before})
      result.push({...rest, start: at, end, gap: before > rest.start ? 'none' : rest.gap, boilerplate: 'page'})
      rest = {...rest, start: after, gap: 'none'}
    }
    if (rest.start < rest.end) result.push(rest)
  }
  return result
}

/** Where some pages are numbered with dashes, a bare number on a line is a page's as well; a table counts its rows. */
export const markBareNumbers = (text: string, list: Piece[]): Piece[] =>
  countsRows.test(text)
    ? list
    : list.map((piece) =>
        piece.gap === 'line' && piece.end - piece.start <= 3 && /^\d+$/.test(text.slice(piece.start, piece.end))
          ? {...piece, boilerplate: 'page'}
          : piece,
      )
