import type {Attachment, Gongwen, Header} from '../model/types.generated.ts'
import {listParties} from '../render/list-parties.ts'
import {dateElement} from './date-element.ts'
import {markParties} from './mark-assignments.ts'
import {createMarkedText} from './marked-text.ts'
import {own} from './own.ts'
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
  if (adoption) out.push(block('adoption', dateElement(adoption.date, adoption.text)))
  if (addressees) {
    const marked = createMarkedText(`${listParties(addressees)}：`)
    markParties(marked, addressees, references)
    out.push(block('addressees', ...marked.nodes()))
  }
  return out
}

const block = (name: string, ...children: XmlNode[]) => element('block', {name}, ...children)

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
    if (title?.includes(name, from))
      from = marked.mark(name, from, (found) => element('organization', {refersTo: references.to('organization', name)}, found))
  const carried = (found: string | undefined) =>
    element(
      'inline',
      {name: 'carried', ...own({action: carries?.action, title: found ? undefined : carries?.title, kind: carries?.kind})},
      found,
    )
  const isInside = carries?.title !== undefined && subject?.includes(carries.title) && title?.includes(subject)
  if (subject !== undefined)
    marked.mark(subject, from, (found) => {
      const inner = createMarkedText(found ?? '')
      if (isInside) inner.mark(carries?.title, 0, carried)
      return element('docPurpose', {'gw:text': found ? undefined : subject}, ...inner.nodes())
    })
  if (carries && !isInside) marked.mark(carries.title, from, carried)
  const nodes = marked.nodes()
  return element('longTitle', {}, element('p', {}, ...(title === undefined ? nodes : [element('docTitle', {}, ...nodes)])))
}
