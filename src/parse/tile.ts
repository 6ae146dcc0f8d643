import type {Point} from 'unist'
import type {Chrome, Leaf, Node, Root} from '../syntax/nodes.ts'
import {endOf, leaf, startOf} from './build.ts'
import {isBlank, isHan} from './characters.ts'
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
 * words of their parent, page furniture. Gives each node its position, in one walk from start to end, and
 * returns the furniture it met, in order.
 *
 * ```text
 * （责任单位：甲局）      ( 责任单位 ：  甲局  )
 *                        ^ ^^^^^^^^ ^  ^^^^  ^
 *               delimiter text delimiter party delimiter
 * ```
 */
export function tile(root: Root, page: Page): Chrome[] {
  const furniture = page.pieces.filter((piece) => piece.chrome)
  const pointAt = createCursor(page.text)
  const leftOut: Chrome[] = []
  let nextFurniture = 0

  const add = (node: Leaf, into: Node[]) => {
    place(node, pointAt(startOf(node)), endOf(node))
    into.push(node)
  }
  const place = (node: Node, start: Point, end: number) => {
    node.position = {start, end: pointAt(end)}
  }
  const addChrome = (start: number, end: number, reason: string, into: Node[]) => {
    const node = leaf(page, 'chrome', start, end, {reason})
    leftOut.push(node)
    add(node, into)
  }

  const fill = (from: number, to: number, inside: Node['type'], into: Node[]) => {
    let at = from
    while (at < to) {
      while (nextFurniture < furniture.length && furniture[nextFurniture].end <= at) nextFurniture++
      const chrome = furniture[nextFurniture]
      const stop = chrome && chrome.start < to ? Math.max(at, chrome.start) : to
      words(at, stop, inside, into)
      if (stop === to) return
      at = Math.min(chrome.end, to)
      addChrome(stop, at, chrome.chrome as string, into)
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
      if (!isHan(text.charCodeAt(at)) && structural(inside, text.slice(at, stop))) add(leaf(page, 'delimiter', at, stop), into)
      else if (wordy.has(inside)) add(leaf(page, 'text', at, stop), into)
      else addChrome(at, stop, 'unread', into)
      at = stop
    }
  }

  const visit = (node: Node, from: number, to: number) => {
    const start = pointAt(from)
    if ('children' in node) {
      const children: Node[] = []
      let at = from
      for (const child of node.children as Node[]) {
        const [first, end] = [startOf(child), endOf(child)]
        if (first > at) fill(at, first, node.type, children)
        visit(child, first, end)
        children.push(child)
        at = end
      }
      if (at < to) fill(at, to, node.type, children)
      ;(node as {children: Node[]}).children = children
    }
    place(node, start, to)
  }
  visit(root, startOf(root), endOf(root))
  for (const node of root.declared ?? []) visit(node, startOf(node), endOf(node))
  return leftOut
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

/** Offsets to points. Along the walk they only grow, so one cursor does; nodes that meet at a point share it. */
function createCursor(text: string) {
  let line = 1
  let begin = 0
  let next = text.indexOf('\n')
  let last: Point = {line, column: 1, offset: 0}
  return (offset: number): Point => {
    if (offset === last.offset) return last
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
    last = {line, column: offset - begin + 1, offset}
    return last
  }
}
