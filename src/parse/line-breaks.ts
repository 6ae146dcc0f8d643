/** The text without its line breaks and the indents behind them: a word may be cut by a wrapped line. */
export const withoutBreaks = (text: string) => (/[\n\r]/.test(text) ? text.replace(/[ \t\u3000\u00a0]*[\n\r]+[\s\u3000]*/g, '') : text)

/** The index from which `count` characters, breaks and blanks aside, lead up to `end`. */
export function backBy(text: string, end: number, count: number): number {
  let at = end
  for (let left = count; left > 0 && at > 0; ) {
    at--
    if (!/\s/.test(text[at])) left--
  }
  return at
}
