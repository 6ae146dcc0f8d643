import type {Element, Nodes, Root} from 'hast'
import {attribute, childElements, elements, plainText} from './tree.ts'
import {boilerplateNames, boilerplateTags, containers} from './vocabulary.ts'

const shortest = 30

/** The element that holds the notice, and whether it was known by its name. */
export interface Content {
  element: Element | Root
  known: boolean
}

/**
 * The element that holds the notice: a container known by name, else the deepest one that still holds nine tenths of what the page says in
 * sentences, outside links and boilerplate. It is not left for a part of it where addressees stand above that part, or a date below it.
 */
export function findContent(root: Root, boilerplate: Set<Element>): Content {
  const all = elements(root)
  const known = findContainer(all, root)
  if (known) return {element: known, known: true}
  const body = all.find((element) => element.tagName === 'body') ?? root
  const weights = new Map<Nodes, Weight>()
  weigh(body, false, boilerplate, weights)
  const weight = (node: Nodes) => weights.get(node) ?? nothing
  let content: Element | Root = body
  for (;;) {
    const whole = weight(content)
    const children: Element[] = childElements(content)
    const next: number = children.findIndex((child) => divides.has(child.tagName) && holdsMost(weight(child), whole))
    const copy = next < 0 ? firstCopy(children, weight, whole) : undefined
    if (copy) {
      content = copy
      continue
    }
    if (next < 0 || isRows(children[next], weight)) return {element: content, known: false}
    if (children.some((child, index) => index !== next && belongs(weight(child), index < next))) return {element: content, known: false}
    content = children[next]
  }
}

/** Is a table one of rows, and none whose one cell holds the text? */
function isRows(element: Element, weight: (node: Nodes) => Weight): boolean {
  if (element.tagName !== 'table') return false
  const whole = weight(element)
  return !elements(element).some((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && holdsMost(weight(cell), whole))
}

/** Does a part hold the text of the whole: nearly all of its words, or nearly all that is said in sentences and much of the words? */
const holdsMost = (part: Weight, whole: Weight) =>
  part.ink >= Math.max(shortest, whole.ink * 0.9) ||
  (part.stops >= Math.max(fewestStops, Math.min(whole.stops * 0.9, whole.stops - strayStops)) &&
    part.ink >= Math.max(shortest, whole.ink * 0.3))

/** The first of two parts that hold the same text, for wide screens and for small ones, where there is little else. */
function firstCopy(children: Element[], weight: (node: Nodes) => Weight, whole: Weight): Element | undefined {
  const [first, second] = children.filter((child) => divides.has(child.tagName) && weight(child).ink >= whole.ink * 0.4)
  if (!first || !second || Math.abs(weight(first).stops - weight(second).stops) > whole.stops * 0.02) return undefined
  const sentence = (element: Element) => /[\p{Script=Han}]{4,40}[，。]/u.exec(plainText(element))?.[0]
  return whole.stops >= fewestStops && sentence(first) !== undefined && sentence(first) === sentence(second) ? first : undefined
}

/** Sentences of the shortest notice. */
const fewestStops = 3
/** Those in a slogan, or in a line of the site. */
const strayStops = 1

/** Do lines beside the text belong to it: whom it addresses above it, when it was signed below it? */
const belongs = ({addressed, dated}: Weight, above: boolean) => (above ? addressed : dated)

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
  const weights = new Map<Nodes, Weight>()
  const half = weigh(root, false, new Set(), weights).ink / 2
  return new Set(
    elements(root).filter(
      (element) => isBoilerplateByKind(element) || (isBoilerplateByName(element) && (weights.get(element) ?? nothing).ink <= half),
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

/** What an element holds outside links, scripts and boilerplate. */
interface Weight {
  /** Characters. */
  ink: number
  /** Signs that only sentences have. */
  stops: number
  /** A line of it names addressees, a line of it is a date. */
  addressed: boolean
  dated: boolean
}

const nothing: Weight = {ink: 0, stops: 0, addressed: false, dated: false}

function weigh(node: Nodes, inLink: boolean, boilerplate: Set<Element>, weights: Map<Nodes, Weight>): Weight {
  if (node.type === 'text') return inLink ? nothing : weighText(node.value.trim())
  if (node.type !== 'element' && node.type !== 'root') return nothing
  if (node.type === 'element' && (boilerplate.has(node) || boilerplateTags.has(node.tagName))) return nothing
  const sum = {...nothing}
  for (const child of node.children) {
    const {ink, stops, addressed, dated} = weigh(child, inLink || (node.type === 'element' && node.tagName === 'a'), boilerplate, weights)
    sum.ink += ink
    sum.stops += stops
    sum.addressed ||= addressed
    sum.dated ||= dated
  }
  weights.set(node, sum)
  return sum
}

function weighText(text: string): Weight {
  if (text === '') return nothing
  let stops = 0
  for (const sign of text) if (sign === '。' || sign === '；' || sign === '，') stops++
  const short = text.length <= longestLine
  return {ink: text.length, stops, addressed: short && addressees.test(text), dated: short && dateLine.test(text)}
}

const longestLine = 60
const addressees = /(?:^各|[局委厅府院办部处会]|单位|公司|部门|机构|大学|企业)[^：:]{0,20}[：:]$/
const dateLine = /^[\d〇○零一二三四五六七八九十]{4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$/
