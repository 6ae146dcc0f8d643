import type {Attachment, Gongwen, Positions, Responsibility, Section, Table} from '../model/index.ts'
import type {Range} from '../syntax/range.ts'

export type BlockKind =
  | 'title'
  | 'number'
  | 'header'
  | 'adoption'
  | 'addressee'
  | 'preamble'
  | 'label'
  | 'heading'
  | 'leadIn'
  | 'requirement'
  | 'clause'
  | 'party'
  | 'table'
  | 'closing'
  | 'listed'
  | 'signature'
  | 'authority'
  | 'date'
  | 'note'
  | 'imprint'
  | 'attachmentLabel'
  | 'footnote'

/** A piece of a document and where it stands. */
export interface Block extends Range {
  kind: BlockKind
  pointer: string
  value: string
}

/** The pieces of a document that have a place, an outer one before those in it, units in page order. */
export function gatherBlocks(document: Gongwen, positions: Positions): Block[] {
  const blocks: Block[] = []
  const add = (kind: BlockKind, pointer: string, value: string | undefined) => {
    const place = positions[pointer]
    if (place && value !== undefined) blocks.push({kind, pointer, value, start: place[0], end: place[1]})
  }
  const clauses = (list: Responsibility[] | undefined, above: string) =>
    list?.forEach(({text, assignments}, index) => {
      const pointer = `${above}/responsibilities/${index}`
      add('clause', pointer, text)
      assignments?.forEach(({parties}, role) => {
        for (const [party, {name}] of parties.entries()) add('party', `${pointer}/assignments/${role}/parties/${party}`, name)
      })
    })
  const tables = (list: Table[] = [], above: string) => {
    for (const index of list.keys()) add('table', `${above}/tables/${index}`, '')
  }
  const sections = (list: Section[] | undefined, above: string) =>
    list?.forEach((section, index) => {
      const pointer = `${above}/sections/${index}`
      add('label', `${pointer}/label`, section.label)
      add('heading', `${pointer}/heading`, section.heading)
      add('leadIn', `${pointer}/leadIn`, section.leadIn)
      section.requirements.forEach(({topic, text, responsibilities}, at) => {
        const own = `${pointer}/requirements/${at}`
        add('requirement', own, topic === undefined ? text : `${topic}。${text}`)
        clauses(responsibilities, own)
      })
      clauses(section.responsibilities, pointer)
      tables(section.tables, pointer)
      sections(section.sections, pointer)
    })
  const body = (part: Gongwen | Attachment, pointer: string) => {
    add('title', `${pointer}/title`, part.title)
    add('number', `${pointer}/number`, part.number?.text)
    for (const [index, text] of (part.preamble ?? []).entries()) add('preamble', `${pointer}/preamble/${index}`, text)
    clauses(part.responsibilities, pointer)
    tables(part.tables, pointer)
    sections(part.sections, pointer)
    for (const [index, text] of (part.closing ?? []).entries()) add('closing', `${pointer}/closing/${index}`, text)
    for (const [index, {title}] of (part.attachmentList ?? []).entries()) add('listed', `${pointer}/attachmentList/${index}`, title)
    add('signature', `${pointer}/signature`, part.signature && '')
    for (const [index, name] of (part.signature?.authorities ?? []).entries())
      add('authority', `${pointer}/signature/authorities/${index}`, name)
    add('date', `${pointer}/signature/dateText`, part.signature?.dateText)
    for (const [index, {text}] of (part.footnotes ?? []).entries()) add('footnote', `${pointer}/footnotes/${index}`, text)
  }
  add('header', '/header', document.header && '')
  add('adoption', '/adoption', document.adoption?.text)
  add('addressee', '/addressees', document.addressees && '')
  for (const [index, {name}] of (document.addressees ?? []).entries()) add('addressee', `/addressees/${index}`, name)
  body(document, '')
  add('note', '/note', document.note?.text)
  add('imprint', '/imprint', document.imprint && '')
  document.attachments?.forEach((attachment, index) => {
    const pointer = `/attachments/${index}`
    add('attachmentLabel', `${pointer}/label`, attachment.label)
    body(attachment, pointer)
  })
  return blocks
}
