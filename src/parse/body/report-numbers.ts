import {firstBehind, type SourceText} from '../source/source-text.ts'
import {hanNumeral, hanNumerals} from '../vocabulary/numerals.ts'
import type {Marker} from './marker.ts'
import type {Opening} from './sequence.ts'

// Enough of the words to find them by.
const shown = 20

/** Says that a number is repeated, or does not follow the one before it: which label is missing, and what stands where it should. */
export function reportNumber(source: SourceText, opening: Opening) {
  const {oddity, start, end, passed} = opening
  const label = source.text.slice(start, end)
  if (oddity === 'repeat') source.report('number-repeat', {start, end}, {label})
  else {
    const place = passed ? {passed: wordsAt(source, passed.start)} : {above: wordsAt(source, lineBefore(source, start))}
    source.report('number-gap', {start, end}, {label, ...missing(label, opening), ...place})
  }
}

/** Says that a number at the start of a line was taken for text. */
export function reportPassed(source: SourceText, {start, end}: Marker) {
  source.report('number-as-text', {start, end}, {label: source.text.slice(start, end), text: wordsAt(source, end)})
}

/** The label before a label, printed in its form: （三） → （二）; nothing for numbers that are signs of their own. */
function missing(label: string, {ordinal}: Opening): {missing?: string} {
  if (ordinal < 2) return {}
  const printed = /\d/.test(label) ? label.replace(/\d{1,4}(\D{0,8})$/, `${ordinal - 1}$1`) : label.replace(han, hanNumeral(ordinal - 1))
  return printed === label ? {} : {missing: printed}
}
const han = new RegExp(`[${hanNumerals}]+`)

/** Where the paragraph above starts. */
function lineBefore({pieces}: SourceText, at: number): number {
  let p = firstBehind(pieces, at)
  if (p >= pieces.length) p = pieces.length - 1
  const own = pieces[p]
  if (own.start < at) return own.start
  while (p > 0 && pieces[p - 1].boilerplate) p--
  return p > 0 ? pieces[p - 1].start : at
}

const wordsAt = ({text}: SourceText, start: number) =>
  text
    .slice(start, start + shown)
    .split('\n')[0]
    .trim()
