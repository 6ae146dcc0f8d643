import type {Node, Root} from '../syntax/nodes.ts'
import type {Range} from '../syntax/range.ts'
import type {NoticePart} from './notice-part.ts'

/** What rules look for: all nodes but the plain text and what only separates, which are most of a tree. */
export type FoundType = Exclude<Node['type'], 'text' | 'blank' | 'delimiter'>

/** A node of the tree, with what stands around it. */
export interface FoundNode<Type extends FoundType = FoundType> extends Range {
  node: Extract<Node, {type: Type}>
  parent: Node
  part: NoticePart
}

/** Nodes of a tree by their type, each list in the order of the text. */
export type NodeIndex = ReadonlyMap<FoundType, readonly FoundNode[]>

/** Finds every node once, for all rules. The walk is not recursive: a hostile text may nest its units deeply. */
export function indexNodes(root: Root, parts: readonly NoticePart[]): NodeIndex {
  const byNode = new Map<Node, NoticePart>(parts.map((part) => [part.node, part]))
  const index = new Map<FoundType, FoundNode[]>()
  const waiting: Array<[node: Node, parent: Node, part: NoticePart]> = [[root, root, parts[0]]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, parent, around] = next
    if (node.type === 'text' || node.type === 'blank' || node.type === 'delimiter') continue
    const part = byNode.get(node) ?? around
    const found: FoundNode = {node, parent, part, start: node.start, end: node.end}
    const list = index.get(node.type)
    if (list) list.push(found)
    else index.set(node.type, [found])
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) waiting.push([node.children[i] as Node, node, part])
  }
  return index
}
