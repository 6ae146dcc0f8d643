import type {Node} from '../../syntax/nodes.ts'
import type {Page} from '../source/source.ts'
import {inOrder, leaf, parent} from '../tree/build.ts'
import {divide} from '../tree/gaps.ts'
import {fullDate, readDate} from '../vocabulary/calendar.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readParties} from './parties.ts'

const copyTo = /^(?:抄\s*[送报]|主\s*送|分\s*送)\s*[：:]/
const printed = new RegExp(`^(.{2,40}?)?\\s*(${fullDate})\\s*印\\s*发$`)
const keywords = /^主题词[：:]/

/** Does a piece belong to the 版记? */
export const isImprint = (value: string) => copyTo.test(value) || (value.endsWith('发') && printed.test(value)) || keywords.test(value)

/**
 * 版记 (GB/T 9704-2012, 7.4): pieces `[from, to)`.
 *
 * ```text
 * 抄送：市委办公室，市人大常委会办公室。
 * 云岭市人民政府办公室　　　　　2023年5月20日印发
 * ^^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^
 * authority                     date
 * ```
 */
export function readImprint(page: Page, from: number, to: number): Extract<Node, {type: 'imprint'}> {
  const children: Node[] = []
  for (let p = from; p < to; p++) {
    const piece = page.pieces[p]
    if (piece.chrome) continue
    const value = page.text.slice(piece.start, piece.end)
    const copy = copyTo.exec(value)
    if (copy) {
      let end = piece.end
      while (p + 1 < to && continues(page, p + 1, page.text[end - 1] === '。')) end = page.pieces[++p].end
      children.push(parent('copyTo', piece.start, end, readParties(page, piece.start + copy[0].length, end, {addressees: true}).parties))
      continue
    }
    children.push(...(readPrinted(page, p) ?? []))
  }
  for (const node of otherWords(page, from, to, inOrder(children))) children.push(node)
  return parent('imprint', page.pieces[from].start, page.pieces[to - 1].end, inOrder(children))
}

/** What else its pieces say: the labels 印发 and 主题词, a number of copies. */
function otherWords(page: Page, from: number, to: number, read: Node[]): Node[] {
  const words: Node[] = []
  const add = (start: number, end: number) =>
    divide(page.text, start, end, 'imprint', (gap, a, b) => gap === 'text' && words.push(leaf(page, 'text', a, b)))
  let next = 0
  let done = 0
  for (const {start, end, chrome} of page.pieces.slice(from, to)) {
    if (chrome) continue
    let at = Math.max(start, done)
    for (; next < read.length && read[next].start < end; next++) {
      add(at, read[next].start)
      at = read[next].end
      done = at
    }
    add(at, end)
  }
  return words
}

/** A wrapped 抄送 runs on: no label of its own, and below a full stop only another group that one closes. */
function continues(page: Page, index: number, closed: boolean): boolean {
  const {start, end, chrome} = page.pieces[index]
  const value = page.text.slice(start, end)
  if (closed && !/[，、].*。$/.test(value)) return false
  return !chrome && !isImprint(value) && !/^\S{2,6}[：:]/.test(value) && !readPrinted(page, index)
}

function readPrinted(page: Page, index: number): Node[] | undefined {
  const {start, end} = page.pieces[index]
  const value = page.text.slice(start, end)
  const match = printed.exec(value)
  const nodes: Node[] = []
  if (match) {
    if (match[1]) nodes.push(leaf(page, 'authority', start, start + match[1].length, {name: squeeze(match[1])}))
    const at = start + value.indexOf(match[2], match[1]?.length ?? 0)
    nodes.push(leaf(page, 'date', at, at + match[2].length, readDate(match[2]) ?? {}))
    return nodes
  }
  // the office on the left of the line, cut off from its date by the blanks between
  const next = page.pieces[index + 1]
  if (next && printed.test(page.text.slice(next.start, next.end)) && value.length <= 40 && !/[，。]/.test(value))
    return [leaf(page, 'authority', start, end, {name: squeeze(value)})]
  return undefined
}
