import type {Node, Section} from '../../syntax/nodes.ts'
import {mergeLines} from '../constructs/clause/find-clauses.ts'
import {isColon} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import {inOrder, leaf, noNodes} from '../tree/build.ts'
import {addOwnText, responsibility} from './own-text.ts'
import {clausesIn} from './unit-clauses.ts'
import type {Unit} from './units.ts'

/** Makes the sections of a body, one after another. */
interface Sections {
  make(unit: Unit): Section
  /** Has any unit so far topic sentences that are parallel to one another? */
  topical(): boolean
}

/**
 * Makes sections of units that were read. A lone topic sentence is one only where units above it have several, so what was
 * seen so far is kept here: `topical` at the start, and `count`, how many units the body has.
 */
export function createSections(source: SourceText, count: number, topical: boolean): Sections {
  let seen = topical
  const few = count <= 8

  const make = (unit: Unit): Section => {
    const {opening, heading} = unit
    const children: Node[] = opening.end > opening.start ? [leaf(source, 'label', opening.start, opening.end)] : []
    if (heading) {
      const data = {construct: 'heading', why: heading.why}
      children.push({type: 'heading', children: noNodes, start: heading.start, end: heading.end, data})
    }
    const from = heading ? behindHeading(source, heading.end, unit.end) : unit.start
    const introduces = unit.children.length > 0 || unit.tables.length > 0
    const own = {paragraphs: unit.paragraphs, clauses: unit.clauses, from, introduces}
    seen = addOwnText(source, own, {topical: seen, few}, children) || seen
    for (const table of unit.tables) children.push(table)
    for (const child of unit.children) children.push(make(child))
    if (unit.tail.length > 0) {
      const tail = {paragraphs: unit.tail, clauses: mergeLines(source, clausesIn(source, unit.tail)), from: 0, introduces: false}
      seen = addOwnText(source, tail, {topical: seen, few}, children) || seen
    }
    for (const clause of unit.late) children.push(responsibility(clause, 'unit'))
    inOrder(children)
    const {level, ordinal, type: marker, why} = opening
    const data = {construct: 'section', why}
    const end = endOfUnit(source, opening.end, children)
    return {type: 'section', children: children as Section['children'], start: opening.start, end, level, ordinal, marker, data}
  }
  return {make, topical: () => seen}
}

/** Behind the 。 or ： that closes a heading. */
function behindHeading({text}: SourceText, end: number, limit: number): number {
  let from = end
  while (from < limit && (text[from] === '。' || isColon(text.charCodeAt(from)))) from++
  return from
}

/** Behind the last child; the full stop behind a clause is still the unit's. */
function endOfUnit({text}: SourceText, least: number, children: Node[]): number {
  let last = least
  for (const {end} of children) last = Math.max(last, end)
  return text[last] === '。' && last < text.length ? last + 1 : last
}
