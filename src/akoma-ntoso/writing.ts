import type {Attachment, Duty, Gongwen} from '../model/types.generated.ts'
import {markAssignments} from './mark-assignments.ts'
import {createMarkedText} from './marked-text.ts'
import {own} from './own.ts'
import type {References} from './references.ts'
import {element, type XmlElement, type XmlNode} from './xml-element.ts'

/** What the parts of one document or attachment share while they are written. */
export interface Writing {
  references: References
  /** What the ids of its units begin with: `''`, `a1.` */
  path: string
  /** What its element ids begin with: `''`, `att_1__` */
  prefix: string
  /** Gives each element an id of its own. */
  unique(eId: string): string
  /** The nodes of a text that stands at `from` (`1-1`, `preamble-1`), with the duties that it says. */
  prose(text: string, from: string): XmlNode[]
  /** What has no place on the page: the tasks that rows of tables are. */
  analysis: XmlElement[]
  /** The duties that no text said, and their order where it is another than that of the text. Asked for when all else is written. */
  restOfDuties(): XmlElement[]
}

/** Opens the writing of a document or attachment; `index` counts attachments from 0. */
export function openWriting(
  {duties = []}: Gongwen | Attachment,
  references: References,
  unique: Writing['unique'],
  index?: number,
): Writing {
  const waiting = new Map<string, Array<[Duty, number]>>()
  duties.forEach((duty, order) => {
    const at = waiting.get(duty.from)
    if (at) at.push([duty, order])
    else waiting.set(duty.from, [[duty, order]])
  })
  const written: Array<[node: XmlElement, order: number]> = []
  return {
    references,
    path: index === undefined ? '' : `a${index + 1}.`,
    prefix: index === undefined ? '' : `att_${index + 1}__`,
    unique,
    analysis: [],
    prose(text, from) {
      const marked = createMarkedText(text)
      let after = 0
      for (const [duty, order] of waiting.get(from) ?? []) {
        const make = (found: string | undefined) => {
          const node = dutyElement(duty, references, found)
          written.push([node, order])
          return node
        }
        after = marked.mark(duty.text, after, make, after)
      }
      waiting.delete(from)
      return marked.nodes()
    },
    restOfDuties() {
      const rest = [...waiting].flatMap(([from, list]) =>
        list.map(([duty, order]) => {
          const node = {...dutyElement(duty, references, duty.text), name: 'gw:duty'}
          node.attributes = {...node.attributes, name: undefined, from}
          written.push([node, order])
          return node
        }),
      )
      if (written.some(([, order], at) => order !== at)) for (const [node, order] of written) node.attributes['gw:order'] = String(order)
      return rest
    },
  }
}

/** A duty as an element round its words, or, where these stand nowhere, an empty one. */
function dutyElement(duty: Duty, references: References, found: string | undefined): XmlElement {
  const marked = createMarkedText(found ?? '')
  markAssignments(marked, duty, references)
  return element('inline', {name: 'duty', ...own({modal: duty.modal, text: found ? undefined : duty.text})}, ...marked.nodes())
}
