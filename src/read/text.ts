import {lineEnds} from '../syntax/blank-signs.ts'
import type {Line, Lines, Source} from '../syntax/lines.ts'
import {blankWidth, ink} from './blank-width.ts'
import {limits, type ReadContext} from './context.ts'

/**
 * Divides decoded text into its physical lines. Each line is a `Line` without the white space at its ends; empty
 * lines are counted in `blankBefore` of the next. `text` stays as it is, to the letter (the caller takes a byte order
 * mark off).
 *
 * Lines end at \n, \r\n, \r, vertical tab, form feed, U+0085, U+2028, U+2029, and at U+E003 and U+E004, private-use signs
 * that stand for paragraph ends in texts of the tax administration's law library.
 *
 * @throws ReadError `too-large`; without a context a RangeError
 * @example toLines('　　一、甲\n\n乙', source).lines // [{start: 2, end: 5, indent: 4}, {start: 7, end: 8, blankBefore: 1}]
 */
export function toLines(text: string, source: Source, context?: ReadContext): Lines {
  const lines: Line[] = []
  const rare = rareEnds.some((end) => text.includes(end))
  let blank = 0
  for (let from = 0; from < text.length; ) {
    const stop = rare ? nextEnd(text, from) : text.indexOf('\n', from)
    const next = stop < 0 ? text.length : stop
    let start = from
    let indent = 0
    for (; start < next; start++) {
      const width = blankWidth(text.charCodeAt(start))
      if (width === ink) break
      indent += width
    }
    let end = next
    while (end > start && blankWidth(text.charCodeAt(end - 1)) !== ink) end--
    if (start === end) blank++
    else {
      const line: Line = {start, end}
      if (blank > 0) line.blankBefore = blank
      if (indent > 0) line.indent = indent
      if (lines.length === limits.lines) throw context?.fail('too-large') ?? new RangeError('too many lines')
      lines.push(line)
      blank = 0
    }
    from = next + 1
  }
  return {text, lines, source}
}

const rareEnds = [...lineEnds].filter((end) => end !== '\n')
// \r\n ends a line as \n does: the \r is white space at its end.
const everyEnd = new RegExp(`\\r(?!\\n)|[${lineEnds.replace('\r', '')}]`, 'g')

function nextEnd(text: string, from: number): number {
  everyEnd.lastIndex = from
  return everyEnd.exec(text)?.index ?? -1
}
