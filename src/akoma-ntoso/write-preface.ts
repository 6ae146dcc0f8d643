import type {Attachment, Gongwen, Header} from '../model/types.generated.ts'
import {listParties} from '../render/list-parties.ts'
import {isDate} from './is-date.ts'
import {createMarkedText, markParties} from './mark-up.ts'
import type {References} from './references.ts'
import type {Writing} from './writing.ts'
import {element, type XmlElement, type XmlNode} from './xml-element.ts'

/** What stands above the body: the head of the page, the number, the title, what is printed under it, the addressees. */
export function prefaceElements(body: Gongwen | Attachment, {references}: Writing): XmlElement[] {
  const {header, number, adoption, addressees} = body
  const out = header ? headerElements(header, references) : []
  if (number) {
    const {text, ...parts} = number
    out.push(block('number', element('docNumber', own(parts), text)))
  }
  const title = titleElement(body, references)
  if (title) out.push(title)
  if (adoption) {
    const {text, date} = adoption
    out.push(block('adoption', isDate(date) ? element('docDate', {date}, text) : element('inline', {name: 'date', 'gw:date': date}, text)))
  }
  if (addressees) {
    const marked = createMarkedText(`${listParties(addressees)}：`)
    markParties(marked, addressees, references)
    out.push(block('addressees', ...marked.nodes()))
  }
  return out
}

const block = (name: string, ...children: XmlNode[]) => element('block', {name}, ...children)

/** Facts as attributes of our own: `own({year: 2022})` → `{'gw:year': '2022'}` */
const own = (facts: Record<string, string | number | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [[`gw:${key}`, String(value)]])))

function headerElements({copyNumber, classification, urgency, issuerMark, signatories}: Header, references: References): XmlElement[] {
  const out: XmlElement[] = []
  if (copyNumber !== undefined) out.push(block('copyNumber', copyNumber))
  if (classification) {
    const {level, period} = classification
    const part = (name: string, text: string) => element('inline', {name}, text)
    out.push(block('classification', part('level', level), ...(period === undefined ? [] : ['★', part('period', period)])))
  }
  if (urgency !== undefined) out.push(block('urgency', urgency))
  if (issuerMark !== undefined) out.push(block('issuerMark', element('docAuthority', {}, issuerMark)))
  if (signatories) {
    const as = references.toRole('signatory')
    const people = signatories.map((name) => element('person', {refersTo: references.to('person', name), as}, name))
    out.push(block('signatories', '签发人：', ...people.flatMap((person, at) => (at === 0 ? [person] : ['　', person]))))
  }
  return out.length > 0 ? out : [block('header')]
}

/** The title, in it who issues, what it is about, what it carries. */
function titleElement({title, issuers = [], subject, carries}: Gongwen | Attachment, references: References): XmlElement | undefined {
  if (title === undefined && subject === undefined && !carries) return undefined
  const marked = createMarkedText(title ?? '')
  let from = 0
  for (const name of issuers)
    if (title?.startsWith(name, title.indexOf(name, from)))
      from = marked.mark(name, from, (nodes) => element('organization', {refersTo: references.to('organization', name)}, ...(nodes ?? [])))
  const carried = (nodes: XmlNode[] | undefined) =>
    element(
      'inline',
      {name: 'carried', 'gw:action': carries?.action, 'gw:title': nodes ? undefined : carries?.title, 'gw:kind': carries?.kind},
      ...(nodes ?? []),
    )
  const isInside = carries?.title !== undefined && subject?.includes(carries.title) && title?.includes(subject)
  if (subject !== undefined)
    marked.mark(subject, from, (nodes) => {
      const inner = createMarkedText(nodes ? subject : '')
      if (isInside) inner.mark(carries?.title, 0, carried)
      return element('docPurpose', {'gw:text': nodes ? undefined : subject}, ...inner.nodes())
    })
  if (carries && !isInside) marked.mark(carries.title, from, carried)
  const nodes = marked.nodes()
  return element('longTitle', {}, element('p', {}, ...(title === undefined ? nodes : [element('docTitle', {}, ...nodes)])))
}
