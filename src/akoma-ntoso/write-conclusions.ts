import {paragraphId} from '../model/paragraph-id.ts'
import type {Attachment, Gongwen, Imprint, Signature} from '../model/types.generated.ts'
import {listParties} from '../render/list-parties.ts'
import {dateElement} from './date-element.ts'
import {markParties} from './mark-assignments.ts'
import {createMarkedText} from './marked-text.ts'
import type {References} from './references.ts'
import type {Writing} from './writing.ts'
import {element, type XmlElement, type XmlNode} from './xml-element.ts'

/** What stands below the body: closing paragraphs, footnotes, the list of attachments, who signed, the note, the imprint. */
export function conclusionsElements(body: Gongwen | Attachment, attachments: readonly Attachment[], writing: Writing): XmlElement[] {
  const {closing = [], footnotes = [], attachmentList, signature, note, imprint} = body
  const {prefix, path, references, prose} = writing
  const out = closing.map((text, at) =>
    element('p', {eId: `${prefix}concl_1__p_${at + 1}`}, ...prose(text, paragraphId(path, 'closing', at + 1))),
  )
  for (const {mark, text} of footnotes)
    out.push(element('block', {name: 'footnote'}, element('authorialNote', {marker: mark, placement: 'bottom'}, element('p', {}, text))))
  if (attachmentList) {
    const items = attachmentList.map(({number, title}, at) => {
      const found = attachments.findIndex((each) => each.title === title)
      return element(
        'item',
        {eId: `${prefix}concl_1__list_1__item_${at + 1}`},
        number === undefined ? undefined : element('num', {}, `${number}.`),
        element('p', {}, found < 0 ? title : element('ref', {href: `#att_${found + 1}`}, title)),
      )
    })
    out.push(element('blockList', {eId: `${prefix}concl_1__list_1`}, element('listIntroduction', {}, '附件：'), ...items))
  }
  if (signature) out.push(container('signature', signatureElements(signature, references)))
  if (note) {
    const marked = createMarkedText(note.text)
    const {disclosure} = note
    if (disclosure !== undefined)
      marked.mark(disclosure, 0, (found) => element('inline', {name: 'disclosure', 'gw:text': found ? undefined : disclosure}, found))
    out.push(element('block', {name: 'note'}, ...marked.nodes()))
  }
  if (imprint) out.push(container('imprint', imprintElements(imprint, references)))
  return out
}

const container = (name: string, children: XmlElement[]) =>
  element('container', {name}, ...(children.length > 0 ? children : [element('p')]))

function signatureElements({authorities = [], persons = [], date, dateText}: Signature, references: References): XmlElement[] {
  const signed = (...children: XmlNode[]) => element('p', {}, element('signature', {}, ...children))
  const out = authorities.map((name) => signed(element('organization', {refersTo: references.to('organization', name)}, name)))
  for (const {title, name} of persons) {
    const person = element('person', {refersTo: references.to('person', name)}, name)
    out.push(title === undefined ? signed(person) : signed(element('role', {refersTo: references.to('post', title)}, title), '　', person))
  }
  if (date !== undefined || dateText !== undefined) out.push(element('p', {}, dateElement(date, dateText)))
  return out
}

function imprintElements({copyTo, printedBy, printedOn, printedOnText, other = []}: Imprint, references: References): XmlElement[] {
  const out: XmlElement[] = []
  if (copyTo) {
    const marked = createMarkedText(`抄送：${listParties(copyTo)}。`)
    markParties(marked, copyTo, references, 3)
    out.push(element('block', {name: 'copyTo'}, ...marked.nodes()))
  }
  const printed: XmlNode[] = []
  if (printedBy !== undefined) printed.push(element('organization', {refersTo: references.to('organization', printedBy)}, printedBy))
  if (printedOn !== undefined || printedOnText !== undefined)
    printed.push(...(printed.length > 0 ? ['　　'] : []), dateElement(printedOn, printedOnText), '印发')
  if (printed.length > 0) out.push(element('block', {name: 'printed'}, ...printed))
  return [...out, ...other.map((text) => element('block', {name: 'other'}, text))]
}
