import type {Element, Nodes, Root} from 'hast'
import {withoutSoftHyphens} from './fold.ts'

/** An attribute as text; classes joined by blanks. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null || value === false ? '' : String(value)
}

/** The text of a node without markup, white space made single blanks. */
export function plainText(node: Nodes): string {
  const parts: string[] = []
  const walk = (each: Nodes) => {
    if (each.type === 'text') parts.push(each.value)
    else if (holdsShown(each)) for (const child of each.children) walk(child)
  }
  walk(node)
  return squeeze(parts)
}

/**
 * The same for a node that is expected to be short; '' where it holds more than `most` characters, or more nodes and white space than
 * so many characters ever do. It costs little however much the node holds.
 */
export const shortText = (node: Nodes, most: number): string => squeeze(shortParts(node, most))

/** The same, line by line: `<br>` ends one. */
export const shortLines = (node: Nodes, most: number): string[] =>
  shortParts(node, most, lineEnd)
    .join('')
    .split(lineEnd)
    .map((line) => squeeze([line]))
    .filter((line) => line !== '')

const lineEnd = '\ue00b'

function shortParts(node: Nodes, most: number, atBreak = ''): string[] {
  const parts: string[] = []
  let ink = 0
  let work = 0
  const isLong = () => ink > most || work > most * workOfCharacter
  const walk = (each: Nodes) => {
    work++
    if (isLong()) return
    if (each.type === 'text') {
      parts.push(each.value)
      ink += each.value.trim().length
      work += each.value.length
    } else if (each.type === 'element' && each.tagName === 'br') parts.push(atBreak)
    else if (holdsShown(each))
      for (const child of each.children) {
        walk(child)
        if (isLong()) return
      }
  }
  walk(node)
  return isLong() ? [] : parts
}

const workOfCharacter = 20

const holdsShown = (node: Nodes): node is Root | Element =>
  node.type === 'root' || (node.type === 'element' && node.tagName !== 'script' && node.tagName !== 'style')

const squeeze = (parts: string[]) =>
  withoutSoftHyphens(parts.join(''))
    .replace(/[\s\u200b]+/g, ' ')
    .trim()

/** Does an element hold any text that is shown? What was found is kept in `known`, so that asking for every element costs no more than once. */
export function holdsText(element: Element, known: Map<Element, boolean>): boolean {
  let found = known.get(element)
  if (found === undefined) {
    found =
      holdsShown(element) &&
      element.children.some((child) =>
        child.type === 'text' ? /[^\s\u200b]/.test(child.value) : child.type === 'element' && holdsText(child, known),
      )
    known.set(element, found)
  }
  return found
}

/** The elements directly in a node. */
export function childElements({children}: Root | Element): Element[] {
  const found: Element[] = []
  for (const child of children) if (child.type === 'element') found.push(child)
  return found
}

/** Every element below a node, in document order. */
export const elements = (node: Root | Element): Element[] => elementsBelow(node, () => true)

/** The same without those that are not shown. */
export const shownElements = (node: Root | Element): Element[] => elementsBelow(node, (element) => !isHidden(element))

/** Elements below a node, in document order; what is left out is left out with all that it holds. */
function elementsBelow(node: Root | Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const walk = (parent: Root | Element) => {
    for (const child of childElements(parent)) {
      if (!isWanted(child)) continue
      found.push(child)
      walk(child)
    }
  }
  walk(node)
  return found
}

/** Not shown: `hidden`, `display:none`, `visibility:hidden`, or Word's `mso-hide`. */
export const isHidden = (element: Element): boolean =>
  element.properties.hidden === true || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attribute(element, 'style'))
