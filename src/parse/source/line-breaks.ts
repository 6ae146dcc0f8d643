import {blankSigns, lineEnds} from '../../syntax/blank-signs.ts'

/** The text without its line breaks and the blanks around them: a word may be cut by a wrapped line. */
export const withoutBreaks = (text: string) => (broken.test(text) ? text.replace(everyBlank, (run) => (broken.test(run) ? '' : run)) : text)

const broken = new RegExp(`[${lineEnds}]`)
const everyBlank = new RegExp(`[${blankSigns}]+`, 'g')

/** The index from which `count` characters, breaks and blanks aside, lead up to `end`. */
export function backBy(text: string, end: number, count: number): number {
  let at = end
  for (let left = count; left > 0 && at > 0; ) {
    at--
    if (!/\s/.test(text[at])) left--
  }
  return at
}
