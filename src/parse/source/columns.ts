// A page whose lines are longer than this is not wrapped.
const longestLine = 400
// The last character of the Latin supplement.
const lastNarrow = 0xff

/** Where the line of `at` begins; lines that wrap are short, so the walk back is. */
export function lineStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < longestLine && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}

/** The width of `[from, to)` in columns: a character outside Latin takes two. */
export function columns(text: string, from: number, to: number): number {
  let width = 0
  for (let i = from; i < to; i++) width += text.charCodeAt(i) > lastNarrow ? 2 : 1
  return width
}
