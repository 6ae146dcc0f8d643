import type {Position} from 'unist'
import type {Leaf, Node, Parent} from '../syntax/nodes.ts'
import {type Span, startOf} from '../syntax/span.ts'
import type {Page} from './page.ts'

export {endOf, startOf} from '../syntax/span.ts'

type Of<Type extends Node['type'], Group = Node> = Extract<Group, {type: Type}>
type Fields<N> = Omit<N, 'type' | 'position' | 'value' | 'children'>

/** The place `[start, end)` of a node that is written out field by field, as those are that a text has many of. */
export const span = (start: number, end: number) => ({from: start, to: end}) as unknown as Position

/** A leaf over `[start, end)` of the text. */
export const leaf = <Type extends Leaf['type']>(page: Page, type: Type, start: number, end: number, fields?: Partial<Fields<Of<Type>>>) =>
  withFields({type, value: page.text.slice(start, end), position: {from: start, to: end} satisfies Span}, fields) as unknown as Of<Type>

/** A parent over `[start, end)`; what its children leave open is its own words, or is filled by `tile`. */
export const parent = <Type extends Parent['type']>(
  type: Type,
  start: number,
  end: number,
  children: Node[] = [],
  fields?: Partial<Fields<Of<Type>>>,
) => withFields({type, children, position: {from: start, to: end} satisfies Span}, fields) as unknown as Of<Type>

// most nodes have none, and keep the shape they were made in
const withFields = (node: object, fields: object | undefined) => (fields ? Object.assign(node, fields) : node)

/** Nodes by their place; mostly they are in order already. Sorts the list itself. */
export function inOrder<N extends Node>(nodes: N[]): N[] {
  for (let i = 1; i < nodes.length; i++) if (startOf(nodes[i]) < startOf(nodes[i - 1])) return nodes.sort((a, b) => startOf(a) - startOf(b))
  return nodes
}
