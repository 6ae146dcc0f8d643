import {at, type Pointer, present} from '../model/context.ts'
import type {Requirement, Section} from '../model/types.generated.ts'
import type {DutyMarks} from './duty-marks.ts'
import {elementsOf, firstOf, type PlacedElement, wordsOf} from './placed-element.ts'
import {restoreClauses} from './restore-clause.ts'
import {restoreTables} from './restore-table.ts'
import {numberOf, ownOf, type Restoring} from './restoring.ts'
import {deriveUnit, shortNames} from './unit-names.ts'

/** Is it a unit, and not its number, its text or a clause? */
export const isUnit = ({name}: PlacedElement): boolean => Object.hasOwn(shortNames, name)

/** A unit from its element, with all below it. `path` is what its id begins with. */
export function restoreSection(
  node: PlacedElement,
  path: string,
  levelAbove: number,
  pointer: Pointer,
  dutyMarks: DutyMarks,
  restoring: Restoring,
): Section {
  restoring.mark(pointer, node)
  const derived = deriveUnit(node.attributes.eId, path, levelAbove)
  const id = ownOf(node, 'id') ?? derived.id
  const level = numberOf(node, 'level') ?? derived.level
  const section: Section = {
    id,
    label: textOf('num', 'label'),
    ordinal: numberOf(node, 'ordinal') ?? derived.ordinal ?? 1,
    level,
    heading: textOf('heading', 'heading'),
    leadIn: undefined,
    requirements: [],
    responsibilities: [],
    tables: [],
    sections: [],
  }
  const leadIns: string[] = []
  const clauses: PlacedElement[] = []
  /** Requirements whose clauses are those of the next one. */
  const sharing: number[] = []
  for (const child of elementsOf(node)) {
    if (isUnit(child)) {
      const below = section.sections!
      below.push(restoreSection(child, `${id}.`, level, at(pointer, 'sections', below.length), dutyMarks, restoring))
    } else if (child.name === 'intro') leadIn(child)
    else if (child.name === 'hcontainer') {
      const content = firstOf(child, 'content')
      if (!content) continue
      switch (child.attributes.name) {
        case 'leadIn':
          leadIn(content)
          break
        case 'requirement':
          requirement(child, content)
          break
        case 'responsibility':
          for (const clause of elementsOf(content, 'block')) clauses.push(clause)
          break
        case 'table':
          for (const table of restoreTables(content, at(pointer, 'tables'), section.tables!.length, restoring)) section.tables!.push(table)
          break
      }
    }
  }
  section.responsibilities = restoreClauses(clauses, pointer, restoring)
  if (leadIns.length > 0) section.leadIn = leadIns.join('\n')
  for (const index of sharing.reverse()) {
    const next = section.requirements[index + 1]?.responsibilities
    if (!next) continue
    restoring.spend(JSON.stringify(next).length)
    section.requirements[index].responsibilities = structuredClone(next)
    restoring.share(
      next,
      at(at(pointer, 'requirements', index + 1), 'responsibilities'),
      at(at(pointer, 'requirements', index), 'responsibilities'),
    )
  }
  return present(section, ['requirements'])

  function textOf(name: string, field: string): string | undefined {
    const found = firstOf(node, name)
    if (!found) return undefined
    restoring.mark(at(pointer, field), found)
    return wordsOf(found)
  }

  function leadIn(content: PlacedElement): void {
    for (const p of elementsOf(content, 'p')) {
      restoring.mark(at(pointer, 'leadIn'), p)
      dutyMarks.addFrom(p, id)
      leadIns.push(wordsOf(p))
    }
  }

  function requirement(child: PlacedElement, content: PlacedElement): void {
    const index = section.requirements.length
    const place = at(pointer, 'requirements', index)
    restoring.mark(place, child)
    const own = ownOf(child, 'id') ?? `${id}-${index + 1}`
    const topic = firstOf(child, 'heading')
    if (topic) restoring.mark(at(place, 'topic'), topic)
    const paragraphs = elementsOf(content, 'p')
    for (const p of paragraphs) dutyMarks.addFrom(p, own)
    const responsibilities = restoreClauses(elementsOf(content, 'block'), place, restoring)
    if (ownOf(child, 'clauses') === 'next') sharing.push(index)
    section.requirements.push(
      present<Requirement>({id: own, topic: topic && wordsOf(topic), text: paragraphs.map(wordsOf).join('\n'), responsibilities}),
    )
  }
}
