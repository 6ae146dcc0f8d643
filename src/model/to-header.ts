import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, isFiller, mark, type Pointer, present} from './context.ts'
import {joinText, tidy} from './join-text.ts'
import type {Header} from './types.generated.ts'

/** The 版头, added to what stood of it further above. The document number, which may stand elsewhere too, is left to the body. */
export function toHeader(node: syntax.Header, pointer: Pointer, context: Context, above?: Header): Header {
  const header: Header = {...above}
  for (const child of node.children) {
    if (isFiller(child)) continue
    switch (child.type) {
      case 'copyNumber':
        mark(context, at(pointer, 'copyNumber'), child)
        header.copyNumber = tidy(child.value)
        break
      case 'classification':
        mark(context, at(pointer, 'classification'), child)
        header.classification = present({level: child.level, period: child.period})
        break
      case 'urgency':
        mark(context, at(pointer, 'urgency'), child)
        header.urgency = header.urgency?.includes(child.level) ? header.urgency : [header.urgency, child.level].filter(Boolean).join(' ')
        break
      case 'issuerMark':
        mark(context, at(pointer, 'issuerMark'), child)
        header.issuerMark = [header.issuerMark, tidy(child.value)].filter(Boolean).join(' ')
        break
      case 'signatories': {
        mark(context, at(pointer, 'signatories'), child)
        const people = child.children.filter((person) => person.type === 'person')
        const names = people.map((person) => (person.title ? `${person.title} ${person.name}` : person.name))
        header.signatories = [...(header.signatories ?? []), ...(names.length ? names : [joinText(child, context)].filter(Boolean))]
        break
      }
      case 'documentNumber':
        break
      default:
        child satisfies never
    }
  }
  return present(header)
}
