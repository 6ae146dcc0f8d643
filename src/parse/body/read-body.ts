import {append} from '../../syntax/append.ts'
import type {Node, Table} from '../../syntax/nodes.ts'
import {mergeLines} from '../constructs/clause/find-clauses.ts'
import {readTables} from '../constructs/table.ts'
import {type Facts, withTopical} from '../facts.ts'
import type {SourceText} from '../source/source-text.ts'
import {inOrder} from '../tree/build.ts'
import {takeClosing} from './closing.ts'
import {decideHeadings} from './decide-headings.ts'
import {liftClauses} from './lift-clauses.ts'
import {makeSections} from './make-sections.ts'
import {markers} from './markers.ts'
import {blocks} from './own-text.ts'
import {paragraphs, relate} from './paragraphs.ts'
import {reportNumber, reportPassed} from './report-numbers.ts'
import {sequence} from './sequence.ts'
import {clausesBelow, clausesIn, dropBareLists} from './unit-clauses.ts'
import {type Unit, units} from './units.ts'

/**
 * The body of a document or an attachment, pieces `[from, to)`: preamble, sections, closing, and
 * the clauses outside any unit; with what it teaches about the documents below.
 */
export function readBody(given: SourceText, from: number, to: number, facts: Facts): {nodes: Node[]; facts: Facts} {
  if (from >= to) return {nodes: [], facts}
  const {start} = given.pieces[from]
  const {end} = given.pieces[to - 1]
  const {tables, source, outside} = readTables(given, from, to)
  const {openings, passed} = sequence(outside(markers(source, from, to)))
  for (const opening of openings) if (opening.oddity) reportNumber(source, opening)
  for (const marker of passed) reportPassed(source, marker)
  const {roots, all} = units(openings, end)

  const {wrap = 0} = facts
  const preamble = outside(paragraphs(source, start, roots[0]?.opening.start ?? end, wrap))
  const before = clausesIn(source, preamble)
  for (const unit of all) {
    unit.paragraphs = outside(paragraphs(source, unit.start, unit.end, wrap))
    unit.clauses = clausesBelow(source, unit.paragraphs)
  }
  const loose = hangTables(tables, all)
  dropBareLists(source, all, before)
  for (const {paragraphs, clauses} of all) relate(paragraphs, clauses)

  const closing = takeClosing(source, all, roots)
  for (const unit of all) if (unit.tail.length > 0) unit.tailClauses = mergeLines(source, clausesIn(source, unit.tail))
  liftClauses(all, roots)
  decideHeadings(source, roots, all)

  const {sections, parallel} = makeSections(source, roots, all.length <= 8, facts.topical)
  const nodes = blocks(source, preamble, before, 'preamble')
  for (const table of loose) nodes.push(table)
  for (const section of sections) nodes.push(section)
  for (const node of blocks(source, closing, clausesIn(source, closing), 'closing')) nodes.push(node)
  return {nodes: inOrder(nodes), facts: parallel === facts.topical ? facts : withTopical(facts, true)}
}

/** Gives each unit the tables in its own text; what is left stands outside any. Both lists are in order. */
function hangTables(tables: Table[], all: Unit[]): Table[] {
  let next = 0
  return tables.filter((table) => {
    while (next < all.length && all[next].end <= table.start) next++
    if (next === all.length || table.start < all[next].start) return true
    all[next].tables = append(all[next].tables, table)
    return false
  })
}
