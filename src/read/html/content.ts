import type {Element, Nodes, Root} from 'hast'
import {attribute, childElements, elements} from './tree.ts'
import {boilerplateNames, boilerplateTags, containers} from './vocabulary.ts'

const shortest = 30

/**
 * The element that holds the notice: a container known by name, else the deepest one that still holds nine tenths of the page's text
 * outside links and boilerplate; the whole page when it has no more than one.
 */
export function findContent(root: Root, boilerplate: Set<Element>): Element | Root {
  const all = elements(root)
  const known = findContainer(all, root)
  if (known) return known
  const body = all.find((element) => element.tagName === 'body') ?? root
  const weights = new Map<Nodes, number>()
  weigh(body, false, boilerplate, weights)
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

/** The container by the surest name that holds some text; of several with one name the longest. */
function findContainer(all: Element[], root: Root): Element | undefined {
  const lengths = new Map<Nodes, number>()
  measure(root, lengths)
  const length = (node: Nodes | undefined) => (node && lengths.get(node)) ?? 0
  const longest = new Map<string, Element>()
  for (const element of all) {
    const names = [attribute(element, 'id'), ...attribute(element, 'className').split(' ')]
    for (const name of names) if (containerNames.has(name) && length(element) > length(longest.get(name))) longest.set(name, element)
  }
  for (const name of containers) if (length(longest.get(name)) >= shortest) return longest.get(name)
  return undefined
}

const containerNames = new Set(containers)

// Only these may hold a whole notice; a paragraph or a table does not.
const divides = new Set(['div', 'main', 'article', 'section', 'center', 'form', 'td', 'tr', 'tbody', 'table', 'font', 'span'])

/**
 * The elements that are boilerplate: by their tag or role, or by a name (`nav`, `share`, `print` …) as long as they do not hold half
 * of the page's text outside links, for then the name only says what the text is for.
 */
export function findBoilerplate(root: Root): Set<Element> {
  const weights = new Map<Nodes, number>()
  const half = weigh(root, false, new Set(), weights) / 2
  return new Set(
    elements(root).filter(
      (element) => isBoilerplateByKind(element) || (isBoilerplateByName(element) && (weights.get(element) ?? 0) <= half),
    ),
  )
}

function isBoilerplateByKind(element: Element): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false
  return boilerplateTags.has(element.tagName) || /^(?:navigation|banner|contentinfo|search|complementary)$/.test(attribute(element, 'role'))
}

function isBoilerplateByName(element: Element): boolean {
  const names = `${attribute(element, 'id')} ${attribute(element, 'className')}`
  return names !== ' ' && element.tagName !== 'body' && element.tagName !== 'html' && boilerplateNames.test(names)
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

/** Characters of every element's text outside links, scripts and boilerplate. */
function weigh(node: Nodes, inLink: boolean, boilerplate: Set<Element>, weights: Map<Nodes, number>): number {
  if (node.type === 'text') return inLink ? 0 : node.value.trim().length
  if (node.type !== 'element' && node.type !== 'root') return 0
  if (node.type === 'element' && (boilerplate.has(node) || boilerplateTags.has(node.tagName))) return 0
  let sum = 0
  for (const child of node.children) sum += weigh(child, inLink || (node.type === 'element' && node.tagName === 'a'), boilerplate, weights)
  weights.set(node, sum)
  return sum
}
