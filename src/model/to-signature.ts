import type * as syntax from '../syntax/nodes.ts'
import {type Context, mark, present} from './context.ts'
import {tidy} from './join-text.ts'
import type {Signature} from './types.generated.ts'

/** Who signed and when; `before` is what an earlier part of the signature gave. */
export function toSignature(node: syntax.Signature, pointer: string, context: Context, before: Signature = {}): Signature {
  const authorities = [...(before.authorities ?? [])]
  const persons = [...(before.persons ?? [])]
  let {date, dateText} = before
  for (const child of node.children) {
    switch (child.type) {
      case 'authority':
        mark(context, `${pointer}/authorities/${authorities.length}`, child)
        authorities.push(child.name)
        break
      case 'person':
        mark(context, `${pointer}/persons/${persons.length}`, child)
        persons.push(present({title: child.title, name: child.name}))
        break
      case 'date':
        mark(context, `${pointer}/dateText`, child)
        if (child.date) mark(context, `${pointer}/date`, child)
        date = child.date ?? date
        dateText = tidy(child.value)
        break
      case 'blank':
      case 'delimiter':
      case 'chrome':
        break
      default:
        child satisfies never
    }
  }
  return present({authorities, persons, date, dateText})
}
