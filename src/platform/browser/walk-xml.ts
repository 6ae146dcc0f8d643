import type {XmlWalk} from '../node/walk-xml.ts'

/** Walks an XML text, which the browser has read. A document type is refused before that, with all that it could name. */
export function walkXml(text: string, {open, close, text: onText, doctype, error}: XmlWalk): void {
  const first = text.search(/<[A-Za-z_]/)
  if (text.slice(0, first < 0 ? undefined : first).includes('<!DOCTYPE')) doctype()
  const page = new DOMParser().parseFromString(text, 'application/xml')
  if (page.getElementsByTagName('parsererror').length > 0) error()
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) onText?.(node.nodeValue ?? '')
    if (node.nodeType !== Node.ELEMENT_NODE) return
    const {tagName, attributes, childNodes} = node as Element
    open(tagName, Object.fromEntries([...attributes].map(({name, value}) => [name, value])))
    for (const child of childNodes) walk(child)
    close(tagName)
  }
  walk(page.documentElement)
}
