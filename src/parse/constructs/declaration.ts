import type {CellNode, Declaration, Node, Responsibility} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {declarationsIn, mayDeclare} from '../vocabulary/declarations.ts'

/**
 * Declarations in prose: in a covering notice, in a note under a table.
 *
 * ```text
 * 注：责任单位列第一位的为牵头单位。
 *             ^^^^^^^^^^^^^^^^^^^^^^  firstIsLead
 * ```
 *
 * Those in clauses are read with their clause; `nodes` tell where clauses and cells stand. What a declaration makes of
 * other clauses is no part of the tree, which holds what is printed.
 */
export function readDeclarations(source: SourceText, nodes: Node[]): Declaration[] {
  if (!mayDeclare(source.text)) return []
  const clauses = collect(nodes)
  const found: Declaration[] = []
  for (const piece of source.pieces) {
    if (piece.boilerplate) continue
    for (const {start, end, effect} of declarationsIn(source.text.slice(piece.start, piece.end))) {
      const from = piece.start + start
      const to = piece.start + end
      if (clauses.some((clause) => from < clause.end && clause.start < to)) continue
      found.push(leaf(source, 'declaration', from, to, {effect}))
    }
  }
  return found
}

/** The clauses, and the cells of tables, which hold bodies as clauses do. */
function collect(nodes: Node[], into: Array<Responsibility | CellNode> = []): Array<Responsibility | CellNode> {
  for (const node of nodes) {
    if (node.type === 'responsibility' || node.type === 'cell') into.push(node)
    else if ('children' in node) collect(node.children as Node[], into)
  }
  return into
}
