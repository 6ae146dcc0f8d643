import {blankSigns, lineEnds} from '../syntax/blank-signs.ts'
import type {Line} from '../syntax/lines.ts'
import type {Node} from '../syntax/nodes.ts'

/** Where words are taken from: the reading text and its lines, and the line that was looked at last. */
export interface Words {
  text: string
  lines: Line[]
  line: number
}

/**
 * The words of a node: what of its range no child fills, without what only separates (delimiters, boilerplate).
 * In a whole tree these are its `text` leaves, in an outline the stretches between its children.
 *
 *     joinText(paragraph, context) // '近日，…紧密结合实际。'
 */
export function joinText(node: Node, source: Words): string {
  if (!('children' in node)) return tidy(node.value)
  const {text} = source
  if (node.children.length === 0 && isOnOneLine(source, node.start, node.end)) return text.slice(node.start, node.end).trim()
  const stretches: string[] = []
  let at = node.start
  for (const child of node.children) {
    if (child.type === 'text' || child.type === 'blank') continue
    if (child.type === 'duty') {
      // its words are those of what it stands in
      for (const inner of child.children) {
        if (inner.type !== 'boilerplate') continue
        stretches.push(text.slice(at, inner.start))
        at = inner.end
      }
      continue
    }
    if (at < child.start) stretches.push(text.slice(at, child.start))
    at = child.end
  }
  if (at < node.end) stretches.push(text.slice(at, node.end))
  return unwrap(join(stretches))
}

/**
 * All that is printed under a node, brackets and separators included, boilerplate left out.
 *
 *     joinPrinted(cell, context) // '省财政厅、省水利厅'
 */
export function joinPrinted(node: Node, {text}: Words): string {
  const stretches: string[] = []
  let at = node.start
  const leaveOut = (inner: Node) => {
    if (inner.type === 'boilerplate') {
      stretches.push(text.slice(at, inner.start))
      at = inner.end
    } else if ('children' in inner) for (const child of inner.children) leaveOut(child)
  }
  leaveOut(node)
  stretches.push(text.slice(at, node.end))
  return unwrap(join(stretches))
}

/** The stretches round what was left out: blanks before and behind it are one. */
function join(stretches: string[]): string {
  if (stretches.length < 2) return stretches[0] ?? ''
  const out: string[] = []
  let last = ''
  let blank = ''
  for (const stretch of stretches) {
    const opened = stretch.trimStart()
    blank += stretch.slice(0, stretch.length - opened.length)
    if (opened === '') continue
    const words = opened.trimEnd()
    if (last && blank) out.push(gap(blank, last, words[0]))
    out.push(words)
    last = words[words.length - 1]
    blank = opened.slice(words.length)
  }
  return out.join('')
}

/** No line break lies in the range. Nodes are asked for in order, so the line is the one of the last time or soon after it. */
function isOnOneLine(source: Words, from: number, to: number): boolean {
  const {lines} = source
  while (source.line > 0 && lines[source.line].start > from) source.line--
  while (source.line + 1 < lines.length && lines[source.line].end < to) source.line++
  const line = lines[source.line]
  return line !== undefined && line.start <= from && to <= line.end
}

/** A literal's value on one line. */
export const tidy = (value: string): string => {
  const words = value.trim()
  return /\s/.test(words) ? words.replace(/\s+/g, (blank, at: number) => gap(blank, words[at - 1], words[at + blank.length])) : words
}

const wrapped = new RegExp(`[${lineEnds}]`)
const everyBlank = new RegExp(`[${blankSigns}]+`, 'g')

/** Words with their line breaks closed up; a blank inside a line was typed, and stays as it is. */
function unwrap(printed: string): string {
  const words = printed.trim()
  if (!wrapped.test(words)) return words
  return words.replace(everyBlank, (blank, at: number) =>
    wrapped.test(blank) ? gap(blank, words[at - 1], words[at + blank.length]) : blank,
  )
}

const latin = /[0-9A-Za-z\u00c0-\u024f.,;:!?)%]/

/**
 * What is left of white space between two characters. A line break inside Chinese is only where the
 * page was full, so nothing; between Latin words it stands for a blank; a number broken in two is
 * one number.
 */
function gap(blank: string, before = '', after = ''): string {
  if (!wrapped.test(blank)) return ' '
  return latin.test(before) && latin.test(after) && !(/\d/.test(before) && /[\d%.]/.test(after)) ? ' ' : ''
}
