import type {Leaf, Node, Root} from '../../syntax/nodes.ts'
import type {Point} from '../../syntax/position.ts'
import {divide} from './gaps.ts'

/**
 * Makes a whole tree of an outline: fills what the constructs left open, so that the leaves tile the text, and gives
 * each node its position, in one walk from start to end. A tree that is whole stays as it is.
 *
 * ```text
 * （责任单位：甲局）      ( 责任单位 ：  甲局  )
 *                        ^ ^^^^^^^^ ^  ^^^^  ^
 *               delimiter text delimiter party delimiter
 * ```
 */
export function tile(root: Root, text: string): Root {
  if (root.position) return root
  const pointAt = createCursor(text)

  const visit = (node: Node) => {
    const start = pointAt(node.start)
    if ('children' in node) {
      const children: Node[] = []
      const fill = (first: number, end: number) =>
        divide(text, first, end, node.type, (type, a, b) => {
          const position = {start: pointAt(a), end: pointAt(b)}
          children.push({type, value: text.slice(a, b), start: a, end: b, position} satisfies Leaf)
        })
      let at = node.start
      for (const child of node.children as Node[]) {
        if (child.start > at) fill(at, child.start)
        visit(child)
        children.push(child)
        at = child.end
      }
      if (at < node.end) fill(at, node.end)
      ;(node as {children: Node[]}).children = children
    }
    node.position = {start, end: pointAt(node.end)}
  }
  visit(root)
  for (const node of root.declared ?? []) visit(node)
  return root
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
