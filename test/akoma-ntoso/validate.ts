import {readFileSync} from 'node:fs'
import {XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider} from 'libxml2-wasm'

const file = (name: string) => readFileSync(new URL(name, import.meta.url))

let validator: XsdValidator | undefined

function load(): XsdValidator {
  xmlRegisterInputProvider(new XmlBufferInputProvider({'./xml.xsd': file('xml.xsd'), 'xml.xsd': file('xml.xsd')}))
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(file('akomantoso30.xsd'), {url: 'akomantoso30.xsd'}))
}

/** What the schema of OASIS has against a text; undefined where it is valid. */
export function faultOf(xml: string): string | undefined {
  validator ??= load()
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return undefined
  } catch (error) {
    return (error as Error).message
  } finally {
    document.dispose()
  }
}
