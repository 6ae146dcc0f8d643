import type {Attachment, Gongwen} from '../model/types.generated.ts'
import {iri} from './iri.ts'
import {isDate} from './is-date.ts'
import type {References} from './references.ts'
import {element, type XmlElement} from './xml-element.ts'

/** The name of a document whose title names no kind. */
export const noKind = '公文'

/** What a document is identified by, and its attachments with it. */
export interface Identity {
  uri: string
  date: string
  /** The reference to whoever stands for its author where a part has none of its own. */
  author: string
}

/**
 * The identity of a document by the naming convention: `/akn/cn/doc/{kind}/{issuer}/{date}/{number}`, in Chinese. Without a date it is that of
 * the year of its number, or of year 1: none would be no Akoma Ntoso.
 */
export function identityOf({kind, issuers, number, signature, adoption, title}: Gongwen, references: References): Identity {
  const author = issuers?.[0] ?? signature?.authorities?.[0]
  const year = number?.year !== undefined && number.year > 0 && number.year < 10_000 ? String(number.year).padStart(4, '0') : '0001'
  const date = [signature?.date, adoption?.date].find(isDate) ?? `${year}-01-01`
  const parts = [kind ?? noKind, author ?? '不详', date, number?.text ?? title ?? noKind]
  return {uri: `/akn/cn/doc/${parts.map(iri).join('/')}`, date, author: references.to('organization', author ?? '不详')}
}

/** Work, expression and manifestation of a document, or of the component of it that an attachment is. */
export function identification(
  {kind, issuers = [], number, title}: Gongwen | Attachment,
  component: string,
  {uri, date, author}: Identity,
  attachments: readonly Attachment[],
  references: References,
): XmlElement {
  const dated = element('FRBRdate', {date, name: 'adoption'})
  const authors =
    issuers.length > 0
      ? issuers.map((name) => element('FRBRauthor', {href: references.to('organization', name), as: references.toRole('issuer')}))
      : [element('FRBRauthor', {href: author, as: references.toRole('author')})]
  const value = (name: string, text: string) => element(name, {value: text})
  const expression = `${uri}/zho@${date}`
  return element(
    'identification',
    {source: '#gongwen'},
    element(
      'FRBRWork',
      {},
      value('FRBRthis', `${uri}/!${component}`),
      value('FRBRuri', uri),
      title === undefined ? undefined : element('FRBRalias', {value: title, name: 'title'}),
      dated,
      ...authors,
      attachments.length === 0
        ? undefined
        : element(
            'componentInfo',
            {},
            ...attachments.map((each, at) =>
              element('componentData', {
                eId: `wcd_att_${at + 1}`,
                name: `att_${at + 1}`,
                href: `#att_${at + 1}`,
                showAs: each.title ?? each.label ?? `附件${at + 1}`,
              }),
            ),
          ),
      value('FRBRcountry', 'cn'),
      value('FRBRsubtype', kind ?? noKind),
      number && value('FRBRnumber', number.text),
    ),
    element(
      'FRBRExpression',
      {},
      value('FRBRthis', `${expression}/!${component}`),
      value('FRBRuri', expression),
      dated,
      element('FRBRauthor', {href: authors[0].attributes.href}),
      element('FRBRlanguage', {language: 'zho'}),
    ),
    element(
      'FRBRManifestation',
      {},
      value('FRBRthis', `${expression}/!${component}.xml`),
      value('FRBRuri', `${expression}.akn`),
      dated,
      element('FRBRauthor', {href: '#gongwen'}),
      value('FRBRformat', 'application/akn+xml'),
    ),
  )
}
