import type {Attachment, AttachmentItem, Gongwen} from '../model/types.generated.ts'
import type {Block, ListedAttachment} from './block.ts'
import {headBlocks, isDatedAbove} from './head-blocks.ts'
import type {BodyLayout, Layout} from './layout.ts'
import {listParties} from './list-parties.ts'
import {sectionsBlocks} from './section-blocks.ts'

/** The labels of annexes by their titles. */
export type Labels = ReadonlyMap<string | undefined, string | undefined>

/** What a document or an attachment is set by. */
export interface BodyContext {
  of: 'document' | 'attachment'
  /** The key of its own layout: '' for the document, 'a1' for the first attachment. */
  id: string
  labels: Labels
  layout: Layout
}

/** The blocks of a document or of one attachment, without the attachments that follow it. */
export function toBlocks(body: Gongwen | Attachment, {of, id, labels, layout}: BodyContext): Block[] {
  const chosen = layout.bodies.get(id) ?? {}
  const blocks = headBlocks(body, of, chosen)
  const {addressees, preamble, responsibilities, sections, tables, closing, footnotes, attachmentList, signature, note, imprint, duties} =
    body
  const tablesAt = chosen.tables ?? (sections.length === 0 ? 'before' : 'behind')
  if (addressees) blocks.push({type: 'addressees', text: `${listParties(addressees)}：`})
  for (const text of preamble ?? []) blocks.push(plain(text))
  for (const {text} of responsibilities ?? []) blocks.push({type: 'paragraph', level: 0, heading: false, spans: [{is: 'clause', text}]})
  setTables('before')
  const followed = closing !== undefined && chosen.closing === undefined && !formula.test(closing[0])
  blocks.push(...sectionsBlocks(sections, {duties: duties ?? [], followed, layout}))
  close(undefined)
  setTables('behind')
  if (footnotes) blocks.push({type: 'footnotes', footnotes})
  if (attachmentList) blocks.push({type: 'attachmentList', items: attachmentList.map((item) => toListed(item, labels))})
  close('list')
  if (signature && !isDatedAbove(body)) {
    const {authorities = [], persons = [], dateText} = signature
    if (authorities.length + persons.length > 0 || dateText !== undefined)
      blocks.push({
        type: 'signature',
        authorities: chosen.beside ? [authorities.join('　')].filter(Boolean) : authorities,
        persons,
        dates: dateText?.split('\n') ?? [],
      })
  }
  close('signature')
  if (note) blocks.push({type: 'note', lines: note.text.split('\n')})
  close('note')
  if (imprint) {
    const {copyTo, printedBy, printedOn, printedOnText = printedOn, other = []} = imprint
    blocks.push({
      type: 'imprint',
      ...(copyTo && {copyTo: listParties(copyTo, chosen.between)}),
      ...(printedBy !== undefined && {printedBy}),
      ...(printedOnText !== undefined && {printedOn: printedOnText}),
      other,
    })
  }
  setTables('end')
  return blocks

  function close(place: BodyLayout['closing']) {
    if (chosen.closing === place) for (const text of closing ?? []) blocks.push(plain(text))
  }

  function setTables(place: BodyLayout['tables']) {
    if (tablesAt === place) for (const table of tables ?? []) blocks.push({type: 'table', table, ...(chosen.ruled && {ruled: true})})
  }
}

const plain = (text: string): Block => ({type: 'paragraph', level: 0, heading: false, spans: [{is: 'text', text}]})

/** An annex that is numbered in steps (附件1-1) is listed by its label. */
function toListed({number, title}: AttachmentItem, labels: Labels): ListedAttachment {
  if (number !== undefined) return {number: String(number), title}
  const label = labels.get(title)
  const steps = label === undefined ? null : /^附件(\d{1,4}(?:-\d{1,4}){1,4})$/.exec(label)
  return {...(steps && {number: steps[1]}), title}
}

/** What a closing paragraph begins with that nobody takes for the text of the last unit. */
const formula = /^(?:特此|以上|妥否|当否|可否|是否|请|专此|此复|此令|现予|望|附件|联系|本|各)/
