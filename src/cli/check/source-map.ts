import type {Finding} from '../../lint/index.ts'
import type {Lines} from '../../syntax/lines.ts'
import {createPlaces} from '../../syntax/places.ts'
import {align, type Run} from './align.ts'

/** Leads from the text that a reader made back to the file it was made from. */
export interface SourceMap {
  /** The offset in the file, or undefined where the line there is not the line that was read. */
  at(offset: number): number | undefined
  /** The finding with the file's places; where only the neighbourhood is known, the line's. */
  move(finding: Finding): Finding
}

/**
 * Finds the lines that were read in their file: where a line stands there to the letter, behind the
 * one before it, or with marks between its characters (bold, links). A line that is found in neither
 * way is hidden, and its findings point to the line before.
 */
export function createSourceMap({text, lines}: Lines, source: string): SourceMap {
  if (text === source) return {at: (offset) => offset, move: (finding) => finding}
  const runs: Run[] = []
  let from = 0
  for (const {start, end} of lines) {
    const line = text.slice(start, end)
    const at = find(source, line, from)
    const found =
      at >= 0
        ? [{start: 0, end: line.length, by: at}]
        : align(source.slice(from, from + farthest + 2 * line.length), line)?.map((run) => ({...run, by: run.by + from}))
    if (!found?.length) continue
    for (const run of found) runs.push({start: start + run.start, end: start + run.end, by: run.by - start})
    const last = found.at(-1)!
    from = last.end + last.by
  }
  const place = createPlaces(source)
  const before = (offset: number) => {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (runs[middle].start <= offset) low = middle + 1
      else high = middle
    }
    return runs[low - 1]
  }
  const at = (offset: number) => {
    const run = before(offset)
    return run && offset <= run.end ? offset + run.by : undefined
  }
  /** A range ends behind its last character, before the marks that follow. */
  const range = (start: number, end: number): [start: number, end: number] | undefined => {
    const first = at(start)
    const last = end > start ? at(end - 1) : undefined
    if (first === undefined) return undefined
    if (end <= start) return [first, first]
    return last === undefined ? undefined : [first, last + 1]
  }
  return {
    at,
    move(finding) {
      if (finding.start === undefined) return finding
      const {fix, ...rest} = finding
      const moved = range(finding.start, finding.end ?? finding.start)
      if (!moved) {
        const run = before(finding.start)
        const near = run ? run.start + run.by : 0
        const {line, column} = place(near)
        return {...rest, start: near, end: near, line, column, endLine: line, endColumn: column}
      }
      const [start, end] = moved
      const {line, column} = place(start)
      const {line: endLine, column: endColumn} = place(end)
      const target = fix && range(fix.start, fix.end)
      // A rewrite across marks would take them away.
      const whole = fix && target && target[1] - target[0] === fix.end - fix.start
      return {
        ...rest,
        start,
        end,
        line,
        column,
        endLine,
        endColumn,
        ...(whole && {fix: {start: target[0], end: target[1], text: fix.text}}),
      }
    },
  }
}

/** How far behind the last line the next is looked for: more than markup between two lines ever is. */
const farthest = 20_000

/** Where a line of its own stands in the source: nothing but markup before and behind it. */
function find(source: string, line: string, from: number): number {
  const near = source.slice(from, from + farthest + line.length)
  for (let at = near.indexOf(line); at >= 0; at = near.indexOf(line, at + 1)) {
    const before = source[from + at - 1] ?? '\n'
    const behind = source[from + at + line.length] ?? '\n'
    if (/[\s>#*_+\-|.)]/.test(before) && /[\s<*_|#]/.test(behind)) return from + at
  }
  return -1
}
