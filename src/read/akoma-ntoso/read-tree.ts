import {elementsOf, type PlacedElement} from '../../akoma-ntoso/placed-element.ts'
import type {ReadContext} from '../context.ts'
import {parseXml, parseXmlText} from '../xml.ts'

/** What addresses of the namespaces end in, and the prefix that their names get here. */
const prefixes = {'/akn/3.0': '', '/akn/3.0/CSD13': '', 'akomantoso.org/3.0': '', 'akomantoso.org/2.0': '', 'urn:gongwen:akn:1': 'gw'}

/**
 * The elements of a file of Akoma Ntoso. Elements and characters of it are counted against the limits of a reading.
 *
 * @throws ReadError
 */
export function readTree(input: Uint8Array | string, context: ReadContext): PlacedElement {
  const top: PlacedElement = {name: '', attributes: {}, children: [], start: 0, end: 0}
  const open = [top]
  const handlers = {
    open(name: string, attributes: Record<string, string>) {
      context.spend('blocks')
      const node: PlacedElement = {name, attributes, children: [], start: 0, end: 0}
      open.at(-1)!.children.push(node)
      open.push(node)
    },
    close() {
      open.pop()
    },
    text(text: string) {
      open.at(-1)!.children.push(unwrapped(text))
    },
  }
  if (typeof input === 'string') parseXmlText(input, handlers, context, prefixes)
  else parseXml(input, handlers, context, prefixes)
  const [root] = elementsOf(top)
  if (!root) throw context.fail('damaged', 'XML')
  return root
}

/** Where a file is wrapped its lines are joined: a line break is `<eol/>`, and what stands in the text is there for whoever reads the file. */
function unwrapped(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  let out = lines[0].trimEnd()
  for (const [index, line] of lines.slice(1).entries()) {
    const words = index === lines.length - 2 ? line.trimStart() : line.trim()
    out += (/[⺀-鿿＀-￯]$/.test(out) || /^[⺀-鿿＀-￯]/.test(words) ? '' : ' ') + words
  }
  return out
}
