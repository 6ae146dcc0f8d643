import {SaxesParser} from 'saxes'

/** What is told of an XML text, in its order. Names carry their prefixes as they are written. */
export interface XmlWalk {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text?(text: string): void
  /** It has a document type: to be refused. */
  doctype(): never
  /** It is not well-formed. */
  error(): never
}

/** Walks an XML text. Nothing outside it is looked at. */
export function walkXml(text: string, {open, close, text: onText, doctype, error}: XmlWalk): void {
  const parser = new SaxesParser({xmlns: false, position: false, fragment: false})
  parser.on('doctype', doctype)
  parser.on('error', error)
  parser.on('opentag', ({name, attributes}) => open(name, attributes as Record<string, string>))
  parser.on('closetag', ({name}) => close(name))
  if (onText) {
    parser.on('text', onText)
    parser.on('cdata', onText)
  }
  parser.write(text).close()
}
