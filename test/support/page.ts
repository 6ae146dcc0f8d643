import type {Element, ElementContent, Root, RootContent, Text} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

/** A page as a browser would read it. */
export const parsePage = (text: string): Root => unified().use(rehypeParse).parse(text)

/** All elements of a page, in order. */
export function elementsOf(node: Root | RootContent | ElementContent): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : []
  return node.type === 'element' ? [node, ...below] : below
}

/** The text of what is below a node. */
export function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return (node as Text).value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The elements of a class. */
export const withClass = (root: Root | Element, name: string): Element[] =>
  elementsOf(root).filter(({properties}) => ([] as unknown[]).concat(properties.className ?? []).includes(name))
