import {countBefore} from '../syntax/count-before.ts'
import type {Lines} from '../syntax/lines.ts'
import {createPlaces} from '../syntax/places.ts'
import {align, type Mapping} from './align.ts'
import type {Diagnostic} from './diagnostic.ts'

/**
 * Leads from the text that a reader made back to the file it was made from: the result gives a diagnostic its place in
 * the file. Where a line cannot be found there, only its neighbourhood is known, and the diagnostic points to the last
 * piece of a line before it that can.
 */
export function createSourceMap(lines: Lines, source: string): (diagnostic: Diagnostic) => Diagnostic {
  if (lines.text === source) return (diagnostic) => diagnostic
  const mappings = findLines(lines, source)
  const place = createPlaces(source)
  return (diagnostic) => {
    if (diagnostic.start === undefined) return diagnostic
    const {fix, ...rest} = diagnostic
    const range = moveRange(mappings, diagnostic.start, diagnostic.end ?? diagnostic.start)
    const [start, end] = range ?? nearest(mappings, diagnostic.start)
    const {line, column} = place(start)
    const {line: endLine, column: endColumn} = place(end)
    const target = range && fix && moveRange(mappings, fix.start, fix.end)
    // An edit across marks would take them away.
    const isWhole = fix && target && target[1] - target[0] === fix.end - fix.start
    const moved = isWhole ? {fix: {start: target[0], end: target[1], text: fix.text}} : {}
    return {...rest, start, end, line, column, endLine, endColumn, ...moved}
  }
}

/**
 * Finds the lines that were read in their file: where a line stands there to the letter, behind the one before it, or with
 * marks between its characters (bold, links). A line that is found in neither way is left out.
 */
function findLines({text, lines}: Lines, source: string): Mapping[] {
  const mappings: Mapping[] = []
  let from = 0
  for (const {start, end} of lines) {
    const line = text.slice(start, end)
    const at = indexOfLine(source, line, from)
    const found =
      at >= 0
        ? [{start: 0, end: line.length, by: at}]
        : align(source.slice(from, from + farthest + 2 * line.length), line)?.map((each) => ({...each, by: each.by + from}))
    if (!found?.length) continue
    for (const each of found) mappings.push({start: start + each.start, end: start + each.end, by: each.by - start})
    const last = found.at(-1)!
    from = last.end + last.by
  }
  return mappings
}

/** How far behind the last line the next is looked for: more than markup between two lines ever is. */
const farthest = 20_000

/** Where a line of its own stands in the source: nothing but markup before and behind it. */
function indexOfLine(source: string, line: string, from: number): number {
  const near = source.slice(from, from + farthest + line.length)
  for (let at = line === '' ? -1 : near.indexOf(line); at >= 0; at = near.indexOf(line, at + 1)) {
    const before = source[from + at - 1] ?? '\n'
    const behind = source[from + at + line.length] ?? '\n'
    if (/[\s>#*_+\-|.)]/.test(before) && /[\s<*_|#]/.test(behind)) return from + at
  }
  return -1
}

/** The last mapping that begins at an offset or before it. */
const mappingAt = (mappings: readonly Mapping[], offset: number): Mapping | undefined =>
  mappings[countBefore(mappings, ({start}) => start <= offset) - 1]

/** The offset in the file, or undefined where the line there is not the line that was read. */
function moveOffset(mappings: readonly Mapping[], offset: number): number | undefined {
  const mapping = mappingAt(mappings, offset)
  return mapping && offset <= mapping.end ? offset + mapping.by : undefined
}

/** A range in the file; it ends behind its last character, before the marks that follow. */
function moveRange(mappings: readonly Mapping[], start: number, end: number): [start: number, end: number] | undefined {
  const first = moveOffset(mappings, start)
  if (first === undefined) return undefined
  if (end <= start) return [first, first]
  const last = moveOffset(mappings, end - 1)
  return last === undefined ? undefined : [first, last + 1]
}

/** The beginning of the last piece of a line that is known before an offset. */
function nearest(mappings: readonly Mapping[], offset: number): [start: number, end: number] {
  const mapping = mappingAt(mappings, offset)
  const near = mapping ? mapping.start + mapping.by : 0
  return [near, near]
}
