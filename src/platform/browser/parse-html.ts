import type {Element as HastElement, Properties, Root, RootContent} from 'hast'

/** A page as a tree, read by the browser itself: in a document of its own, where nothing is run or loaded. */
export function parseHtml(text: string): Root {
  // A byte order mark is for who decodes; a parser of strings takes it for text.
  const page = new DOMParser().parseFromString(text, 'text/html')
  return {type: 'root', children: childrenOf(page)}
}

const childrenOf = (node: Node): RootContent[] => [...node.childNodes].flatMap(toHast)

function toHast(node: Node): RootContent[] {
  if (node.nodeType === Node.TEXT_NODE) return [{type: 'text', value: node.nodeValue ?? ''}]
  if (node.nodeType !== Node.ELEMENT_NODE) return []
  const {localName, attributes} = node as Element
  const element: HastElement = {type: 'element', tagName: localName, properties: {}, children: childrenOf(node) as HastElement['children']}
  for (const {name, value} of attributes) Object.assign(element.properties, toProperty(name, value))
  return [element]
}

/** The attributes that hast calls by another name, or holds as something else than text. */
function toProperty(name: string, value: string): Properties {
  if (name === 'class') return {className: value.split(/\s+/).filter(Boolean)}
  if (name === 'hidden') return {hidden: true}
  if (name === 'colspan') return {colSpan: Number(value) || value}
  if (name === 'rowspan') return {rowSpan: Number(value) || value}
  return {[name]: value}
}
