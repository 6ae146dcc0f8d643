import {printable} from './printable.ts'

// One look for whatever is escaped below: nearly all texts are fit as they are, and every message goes through here.
const unfit = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|##\[|^\s*::/

/**
 * A name, or words that quote a text, as a piece of one line: safe to print, line breaks and tabs as visible escapes.
 * It is no command of GitHub's log at the beginning of a line either.
 *
 *     oneLine('通知\n::error::。.txt') // '通知\\n::error::。.txt'
 *     oneLine('::error::。.txt') // '\\u003a:error::。.txt'
 */
export function oneLine(text: string): string {
  if (!unfit.test(text)) return text
  return printable(text.replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('\t', '\\t')).replace(/^(\s*):(?=:)/, '$1\\u003a')
}
