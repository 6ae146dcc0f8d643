/** The text without its line breaks and the blanks around them: a word may be cut by a wrapped line. */
export const withoutBreaks = (text: string) =>
  /[\n\r\ue003\ue004]/.test(text) ? text.replace(/[\s\ue003\ue004]+/g, (run) => (/[\n\r\ue003\ue004]/.test(run) ? '' : run)) : text

/** The index from which `count` characters, breaks and blanks aside, lead up to `end`. */
export function backBy(text: string, end: number, count: number): number {
  let at = end
  for (let left = count; left > 0 && at > 0; ) {
    at--
    if (!/\s/.test(text[at])) left--
  }
  return at
}
