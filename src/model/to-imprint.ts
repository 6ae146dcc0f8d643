import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, isFiller, mark, type Pointer, present} from './context.ts'
import {tidy} from './join-text.ts'
import {toParties} from './to-responsibility.ts'
import type {Imprint, Party} from './types.generated.ts'

/** What the labels of the 版记 say is said by the field's name: 抄送 主送 印发. */
const label = /^(抄送|印发|印制|校对)?[:：]?$/

/** The 版记; `before` is what an earlier part of it gave. */
export function toImprint(node: syntax.Imprint, pointer: Pointer, context: Context, before: Imprint = {}): Imprint {
  const copyTo: Party[] = [...(before.copyTo ?? [])]
  const printers: string[] = before.printedBy ? [before.printedBy] : []
  const other: string[] = [...(before.other ?? [])]
  let {printedOn, printedOnText} = before
  for (const child of node.children) {
    if (isFiller(child)) continue
    switch (child.type) {
      case 'copyTo':
        for (const party of toParties(child, at(pointer, 'copyTo'), context, copyTo.length)) copyTo.push(party)
        break
      case 'authority':
        mark(context, at(pointer, 'printedBy'), child)
        printers.push(child.name)
        break
      case 'date':
        // a second print date is another document's: kept in words
        if (printedOnText) {
          other.push(tidy(child.value))
          break
        }
        mark(context, at(pointer, 'printedOn'), child)
        printedOn = child.date
        printedOnText = tidy(child.value)
        break
      case 'text':
        if (label.test(tidy(child.value))) break
        mark(context, at(pointer, 'other', other.length), child)
        other.push(tidy(child.value))
        break
      default:
        child satisfies never
    }
  }
  return present({copyTo, printedBy: printers.join('、'), printedOn, printedOnText, other})
}
