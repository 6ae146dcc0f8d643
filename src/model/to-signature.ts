import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, isFiller, mark, type Pointer, present} from './context.ts'
import {tidy} from './join-text.ts'
import type {Signature} from './types.generated.ts'

/** Who signed and when; `before` is what an earlier part of the signature gave. */
export function toSignature(node: syntax.Signature, pointer: Pointer, context: Context, before: Signature = {}): Signature {
  const authorities = [...(before.authorities ?? [])]
  const persons = [...(before.persons ?? [])]
  let {date, dateText} = before
  for (const child of node.children) {
    if (isFiller(child)) continue
    switch (child.type) {
      case 'authority':
        // under the title and again below
        if (before.authorities?.includes(child.name)) break
        mark(context, at(pointer, 'authorities', authorities.length), child)
        authorities.push(child.name)
        break
      case 'person':
        mark(context, at(pointer, 'persons', persons.length), child)
        persons.push(present({title: child.title, name: child.name}))
        break
      case 'date':
        mark(context, at(pointer, 'dateText'), child)
        if (child.date) mark(context, at(pointer, 'date'), child)
        date = child.date ?? date
        // dated under the title and again below: the last one counts, both are kept
        dateText = dateText && dateText !== tidy(child.value) ? `${dateText}\n${tidy(child.value)}` : tidy(child.value)
        break
      default:
        child satisfies never
    }
  }
  return present({authorities, persons, date, dateText})
}
