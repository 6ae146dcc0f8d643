import type {Requirement, Section} from '../model/types.generated.ts'
import {isItem} from './own-text.ts'

/** Where the requirements of a unit stand on the page. */
export interface PlacedRequirements {
  /** Before the words that introduce what follows. */
  before: readonly Requirement[]
  /** Behind them, before the units below. */
  introduced: readonly Requirement[]
  /** Behind the units below. */
  behind: readonly Requirement[]
}

/** The order of a unit's own text, its lead-in and the units below it, which the document leaves open. `dutyOrder` tells where duties come from, by their order. */
export function placeRequirements(section: Section, dutyOrder: ReadonlyMap<string, number>): PlacedRequirements {
  const {leadIn, requirements} = section
  const tail = tailOf(section, dutyOrder)
  const own = requirements.slice(0, tail)
  const at = leadIn === undefined ? 0 : leadInPlace({...section, requirements: own})
  return {before: own.slice(0, at), introduced: own.slice(at), behind: requirements.slice(tail)}
}

/** Where duties come from, by their order in the text. */
export function orderOf(duties: ReadonlyArray<{from: string}>): Map<string, number> {
  const order = new Map<string, number>()
  for (const {from} of duties) if (!order.has(from)) order.set(from, order.size)
  return order
}

/** The first requirement that stands behind the units below: it speaks of them (以上材料一式两份。), or its duty comes behind that of what introduces them. */
export function tailOf({id, leadIn, requirements, sections}: Section, dutyOrder: ReadonlyMap<string, number>): number {
  if (!sections) return requirements.length
  if (sections.at(-1)!.requirements.at(-1)?.text.endsWith('，')) return 0
  const introduced = leadIn === undefined ? undefined : dutyOrder.get(id)
  const first = requirements.findIndex(
    (requirement) =>
      /^(?:上述|以上|前款|前项|有前款|有上述|对上述|注：)/.test(requirement.topic ?? requirement.text) ||
      (introduced !== undefined && (dutyOrder.get(requirement.id) ?? -1) > introduced),
  )
  return first < 0 ? requirements.length : first
}

/** How many requirements stand before the words that introduce what follows: an enumeration among them, else what is below the unit. */
export function leadInPlace({requirements, sections, tables}: Section): number {
  const item = requirements.findIndex(isItem)
  if (item >= 0) return item
  return sections || tables ? requirements.length : 0
}
