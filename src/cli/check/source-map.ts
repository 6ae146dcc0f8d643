import type {Finding} from '../../lint/index.ts'
import type {Lines} from '../../syntax/lines.ts'
import {createPlaces} from '../../syntax/places.ts'

/** Leads from the text that a reader made back to the file it was made from. */
export interface SourceMap {
  /** The offset in the file, or undefined where the line there is not the line that was read. */
  at(offset: number): number | undefined
  /** The finding with the file's places; where only the neighbourhood is known, the line's. */
  move(finding: Finding): Finding
}

/**
 * Finds the lines that were read in their file: a line is taken for found where it stands in the
 * file to the letter, behind the one before it. Marks inside it (bold, links) hide a line, and its
 * findings then point to the line found before.
 */
export function createSourceMap({text, lines}: Lines, source: string): SourceMap {
  if (text === source) return {at: (offset) => offset, move: (finding) => finding}
  const starts: Array<{start: number; end: number; by: number}> = []
  let from = 0
  for (const {start, end} of lines) {
    const line = text.slice(start, end)
    const found = find(source, line, from)
    if (found < 0) continue
    starts.push({start, end, by: found - start})
    from = found + line.length
  }
  const place = createPlaces(source)
  const before = (offset: number) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle].start <= offset) low = middle + 1
      else high = middle
    }
    return starts[low - 1]
  }
  const at = (offset: number) => {
    const line = before(offset)
    return line && offset <= line.end ? offset + line.by : undefined
  }
  return {
    at,
    move(finding) {
      if (finding.start === undefined) return finding
      const {fix, ...rest} = finding
      const start = at(finding.start)
      const end = finding.end === undefined ? start : at(finding.end)
      if (start === undefined || end === undefined) {
        const line = before(finding.start)
        const near = line ? line.start + line.by : 0
        const {line: number, column} = place(near)
        return {...rest, start: near, end: near, line: number, column, endLine: number, endColumn: column}
      }
      const {line, column} = place(start)
      const {line: endLine, column: endColumn} = place(end)
      const moved = fix && {start: at(fix.start) ?? -1, end: at(fix.end) ?? -1, text: fix.text}
      return {...rest, start, end, line, column, endLine, endColumn, ...(moved && moved.start >= 0 && moved.end >= 0 && {fix: moved})}
    },
  }
}

/** How far behind the last line the next is looked for: more than markup between two lines ever is. */
const farthest = 20_000

/** Where a line of its own stands in the source: nothing but markup before and behind it. */
function find(source: string, line: string, from: number): number {
  for (let at = source.indexOf(line, from); at >= 0 && at - from < farthest; at = source.indexOf(line, at + 1)) {
    const before = source[at - 1] ?? '\n'
    const behind = source[at + line.length] ?? '\n'
    if (/[\s>#*_+\-|.)]/.test(before) && /[\s<*_|#]/.test(behind)) return at
  }
  return -1
}
