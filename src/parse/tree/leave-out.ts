import type {Boilerplate, BoilerplateReason, Node, Root} from '../../syntax/nodes.ts'
import {skipBlanks} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {inOrder, leaf} from './build.ts'
import {divide, isWordy} from './gaps.ts'

/**
 * Puts a `boilerplate` leaf into the outline for everything that is left out of the document: page furniture wherever it
 * stands, and what no construct took. Gives them back in order.
 */
export function leaveOut(root: Root, source: SourceText): Boilerplate[] {
  const furniture = source.pieces.filter(({boilerplate}) => boilerplate)
  const found: Boilerplate[] = []
  let next = 0

  const add = (start: number, end: number, reason: BoilerplateReason, into: Node[]) => {
    const node = leaf(source, 'boilerplate', start, end, {reason})
    found.push(node)
    into.push(node)
  }
  const fill = (from: number, to: number, inside: Node['type'], into: Node[]) => {
    for (let at = from; at < to; ) {
      while (next < furniture.length && furniture[next].end <= at) next++
      const piece = furniture[next]
      const stop = piece && piece.start < to ? Math.max(at, piece.start) : to
      if (!isWordy(inside)) divide(source.text, at, stop, inside, (gap, a, b) => gap === 'text' && add(a, b, 'unread', into))
      if (stop === to) return
      at = Math.min(piece.end, to)
      add(stop, at, piece.boilerplate as BoilerplateReason, into)
    }
  }
  // what recognition does not see is printed all the same
  const isOpen = (from: number, to: number) => skipBlanks(source.lines.text, from, to) < to
  const visit = (node: Node) => {
    // a list of attachments may hold links of the page
    const isPlain = furniture.length === 0 && isWordy(node.type) && node.type !== 'attachmentList'
    if (isPlain || !('children' in node)) return
    const added: Node[] = []
    let at = node.start
    for (const child of node.children as Node[]) {
      if (isOpen(at, child.start)) fill(at, child.start, node.type, added)
      if (child.type === 'boilerplate') found.push(child)
      else visit(child)
      at = child.end
    }
    if (isOpen(at, node.end)) fill(at, node.end, node.type, added)
    if (added.length > 0) (node as {children: Node[]}).children = inOrder([...node.children, ...added])
  }
  visit(root)
  return found
}
