import type {Node} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {skipBlanksBack} from '../../source/blanks.ts'
import {withoutBreaks} from '../../source/line-breaks.ts'
import {firstBehind, type SourceText} from '../../source/source-text.ts'
import {type FoundClauses, findClauses} from './find-clauses.ts'
import type {ClausePlace} from './found-clause.ts'

/**
 * The clauses of a paragraph that goes on over a page: its number, which is no part of them, reads as a line break.
 *
 * ```text
 * （责任单位：市教育局、市公
 * — 2 —
 * 安局）                         市教育局, 市公安局
 * ```
 */
export function findClausesOverPages(source: SourceText, place: ClausePlace): FoundClauses {
  const found = findClauses({...source, text: source.unpaged()}, place)
  const pages: Range[] = []
  for (let p = firstBehind(source.pieces, place.start); p < source.pieces.length && source.pieces[p].start < place.end; p++)
    if (source.pieces[p].boilerplate === 'page') pages.push(source.pieces[p])
  for (const {reading} of found.clauses) for (const child of reading.children) restore(source, pages, child)
  return found
}

/** The leaves hold what is printed; one that goes on over a page, up to the page's end. */
function restore(source: SourceText, pages: Range[], node: Node) {
  if ('value' in node) {
    const page = pages.find(({start, end}) => node.start < start && end < node.end)
    if (page && node.type === 'deadline') node.text = withoutBreaks(node.value)
    if (page) node.end = skipBlanksBack(source.text, page.start, node.start)
    node.value = source.text.slice(node.start, node.end)
  }
  if ('children' in node) for (const child of node.children as Node[]) restore(source, pages, child)
}
