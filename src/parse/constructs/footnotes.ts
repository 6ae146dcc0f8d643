import type {Footnote, Node} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'

/**
 * The footnotes that the page's reader found, which write them behind the text: out of what is read as the document.
 *
 * ```text
 * 1 指在册企业。
 * ^ label
 * ```
 */
export function readFootnotes({lines: {lines}, text}: SourceText): Footnote[] {
  const found: Footnote[] = []
  for (const {start, end, region, label, refersTo} of lines) {
    if (region !== 'note' || start === end) continue
    const last = found.at(-1)
    // a note of several paragraphs
    if (last && label === undefined && last.refersTo === refersTo) last.end = end
    else {
      const children: Node[] = label === undefined ? [] : [leaf({text}, 'label', start, start + label)]
      found.push(parent('footnote', start, end, children, refersTo === undefined ? {} : {refersTo}))
    }
  }
  return found
}
