import {walkXml} from '../platform/node/walk-xml.ts'
import {limits, type ReadContext} from './context.ts'
import {byteOrderMark} from './encoding.ts'

/** What a part's reader wants to hear. Names carry the prefix the reader knows, whatever the file calls it. */
export interface XmlHandlers {
  open: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/**
 * Walks an XML part. There are no entities but the five of XML: a document type is refused, and nothing outside the
 * part is looked at. `prefixes` maps the end of a namespace's address to the prefix the handlers know;
 * a file that uses another prefix is translated.
 *
 * @throws ReadError `damaged` (not well-formed), `too-large` (nested too deep), `timeout`
 */
export function parseXml(part: Uint8Array, handlers: XmlHandlers, context: ReadContext, prefixes: Record<string, string> = {}): void {
  parseXmlText(decodeXml(part), handlers, context, prefixes)
}

/** The same for a part that was decoded already. */
export function parseXmlText(text: string, handlers: XmlHandlers, context: ReadContext, prefixes: Record<string, string> = {}): void {
  let depth = 0
  let rename: Map<string, string> | undefined
  const fail = (code: 'damaged' | 'too-large', what: string): never => {
    throw context.fail(code, what)
  }
  walkXml(text, {
    doctype: () => fail('damaged', 'DTD'),
    error: () => fail('damaged', 'XML'),
    open(name, attributes) {
      context.check()
      if (++depth > limits.depth) fail('too-large', 'XML')
      if (depth === 1) rename = renames(attributes, prefixes)
      if (rename) {
        const known: Record<string, string> = {}
        for (const each of Object.keys(attributes)) known[translate(each, rename, false)] = attributes[each]
        handlers.open(translate(name, rename, true), known)
      } else handlers.open(name, attributes)
    },
    close(name) {
      depth--
      handlers.close?.(rename ? translate(name, rename, true) : name)
    },
    text: handlers.text,
  })
}

/** XML is UTF-8 unless a byte order mark or its declaration says otherwise; GBK occurs in OFD of home-made tools. */
function decodeXml(part: Uint8Array): string {
  const [marked] = byteOrderMark(part) ?? []
  if (marked?.startsWith('utf-16')) return new TextDecoder(marked).decode(part)
  const head = String.fromCharCode(...part.subarray(0, 80))
  const text = new TextDecoder(/encoding=["']gb/i.test(head) ? 'gb18030' : 'utf-8').decode(part)
  return text.trimStart()
}

/** The prefixes of the file that differ from the known ones; `undefined` when none does, which is the rule. */
function renames(attributes: Record<string, string>, prefixes: Record<string, string>): Map<string, string> | undefined {
  let found: Map<string, string> | undefined
  for (const name of Object.keys(attributes)) {
    if (!name.startsWith('xmlns')) continue
    const prefix = name.slice(6)
    for (const [ending, known] of Object.entries(prefixes)) {
      if (attributes[name].endsWith(ending) && prefix !== known) {
        found ??= new Map()
        found.set(prefix, known)
      }
    }
  }
  return found
}

function translate(name: string, rename: Map<string, string>, element: boolean): string {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const known = element ? rename.get('') : undefined
    return known === undefined ? name : `${known}:${name}`
  }
  const known = rename.get(name.slice(0, colon))
  return known === undefined ? name : known === '' ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`
}
