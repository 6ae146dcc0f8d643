import {printable} from './printable.ts'

/**
 * A name, or words that quote a text, as a piece of one line: safe to print, line breaks and tabs as visible escapes.
 * It is no command of GitHub's log at the beginning of a line either.
 *
 *     oneLine('通知\n::error::。.txt') // '通知\\n::error::。.txt'
 *     oneLine('::error::。.txt') // '\\u003a:error::。.txt'
 */
export function oneLine(text: string): string {
  return printable(text.replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('\t', '\\t')).replace(/^(\s*):(?=:)/, '$1\\u003a')
}
