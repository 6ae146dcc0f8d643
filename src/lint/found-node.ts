import type {Node, Root} from '../syntax/nodes.ts'
import type {Range} from '../syntax/range.ts'
import type {NoticePart} from './notice-part.ts'

/** A node of the tree, with what stands around it. */
export interface FoundNode<Type extends Node['type'] = Node['type']> extends Range {
  node: Extract<Node, {type: Type}>
  parent: Node
  part: NoticePart
  /** What is printed there. */
  text: string
}

/** All nodes of a tree by their type, each list in the order of the text. */
export type NodeIndex = ReadonlyMap<Node['type'], readonly FoundNode[]>

/** Finds every node once, for all rules. The walk is not recursive: a hostile text may nest its units deeply. */
export function indexNodes(root: Root, parts: readonly NoticePart[], text: string): NodeIndex {
  const byNode = new Map<Node, NoticePart>(parts.map((part) => [part.node, part]))
  const index = new Map<Node['type'], FoundNode[]>()
  const waiting: Array<[node: Node, parent: Node, part: NoticePart]> = [[root, root, parts[0]]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, parent, around] = next
    const part = byNode.get(node) ?? around
    const {start, end} = node
    const found: FoundNode = {
      node,
      parent,
      part,
      start,
      end,
      get text() {
        return text.slice(start, end)
      },
    }
    const list = index.get(node.type)
    if (list) list.push(found)
    else index.set(node.type, [found])
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) waiting.push([node.children[i] as Node, node, part])
  }
  return index
}
