import type {Node, Section} from '../../syntax/nodes.ts'
import {headingForms} from '../constructs/heading.ts'
import type {TopicHabits} from '../constructs/topics.ts'
import {isColon} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import {inOrder, leaf, noNodes} from '../tree/build.ts'
import {addOwnText, type OwnText, responsibility} from './own-text.ts'
import type {Unit} from './units.ts'

interface MadeSections {
  sections: Section[]
  /** Some unit has topic sentences that are parallel to one another. */
  parallel: boolean
  /** Some unit has one that was not taken for a topic, as none above it were parallel. */
  alone: boolean
}

/**
 * Makes sections of units that were read. A topic sentence that stands alone is one only where other units have parallel
 * ones: `topical` says that the documents above do. Where they first turn up below it, all is made again.
 */
export function makeSections(source: SourceText, roots: Unit[], few: boolean, topical: boolean): MadeSections {
  const made = makeAll(source, roots, {few, topical})
  return made.parallel && made.alone ? makeAll(source, roots, {few, topical: true}) : made
}

function makeAll(source: SourceText, roots: Unit[], {few, topical}: TopicHabits): MadeSections {
  let parallel = topical
  let alone = false

  const add = (own: OwnText, into: Node[]) => {
    const finding = addOwnText(source, own, {few, topical: parallel}, into)
    parallel ||= finding === 'parallel'
    alone ||= finding === 'alone'
  }
  const make = (unit: Unit): Section => {
    const {opening, heading, paragraphs, clauses, tail, tailClauses} = unit
    const children: Node[] = opening.end > opening.start ? [leaf(source, 'label', opening.start, opening.end)] : []
    if (heading) {
      const data = {construct: 'heading', why: headingForms[heading.form]}
      children.push({type: 'heading', children: noNodes, start: heading.start, end: heading.end, data})
    }
    const from = heading ? behindHeading(source, heading.end, unit.end) : unit.start
    add({paragraphs, clauses, from, introduces: unit.children.length > 0 || unit.tables.length > 0}, children)
    for (const table of unit.tables) children.push(table)
    for (const child of unit.children) children.push(make(child))
    if (tail.length > 0) add({paragraphs: tail, clauses: tailClauses, from: 0, introduces: false}, children)
    for (const clause of unit.late) children.push(responsibility(clause, 'unit'))
    inOrder(children)
    const {level, ordinal, type: marker, why} = opening
    const data = {construct: 'section', why}
    const end = endOfUnit(source, opening.end, children)
    return {type: 'section', children: children as Section['children'], start: opening.start, end, level, ordinal, marker, data}
  }
  return {sections: roots.map(make), parallel, alone}
}

/** Behind the 。 or ： that closes a heading. */
function behindHeading({text}: SourceText, end: number, limit: number): number {
  let from = end
  while (from < limit && ('。】）)'.includes(text[from]) || isColon(text.charCodeAt(from)))) from++
  return from
}

/** Behind the last child; the full stop behind a clause is still the unit's. */
function endOfUnit({text}: SourceText, least: number, children: Node[]): number {
  let last = least
  for (const {end} of children) last = Math.max(last, end)
  return text[last] === '。' && last < text.length ? last + 1 : last
}
