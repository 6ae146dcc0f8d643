import {paragraphId} from '../model/paragraph-id.ts'
import {createUnique} from '../model/to-section.ts'
import type {Attachment, Gongwen} from '../model/types.generated.ts'
import {orderOf} from '../render/place-requirements.ts'
import {fitForXml} from './fit-for-xml.ts'
import {aknNamespace, ownNamespace} from './namespaces.ts'
import {createReferences, type References} from './references.ts'
import {serialize} from './serialize.ts'
import {clauseElements} from './write-clause.ts'
import {conclusionsElements} from './write-conclusions.ts'
import {type Identity, identification, identityOf, noKind} from './write-meta.ts'
import {prefaceElements} from './write-preface.ts'
import {sectionElements} from './write-sections.ts'
import {tableElements} from './write-table.ts'
import {openWriting, type Writing} from './writing.ts'
import {element, type XmlElement} from './xml-element.ts'

/**
 * A document as Akoma Ntoso 3.0, valid by the schema of OASIS, whatever the document. All of it is in there, so that it reads back as
 * itself: structure and text as elements, who does what by when as marks in the text, what neither says as attributes of our own.
 *
 *     toAkomaNtoso(document) // '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso …'
 */
export function toAkomaNtoso(given: Gongwen): string {
  const document = fitForXml(given)
  const references = createReferences()
  const unique = createUnique('-')
  const {attachments = []} = document
  const identity = identityOf(document, references)
  const whole: Whole = {identity, references, attachments}
  const main = docElement(document, 'main', openWriting(document, references, unique), whole)
  if (attachments.length > 0)
    main.children.push(
      element(
        'attachments',
        {},
        ...attachments.map((attachment, at) =>
          element(
            'attachment',
            {eId: `att_${at + 1}`, 'gw:role': attachment.role},
            attachment.label === undefined ? undefined : element('heading', {}, attachment.label),
            docElement(attachment, `att_${at + 1}`, openWriting(attachment, references, unique, at), whole),
          ),
        ),
      ),
    )
  const meta = main.children[0] as XmlElement
  // what all parts refer to is known now
  const place = meta.children.findIndex((child) => typeof child !== 'string' && child.name === 'proprietary')
  meta.children.splice(place, 0, element('references', {source: '#gongwen'}, ...references.elements()))
  return serialize(element('akomaNtoso', {xmlns: aknNamespace, 'xmlns:gw': ownNamespace}, main))
}

/** What the parts of one document share. */
interface Whole {
  identity: Identity
  references: References
  attachments: readonly Attachment[]
}

function docElement(
  body: Gongwen | Attachment,
  component: string,
  writing: Writing,
  {identity, references, attachments}: Whole,
): XmlElement {
  const {preamble = [], responsibilities = [], sections, tables = [], duties = []} = body
  const isMain = component === 'main'
  const preface = prefaceElements(body, writing)
  const paragraphs = preamble.map((text, at) =>
    element(
      'p',
      {eId: writing.unique(`${writing.prefix}preamble_1__p_${at + 1}`)},
      ...writing.prose(text, paragraphId(writing.path, 'preamble', at + 1)),
    ),
  )
  let count = 0
  const nextId = () => writing.unique(`${writing.prefix}hcontainer_${++count}`)
  const main = [
    ...clauseElements(responsibilities, nextId, references),
    ...sectionElements(sections, orderOf(duties), writing),
    ...tables.flatMap((table) => tableElements(table, writing.prefix, writing)),
  ]
  // a document without units has its text where others have theirs
  const opens = sections.length > 0 && paragraphs.length > 0
  const mainBody = [...(opens ? [] : paragraphs), ...main]
  const conclusions = conclusionsElements(body, attachments, writing)
  const analysis = [...writing.restOfDuties(), ...writing.analysis, ...(isMain ? declarations(body as Gongwen) : [])]
  return element(
    'doc',
    {name: body.kind ?? noKind},
    element(
      'meta',
      {},
      identification(body, component, identity, isMain ? attachments : [], references),
      analysis.length === 0
        ? undefined
        : element('analysis', {source: '#gongwen'}, element('otherAnalysis', {source: '#gongwen'}, ...analysis)),
      element(
        'proprietary',
        {source: '#gongwen'},
        element('gw:document', {version: isMain ? (body as Gongwen).gongwen : undefined, kind: body.kind === noKind ? noKind : undefined}),
      ),
    ),
    preface.length === 0 ? undefined : element('preface', {}, ...preface),
    opens ? element('preamble', {}, ...paragraphs) : undefined,
    element('mainBody', {}, ...(mainBody.length > 0 ? mainBody : [element('block', {name: 'empty'})])),
    conclusions.length === 0 ? undefined : element('conclusions', {}, ...conclusions),
  )
}

const declarations = ({declarations = []}: Gongwen): XmlElement[] =>
  declarations.map(({text, effect, from}) => element('gw:declaration', {effect, from}, text))
