import type {Line, Lines} from '../../syntax/lines.ts'

/** How a page is set anew: what becomes of the break behind each line, and of signs. */
export interface Setting {
  /** What stands in the place of the break between a line and the next one; undefined leaves it. */
  joint?(line: Line, next: Line): string | undefined
  /** Signs for signs, each of one character. */
  signs?: Readonly<Record<string, string>>
}

/** The page with fewer breaks and other signs; its tables stay where they stand. */
export function rewriteLines({text, lines, tables, ...rest}: Lines, {joint, signs}: Setting): Lines {
  let out = ''
  let copied = 0
  const moved: Line[] = []
  /** Where the text is longer or shorter by how much from then on. */
  const shifts: Array<[from: number, by: number]> = [[0, 0]]
  const copyTo = (offset: number) => {
    out += text.slice(copied, offset)
    copied = offset
  }
  const put = (words: string, upTo: number) => {
    out += words
    copied = upTo
    shifts.push([upTo, out.length - upTo])
  }
  let joined = false
  for (const [index, line] of lines.entries()) {
    copyTo(line.start)
    let own: Line
    if (joined) own = moved[moved.length - 1]
    else moved.push((own = {...line, start: out.length, end: 0}))
    copyTo(line.end)
    own.end = out.length
    const next = lines[index + 1]
    const words = next && joint?.(line, next)
    joined = words !== undefined
    if (words !== undefined) put(words, next.start)
  }
  copyTo(text.length)
  const at = (offset: number) => offset + shiftAt(shifts, offset)
  const cells = tables?.map((table) => ({
    start: at(table.start),
    end: at(table.end),
    rows: table.rows.map((row) => row.map((cell) => ({...cell, start: at(cell.start), end: at(cell.end)}))),
  }))
  for (const [sign, other] of Object.entries(signs ?? {})) out = out.replaceAll(sign, other)
  return {text: out, lines: moved, ...(cells && {tables: cells}), ...rest}
}

/** By how much a place has moved: what the last shift before it says. */
function shiftAt(shifts: ReadonlyArray<readonly [from: number, by: number]>, offset: number): number {
  let low = 0
  for (let high = shifts.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1
    if (shifts[middle][0] <= offset) low = middle
    else high = middle - 1
  }
  return shifts[low][1]
}
