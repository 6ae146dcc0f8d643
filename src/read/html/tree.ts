import type {Element, Nodes, Root} from 'hast'

/** An attribute as text; classes joined by blanks. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null || value === false ? '' : String(value)
}

/** The text of a node without markup, white space made single blanks; '' when it is longer than `most`. */
export function plainText(node: Nodes, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = []
  let length = 0
  const walk = (each: Nodes) => {
    if (length > most) return
    if (each.type === 'text') {
      parts.push(each.value)
      length += each.value.trim().length
    } else if (each.type === 'element' || each.type === 'root') {
      if (each.type === 'element' && (each.tagName === 'script' || each.tagName === 'style')) return
      for (const child of each.children) walk(child)
    }
  }
  walk(node)
  return length > most
    ? ''
    : parts
        .join('')
        .replace(/[\s\u200b]+/g, ' ')
        .trim()
}

/** The elements directly in a node. */
export function childElements({children}: Root | Element): Element[] {
  const found: Element[] = []
  for (const child of children) if (child.type === 'element') found.push(child)
  return found
}

/** Every element below a node, in document order. */
export function elements(node: Root | Element): Element[] {
  const found: Element[] = []
  const walk = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
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
