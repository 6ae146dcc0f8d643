import type {Node, Root} from '../syntax/nodes.ts'
import {endOf, leaf, startOf} from './build.ts'
import {isBlank, isDigit, isHan, isLatin} from './characters.ts'
import type {Page} from './page.ts'
import {nextMark} from './scan.ts'

// Parents whose open stretches are their own words; in any other only blanks and punctuation should be left.
const wordy = new Set<Node['type']>([
  'title',
  'heading',
  'topic',
  'leadIn',
  'requirement',
  'paragraph',
  'addressees',
  'responsibility',
  'assignment',
  'attachmentItem',
  'attachmentList',
  'imprint',
  'copyTo',
  'signatories',
  'cell',
])
const punctuation = /^[\s\u3000\u00a0\u2000-\u200b\ufeff\ue003\ue004。，、；：:;,.（）()〔〕[\]【】《》“”"'！？!?—\-－_…·★☆*|№\u00b7\t]+$/

/**
 * Fills what the constructs left open, so that the leaves tile the text: blanks, delimiters, the
 * words of their parent, page furniture. Sets lines and columns, in one walk from start to end.
 *
 * ```text
 * （责任单位：甲局）      ( 责任单位 ：  甲局  )
 *                        ^ ^^^^^^^^ ^  ^^^^  ^
 *               delimiter text delimiter party delimiter
 * ```
 */
export function tile(root: Root, page: Page): Root {
  const furniture = page.pieces.filter((piece) => piece.chrome)
  const place = createCursor(page.text)
  let nextFurniture = 0

  const add = (node: Node, into: Node[]) => {
    place(node.position.start)
    place(node.position.end)
    into.push(node)
  }

  const fill = (from: number, to: number, inside: Node['type'], into: Node[]) => {
    let at = from
    while (at < to) {
      while (nextFurniture < furniture.length && furniture[nextFurniture].end <= at) nextFurniture++
      const chrome = furniture[nextFurniture]
      const stop = chrome && chrome.start < to ? Math.max(at, chrome.start) : to
      words(at, stop, inside, into)
      if (stop === to) return
      const end = Math.min(chrome.end, to)
      add(leaf(page, 'chrome', stop, end, {reason: chrome.chrome as string}), into)
      at = end
    }
  }

  /** A stretch without furniture: alternating blanks and words. */
  const words = (from: number, to: number, inside: Node['type'], into: Node[]) => {
    const {text} = page
    let at = from
    while (at < to) {
      let end = at
      if (isBlank(text.charCodeAt(at))) {
        while (end < to && isBlank(text.charCodeAt(end))) end++
        add(leaf(page, 'blank', at, end), into)
        at = end
        continue
      }
      // words go on over a single blank; a line break or the end ends them
      do end = Math.min(nextMark(page.scan.partner, end + 1), to)
      while (end < to && !endsLine(text, end, to))
      let stop = end
      while (stop > at && isBlank(text.charCodeAt(stop - 1))) stop--
      const value = text.slice(at, stop)
      if (structural(inside, value)) add(leaf(page, 'delimiter', at, stop), into)
      else if (wordy.has(inside)) add(leaf(page, 'text', at, stop), into)
      else add(leaf(page, 'chrome', at, stop, {reason: 'unread'}), into)
      at = stop
    }
  }

  const visit = (node: Node) => {
    place(node.position.start)
    if ('children' in node) {
      const children: Node[] = []
      let at = startOf(node)
      for (const child of node.children as Node[]) {
        if (startOf(child) > at) fill(at, startOf(child), node.type, children)
        visit(child)
        children.push(child)
        at = endOf(child)
      }
      if (at < endOf(node)) fill(at, endOf(node), node.type, children)
      ;(node as {children: Node[]}).children = children
    }
    place(node.position.end)
  }
  visit(root)
  return root
}

const structural = (inside: Node['type'], value: string) => {
  if (
    inside === 'title' ||
    inside === 'heading' ||
    inside === 'topic' ||
    inside === 'leadIn' ||
    inside === 'requirement' ||
    inside === 'paragraph'
  )
    return false
  return punctuation.test(value)
}

const endsLine = (text: string, at: number, to: number) => {
  const code = text.charCodeAt(at)
  if (code === 10 || code === 13 || code === 0x2028 || code === 0xe003 || code === 0xe004) return true
  if (!isBlank(code)) return false
  // white space up to a line break belongs to the break
  let i = at
  while (i < to && isBlank(text.charCodeAt(i))) {
    if (text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13) return true
    i++
  }
  return i >= to
}

/** Sets the line and column of points; offsets only grow along the walk, so one cursor does. */
function createCursor(text: string) {
  let line = 1
  let begin = 0
  let next = text.indexOf('\n')
  return (point: {line: number; column: number; offset?: number}) => {
    const offset = point.offset as number
    if (offset < begin) {
      begin = text.lastIndexOf('\n', offset - 1) + 1
      line = 1
      for (let i = text.indexOf('\n'); i >= 0 && i < begin; i = text.indexOf('\n', i + 1)) line++
      next = text.indexOf('\n', begin)
    }
    while (next >= 0 && next < offset) {
      line++
      begin = next + 1
      next = text.indexOf('\n', begin)
    }
    point.line = line
    point.column = offset - begin + 1
  }
}

/** Is the character one that a model should hold: a letter, a digit, a Han character? */
export const isWord = (code: number) => isHan(code) || isDigit(code) || isLatin(code)
