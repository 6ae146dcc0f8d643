import type {CellNode, Declaration, Node, Responsibility} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {declarationsIn, mayDeclare} from '../vocabulary/declarations.ts'
import {markFirst} from './clause/assignment.ts'

/**
 * Declarations in prose: in a covering notice, in a note under a table.
 *
 * ```text
 * 注：责任单位列第一位的为牵头单位。
 *             ^^^^^^^^^^^^^^^^^^^^^^  firstIsLead
 * ```
 *
 * Those in clauses are read with their clause; `nodes` tell where clauses stand. That the first of several bodies
 * leads holds for what follows, and in a note also for the table above it.
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
      if (effect !== 'firstIsLead') continue
      const note = /^[（(]?(?:注|备注|说明)[：:]/.test(source.text.slice(piece.start, piece.start + 5))
      for (const clause of clauses) {
        if (clause.start < from && !(note && clause.type === 'cell')) continue
        if (clause.type !== 'responsibility' || clause.mode !== 'severally')
          markFirst((clause.children as Node[]).filter((child) => child.type === 'assignment'))
      }
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
