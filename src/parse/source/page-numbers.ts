import type {Line} from '../../syntax/lines.ts'
import {isDigit, isHan} from './characters.ts'

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
  if (found.length === 0 || /序\s?号/.test(text)) return undefined
  const number = (index: number) => Number(text.slice(lines[index].start, lines[index].end))
  const goesUp = (by: (step: number) => boolean) =>
    found.every((index, at) => at === 0 || (by(number(index) - number(found[at - 1])) && index - found[at - 1] > fewestBetween))
  const interrupting = found.filter((index) => interrupts(lines, index, text)).length
  // where many interrupt a sentence some may have been lost
  if (interrupting === 0 || !goesUp((step) => step === 1 || (step > 0 && interrupting * 3 > found.length && interrupting > 1)))
    return undefined
  return new Set(found.map((index) => lines[index]))
}

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
