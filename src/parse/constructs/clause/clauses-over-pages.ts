import type {Node} from '../../../syntax/nodes.ts'
import type {SourceText} from '../../source/source-text.ts'
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
  // the leaves hold what is printed
  const restore = (node: Node) => {
    if ('value' in node) node.value = source.text.slice(node.start, node.end)
    if ('children' in node) for (const child of node.children as Node[]) restore(child)
  }
  for (const {reading} of found.clauses) for (const child of reading.children) restore(child)
  return found
}
