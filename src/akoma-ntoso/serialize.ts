import type {XmlElement, XmlNode} from './xml-element.ts'

/** What holds running text: no blank may be put into these. */
const inline = /^(?:p|block|heading|num|caption|listIntroduction|gw:text|gw:declaration|gw:duty)$/

/** An element as XML, a line for each part of the structure. */
export function serialize(root: XmlElement): string {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  write(root, '', out)
  return out.join('')
}

function write(node: XmlElement, indent: string, out: string[]): void {
  const {name, children} = node
  if (children.length === 0) out.push(indent, opening(node, '/>'), '\n')
  else if (inline.test(name)) out.push(indent, running(node), '\n')
  else {
    out.push(indent, opening(node, '>'), '\n')
    for (const child of children) if (typeof child !== 'string') write(child, `${indent}  `, out)
    out.push(indent, `</${name}>\n`)
  }
}

function running(node: XmlNode): string {
  if (typeof node === 'string') return node.split('\n').map(escaped).join('<eol/>')
  if (node.children.length === 0) return opening(node, '/>')
  return `${opening(node, '>')}${node.children.map(running).join('')}</${node.name}>`
}

function opening({name, attributes}: XmlElement, end: '>' | '/>'): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
  return `<${name}${written.join('')}${end}`
}

// a line feed in an attribute, and a carriage return anywhere, would be read as something else
const escaped = (text: string): string =>
  text.replace(
    /[&<>"\t\n\r]/g,
    (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[character] ?? `&#${character.charCodeAt(0)};`,
  )
