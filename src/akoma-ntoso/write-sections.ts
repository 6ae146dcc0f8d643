import type {Requirement, Section} from '../model/types.generated.ts'
import {placeRequirements} from '../render/place-requirements.ts'
import {own} from './own.ts'
import {deriveUnit, shortNames, unitName} from './unit-names.ts'
import {clauseElement, clauseElements} from './write-clause.ts'
import {tableElements} from './write-table.ts'
import type {Writing} from './writing.ts'
import {element, type XmlElement} from './xml-element.ts'

/** The unit that others stand in. */
interface Above {
  path: string
  eId: string
  level: number
  depth: number
}

/** The units of a document or attachment, each with its own text, clauses, tables and the units below it. */
export function sectionElements(sections: readonly Section[], dutyOrder: ReadonlyMap<string, number>, writing: Writing): XmlElement[] {
  return units(sections, {path: writing.path, eId: writing.prefix, level: 0, depth: 0}, dutyOrder, writing)
}

function units(sections: readonly Section[], above: Above, dutyOrder: ReadonlyMap<string, number>, writing: Writing): XmlElement[] {
  return sections.map((section) => {
    const {id, label, ordinal, level, heading, leadIn, responsibilities = [], tables = [], sections: below = []} = section
    const depth = above.depth + 1
    const name = unitName(label, depth)
    const eId = writing.unique(`${above.eId}${shortNames[name]}_${ordinal}`)
    const derived = deriveUnit(eId, above.path, above.level)
    const inside: Above = {path: `${id}.`, eId: `${eId}__`, level, depth}
    const {before, introduced, behind} = placeRequirements(section, dutyOrder)
    let count = 0
    const nextId = () => writing.unique(`${eId}__hcontainer_${++count}`)
    let at = 0
    const texts = (list: readonly Requirement[]) =>
      list.map((requirement) => requirementElement(requirement, section.requirements[at + 1], `${id}-${++at}`, nextId(), writing))
    const introduction = () => element('p', {}, ...writing.prose(leadIn ?? '', id))
    // the schema wants an introduction before all else
    const opens = before.length === 0
    return element(
      name,
      {
        eId,
        ...own({
          id: derived.id === id ? undefined : id,
          ordinal: derived.ordinal === ordinal ? undefined : ordinal,
          level: derived.level === level ? undefined : level,
        }),
      },
      label === undefined ? undefined : element('num', {}, label),
      heading === undefined ? undefined : element('heading', {}, heading),
      leadIn !== undefined && opens ? element('intro', {}, introduction()) : undefined,
      ...texts(before),
      leadIn !== undefined && !opens
        ? element('hcontainer', {name: 'leadIn', eId: nextId()}, element('content', {}, introduction()))
        : undefined,
      ...texts(introduced),
      ...clauseElements(responsibilities, nextId, writing.references),
      ...tables.map((table) =>
        element('hcontainer', {name: 'table', eId: nextId()}, element('content', {}, ...tableElements(table, `${eId}__`, writing))),
      ),
      ...units(below, inside, dutyOrder, writing),
      ...texts(behind),
    )
  })
}

/** A requirement; one that shares its clauses with the next does not print them again. */
function requirementElement(
  {id, topic, text, responsibilities = []}: Requirement,
  next: Requirement | undefined,
  derivedId: string,
  eId: string,
  {prose, references}: Writing,
): XmlElement {
  const shared = responsibilities.length > 0 && JSON.stringify(responsibilities) === JSON.stringify(next?.responsibilities)
  return element(
    'hcontainer',
    {name: 'requirement', eId, ...own({id: id === derivedId ? undefined : id, clauses: shared ? 'next' : undefined})},
    topic === undefined ? undefined : element('heading', {}, topic),
    element(
      'content',
      {},
      element('p', {}, ...prose(text, id)),
      ...(shared ? [] : responsibilities.map((clause) => clauseElement(clause, references))),
    ),
  )
}
