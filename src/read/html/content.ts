import type {Element, Nodes, Root} from 'hast'
import {attribute, childElements, elements} from './tree.ts'
import {chromeNames, chromeTags, containers} from './vocabulary.ts'

const shortest = 30

/**
 * The element that holds the notice: a container known by name, else the deepest one that still holds nine tenths of the page's text
 * outside links and chrome; the whole page when it has no more than one.
 */
export function findContent(root: Root): Element | Root {
  const all = elements(root)
  const lengths = new Map<Nodes, number>()
  measure(root, lengths)
  const length = (node: Nodes) => lengths.get(node) ?? 0
  for (const name of containers) {
    const found = all.filter((element) => attribute(element, 'id') === name || attribute(element, 'className').split(' ').includes(name))
    const longest = found.reduce<Element | undefined>((best, each) => (best && length(best) >= length(each) ? best : each), undefined)
    if (longest && length(longest) >= shortest) return longest
  }
  const body = all.find((element) => element.tagName === 'body') ?? root
  const weights = new Map<Nodes, number>()
  weigh(body, false, weights)
  const weight = (node: Nodes) => weights.get(node) ?? 0
  const enough = Math.max(shortest, weight(body) * 0.9)
  let content: Element | Root = body
  for (;;) {
    const children: Element[] = childElements(content)
    const next: Element | undefined = children.find((child) => divides.has(child.tagName) && weight(child) >= enough)
    if (!next) return content
    content = next
  }
}

// Only these may hold a whole notice; a paragraph or a table does not.
const divides = new Set(['div', 'main', 'article', 'section', 'center', 'form', 'td', 'tr', 'tbody', 'table', 'font', 'span'])

/** Is the element page furniture by its tag, role or name? */
export function isChrome(element: Element): boolean {
  if (chromeTags.has(element.tagName)) return true
  if (element.tagName === 'body' || element.tagName === 'html') return false
  if (/^(?:navigation|banner|contentinfo|search|complementary)$/.test(attribute(element, 'role'))) return true
  const names = `${attribute(element, 'id')} ${attribute(element, 'className')}`
  return names !== ' ' && chromeNames.test(names)
}

/** Characters of every element's text. */
function measure(node: Nodes, lengths: Map<Nodes, number>): number {
  if (node.type === 'text') return node.value.trim().length
  if (node.type !== 'element' && node.type !== 'root') return 0
  let sum = 0
  for (const child of node.children) sum += measure(child, lengths)
  lengths.set(node, sum)
  return sum
}

function weigh(node: Nodes, inLink: boolean, weights: Map<Nodes, number>): number {
  if (node.type === 'text') return inLink ? 0 : node.value.trim().length
  if (node.type !== 'element' && node.type !== 'root') return 0
  if (node.type === 'element' && isChrome(node)) return 0
  let sum = 0
  for (const child of node.children) sum += weigh(child, inLink || (node.type === 'element' && node.tagName === 'a'), weights)
  weights.set(node, sum)
  return sum
}
