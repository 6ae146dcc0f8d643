import type {Node, Parent, Root} from '../../src/syntax/nodes.ts'
import {createPlaces} from '../../src/syntax/places.ts'

/** A leaf with the type of its parent. */
export interface Leaf {
  type: string
  value: string
  parent: string
  start: number
  end: number
  /** Why it was left out, of furniture. */
  reason?: string
}

const isParent = (node: Node): node is Parent => 'children' in node

/** The leaves of a tree in document order. `leavesOf(root).map((leaf) => leaf.value).join('') === text` */
export function leavesOf(root: Root): Leaf[] {
  const leaves: Leaf[] = []
  const visit = (node: Node, parent: string) => {
    if (isParent(node)) for (const child of node.children) visit(child, node.type)
    else
      leaves.push({
        type: node.type,
        value: node.value,
        parent,
        start: node.start,
        end: node.end,
        ...('reason' in node && {reason: node.reason}),
      })
  }
  visit(root, '')
  return leaves
}

/** What is wrong with a tree's ranges: gaps between leaves, children outside their parent or out of order. `[]` when all is well. */
export function tilingFaults(root: Root, text: string): string[] {
  const faults: string[] = []
  const places = createPlaces(text)
  let at = 0
  for (const leaf of leavesOf(root)) {
    if (leaf.start !== at) faults.push(`${leaf.type} begins at ${leaf.start}, the one before ended at ${at}`)
    if (text.slice(leaf.start, leaf.end) !== leaf.value) faults.push(`${leaf.type} at ${leaf.start} does not hold its slice`)
    at = leaf.end
  }
  if (at !== text.length) faults.push(`the last leaf ends at ${at} of ${text.length}`)
  const visit = (node: Node) => {
    for (const edge of ['start', 'end'] as const) {
      const {line, column, offset} = places(node[edge])
      const point = node.position?.[edge]
      if (point?.line !== line || point.column !== column || point.offset !== offset)
        faults.push(`${node.type} at ${offset} has the wrong line or column`)
    }
    if (!isParent(node)) return
    let last = node.start
    for (const child of node.children) {
      const [start, end] = [child.start, child.end]
      if (start < last || end < start || end > node.end) faults.push(`${child.type} [${start}, ${end}) does not fit ${node.type}`)
      last = end
      visit(child)
    }
  }
  visit(root)
  return faults
}
