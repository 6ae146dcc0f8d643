import type {Diagnostic} from '../../check/index.ts'
import {widthOf} from '../../messages/width.ts'

/** Columns of the text that are shown; notices often have no line breaks. */
const widest = 72
/** Columns before the diagnostic that are shown of a long line. */
const before = 28
/** Characters to each side of the diagnostic's ends that are looked at: more than fill the columns, and no more where a line is a whole book. */
const near = 400

/**
 * The line of a diagnostic with a caret under it, in line also under Chinese. `''` where the diagnostic
 * has no place.
 *
 *     12 │ 云水发[2025]12号
 *        │       ^^^^^^
 */
export function codeFrame(text: string, {start, end, line}: Diagnostic, {wide}: {wide: boolean}): string {
  if (start === undefined || line === undefined) return ''
  const lead = text.slice(Math.max(0, start - near), start)
  const rest = text.slice(start, start + 2 * near)
  const from = start - lead.length + lead.lastIndexOf('\n') + 1
  const stop = start + (rest.includes('\n') ? rest.indexOf('\n') : rest.length)
  const opens = from === 0 || text[from - 1] === '\n'
  const whole = visible(text.slice(from, stop))
  const first = start - from
  const last = Math.max(first, Math.min(end ?? start, stop) - from)
  const width = (piece: string) => widthOf(piece, {ambiguousWide: wide})
  let head = whole.slice(0, first)
  let cut = ''
  if (!opens || (width(whole) > widest && width(head) > before)) {
    head = clipStart(head, before, width)
    cut = '… '
  }
  let middle = whole.slice(first, last)
  let tail = whole.slice(last)
  const room = widest - width(head)
  if (width(middle) > room) {
    middle = clip(middle, room, width)
    tail = ''
  }
  const after = clip(tail, room - width(middle), width)
  const shortened = first + middle.length + after.length < whole.length ? ' …' : ''
  const number = String(line)
  const gap = ' '.repeat(number.length)
  // Nothing stands where something is missing: the caret shows between what.
  const caret = '^'.repeat(Math.max(1, width(middle)))
  return `${number} │ ${cut}${head}${middle}${after}${shortened}\n${gap} │ ${' '.repeat(cut.length === 0 ? 0 : width(cut))}${' '.repeat(width(head))}${caret}`
}

/** One character for one: tabs and controls would move the caret. A log of GitHub would obey `##[`. */
const visible = (line: string) => line.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, ' ').replaceAll('##[', '# [')

function clip(text: string, room: number, width: (text: string) => number): string {
  let out = ''
  let used = 0
  for (const character of text) {
    used += width(character)
    if (used > room) break
    out += character
  }
  return out
}

/** The last characters of a text, as many as have room. */
function clipStart(text: string, room: number, width: (text: string) => number): string {
  const characters = [...text]
  let first = characters.length
  for (let used = 0; first > 0; first--) {
    used += width(characters[first - 1])
    if (used > room) break
  }
  return characters.slice(first).join('')
}
