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
  for (const {start, end, region, label: counted, refersTo} of lines) {
    if (region !== 'note' || start === end) continue
    const last = found.at(-1)
    const label = counted ?? ownMark.exec(text.slice(start, Math.min(end, start + longestMark)))?.[0].length
    // a note of several paragraphs
    if (last && label === undefined && (refersTo === undefined || last.refersTo === refersTo)) last.end = end
    else {
      // a mark with nothing behind it is all that the note says
      const children: Node[] =
        label === undefined || text.slice(start + label, end).trim() === '' ? [] : [leaf({text}, 'label', start, start + label)]
      found.push(parent('footnote', start, end, children, refersTo === undefined ? {} : {refersTo}))
    }
  }
  return found
}

/** What a note opens with that has a mark of its own. */
const ownMark = /^(?:[①-⑳]|[*＊※]{1,3}|[[〔【]\d{1,3}[\]〕】])/
const longestMark = 6
