import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, childrenOf, mark, type Pointer, present} from './context.ts'
import {joinText, tidy} from './join-text.ts'
import type {Footnote} from './types.generated.ts'

/**
 * The footnotes of the whole document or of one attachment: those that hang on its own words. They all stand in the root, behind the
 * text; one that hangs on nothing known is the document's.
 */
export function toFootnotes(
  root: syntax.Root,
  of: syntax.Root | syntax.Attachment,
  pointer: Pointer,
  context: Context,
): Footnote[] | undefined {
  const notes = childrenOf(root, 'footnote')
  if (notes.length === 0) return undefined
  const inner = childrenOf(of, 'attachment')
  const within = ({start, end}: syntax.Attachment, offset: number) => start <= offset && offset < end
  const own = notes.filter(({refersTo}) => {
    if (refersTo === undefined) return of.type === 'root'
    return (of.type === 'root' || within(of, refersTo)) && !inner.some((attachment) => within(attachment, refersTo))
  })
  return own.map((note, index) => {
    mark(context, at(pointer, 'footnotes', index), note)
    const label = childrenOf(note, 'label')[0]
    return present({mark: label && tidy(label.value), text: joinText(note, context)})
  })
}
