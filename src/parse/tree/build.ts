import type {Leaf, Node, Parent} from '../../syntax/nodes.ts'

type Of<Type extends Node['type'], Group = Node> = Extract<Group, {type: Type}>
type Fields<N> = Omit<N, 'type' | 'start' | 'end' | 'position' | 'value' | 'children'>

/** What a parent in an outline holds that has only words of its own: one list for all of them, which nobody adds to. */
export const noNodes: never[] = []

/** A leaf over `[start, end)` of the text. */
export const leaf = <Type extends Leaf['type']>(
  {text}: {readonly text: string},
  type: Type,
  start: number,
  end: number,
  fields?: Partial<Fields<Of<Type>>>,
) => withFields({type, value: text.slice(start, end), start, end}, fields) as unknown as Of<Type>

/** A parent over `[start, end)`; what its children leave open is its own words, or is filled by `tile`. */
export const parent = <Type extends Parent['type']>(
  type: Type,
  start: number,
  end: number,
  children: Node[] = noNodes,
  fields?: Partial<Fields<Of<Type>>>,
) => withFields({type, children, start, end}, fields) as unknown as Of<Type>

// most nodes have none, and keep the shape they were made in
const withFields = (node: object, fields: object | undefined) => (fields ? Object.assign(node, fields) : node)

/** Nodes by their place; mostly they are in order already. Sorts the list itself. */
export function inOrder<N extends Node>(nodes: N[]): N[] {
  for (let i = 1; i < nodes.length; i++) if (nodes[i].start < nodes[i - 1].start) return nodes.sort((a, b) => a.start - b.start)
  return nodes
}
