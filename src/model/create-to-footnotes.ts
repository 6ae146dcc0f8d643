import {countBefore} from '../syntax/count-before.ts'
import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, childrenOf, mark, type Pointer, present} from './context.ts'
import {joinText, tidy} from './join-text.ts'
import type {Footnote} from './types.generated.ts'

type Holder = syntax.Root | syntax.Attachment

/**
 * Makes what gives the footnotes of the whole document or of one attachment: those that hang on its own words. They all stand in
 * the root, behind the text; one that hangs on nothing known is the document's.
 */
export function createToFootnotes(root: syntax.Root): (of: Holder, pointer: Pointer, context: Context) => Footnote[] | undefined {
  const inner = new Map<Holder, syntax.Attachment[]>()
  const owned = new Map<Holder, syntax.Footnote[]>()
  for (const note of childrenOf(root, 'footnote')) {
    const holder = note.refersTo === undefined ? root : holderOf(root, note.refersTo, inner)
    const notes = owned.get(holder)
    if (notes) notes.push(note)
    else owned.set(holder, [note])
  }
  return (of, pointer, context) => {
    const footnotes: Footnote[] = []
    for (const note of owned.get(of) ?? []) {
      const text = joinText(note, context)
      if (text === '') continue
      mark(context, at(pointer, 'footnotes', footnotes.length), note)
      const label = childrenOf(note, 'label')[0]
      footnotes.push(present({mark: label && tidy(label.value), text}))
    }
    return footnotes.length > 0 ? footnotes : undefined
  }
}

/** The innermost attachment around an offset, or the root. `inner` keeps the attachments of each. */
function holderOf(root: syntax.Root, offset: number, inner: Map<Holder, syntax.Attachment[]>): Holder {
  for (let holder: Holder = root; ; ) {
    let list = inner.get(holder)
    if (!list) inner.set(holder, (list = childrenOf(holder, 'attachment')))
    const last: syntax.Attachment | undefined = list[countBefore(list, ({start}) => start <= offset) - 1]
    if (!last || last.end <= offset) return holder
    holder = last
  }
}
