import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, childrenOf, isFiller, mark, type Pointer, present} from './context.ts'
import {issuersOf} from './issuers.ts'
import {joinPrinted, joinText, tidy} from './join-text.ts'
import {paragraphId} from './paragraph-id.ts'
import {collectDuties} from './to-duty.ts'
import {toHeader} from './to-header.ts'
import {toImprint} from './to-imprint.ts'
import {noteDeclarations, toParties, toResponsibility} from './to-responsibility.ts'
import {createUnique, toSection} from './to-section.ts'
import {toSignature} from './to-signature.ts'
import {toTable} from './to-table.ts'
import type {Attachment, DocumentNumber, Gongwen} from './types.generated.ts'

/** What a document and an attachment have in common. */
export type Body = Omit<Gongwen, 'gongwen' | 'attachments' | 'declarations' | 'source'> & Pick<Attachment, 'label'>

/**
 * The model of a document's or attachment's blocks, one case a type of block. `path` is what its
 * units' ids begin with (`''`, `'a1.'`), `pointer` where it stands (`''`, `/attachments/0`).
 * The attachments found are handed back as nodes, for they number through the whole document.
 */
export function toBody(node: syntax.Root | syntax.Attachment, path: string, pointer: Pointer, context: Context) {
  const body: Body = {sections: []}
  const attachments: syntax.Attachment[] = []
  const unique = createUnique()
  context.duties = {list: [], pointer, last: []}

  /** A paragraph of its own; also for what should stand once and stands again, so that it is not lost. */
  const paragraph = (child: syntax.Node, place: 'preamble' | 'closing', text = joinPrinted(child, context)) => {
    if (!text) return
    const list = (body[place] ??= [])
    mark(context, at(pointer, place, list.length), child)
    list.push(text)
  }
  const again = (child: syntax.Node) => paragraph(child, body.sections.length ? 'closing' : 'preamble')

  for (const child of node.children) {
    if (isFiller(child)) continue
    switch (child.type) {
      case 'header': {
        mark(context, at(pointer, 'header'), child)
        body.header = toHeader(child, at(pointer, 'header'), context, body.header)
        for (const number of childrenOf(child, 'documentNumber')) body.number ? again(number) : setNumber(number)
        break
      }
      case 'title':
        if (body.title) {
          again(child)
          break
        }
        mark(context, at(pointer, 'title'), child)
        for (const key of ['kind', 'subject', 'carries'] as const) mark(context, at(pointer, key), child)
        body.title = child.title || undefined
        body.kind = child.kind
        body.subject = child.subject
        body.carries = child.carries && present({...child.carries})
        break
      case 'documentNumber':
        body.number ? again(child) : setNumber(child)
        break
      case 'adoption':
        mark(context, at(pointer, 'adoption'), child)
        // adopted, then amended: a line each
        body.adoption = present({
          text: below(body.adoption?.text, tidy(child.value)),
          date: body.adoption?.date ?? child.date,
        })
        // what a meeting adopted is dated by the meeting; a signature below may still say otherwise
        if (child.date) body.signature ??= {date: child.date}
        break
      case 'addressees': {
        mark(context, at(pointer, 'addressees'), child)
        const before = body.addressees ?? []
        body.addressees = [...before, ...toParties(child, at(pointer, 'addressees'), context, before.length)]
        break
      }
      case 'paragraph':
        paragraph(child, child.place, joinText(child, context))
        collectDuties(child, paragraphId(path, child.place, body[child.place]?.length ?? 0), context.duties, context)
        break
      case 'section':
        body.sections.push(toSection(child, path, at(pointer, 'sections', body.sections.length), unique, context))
        break
      case 'responsibility': {
        noteDeclarations(child, undefined, context)
        const list = (body.responsibilities ??= [])
        list.push(toResponsibility(child, at(pointer, 'responsibilities', list.length), context))
        break
      }
      case 'table': {
        if (child.headOnly) break
        const list = (body.tables ??= [])
        list.push(toTable(child, at(pointer, 'tables', list.length), context))
        break
      }
      case 'attachmentList': {
        const list = (body.attachmentList ??= [])
        for (const item of childrenOf(child, 'attachmentItem')) {
          mark(context, at(pointer, 'attachmentList', list.length), item)
          list.push(present({number: item.number, title: item.title}))
        }
        break
      }
      case 'signature':
        mark(context, at(pointer, 'signature'), child)
        body.signature = toSignature(child, at(pointer, 'signature'), context, body.signature)
        break
      case 'note': {
        mark(context, at(pointer, 'note'), child)
        const text = below(body.note?.text, tidy(child.value))
        body.note = present({text, disclosure: body.note?.disclosure ?? child.disclosure})
        break
      }
      case 'footnote':
        break
      case 'imprint':
        mark(context, at(pointer, 'imprint'), child)
        body.imprint = toImprint(child, at(pointer, 'imprint'), context, body.imprint)
        break
      case 'attachmentLabel':
        mark(context, at(pointer, 'label'), child)
        body.label = [body.label, tidy(child.value)].filter(Boolean).join('')
        break
      case 'attachment':
        attachments.push(child)
        break
      default:
        child satisfies never
    }
  }
  const issuers = issuersOf(node, body.signature?.authorities)
  if (issuers) {
    body.issuers = issuers.names
    mark(context, at(pointer, 'issuers'), issuers.from)
  }
  body.duties = context.duties.list
  return {body, attachments}

  function setNumber(child: syntax.DocumentNumber): void {
    mark(context, at(pointer, 'number'), child)
    body.number = present<DocumentNumber>({text: tidy(child.value), code: child.code, year: child.year, serial: child.serial})
    // 云岭市人民政府令第12号 is all the title that an order has
    if (!child.authority || body.title || node.children.some(({type}) => type === 'title')) return
    for (const key of ['title', 'kind'] as const) mark(context, at(pointer, key), child)
    body.title = `${child.authority}令`
    body.kind = '命令'
  }
}

/** One text below another, where there is another. */
const below = (above: string | undefined, text: string) => (above ? `${above}\n${text}` : text)
