import {increasing} from '../../match/increasing.ts'
import type {Duty, Gongwen} from '../../model/index.ts'
import {withoutExtras} from '../../model/without-extras.ts'
import {applyCorrections} from './apply-corrections.ts'
import {changesBetween, isSame} from './changes-between.ts'
import type {Correction, UnitPlace} from './correction.ts'
import {matchUnits} from './match-units.ts'
import {isRequired, listOf, placeOf, type Unit, type UnitKind, unitLists, unitsOf} from './units.ts'
import {withIds} from './with-ids.ts'

/**
 * What a person put right in a reading: the changes that make the machine's document the corrected one. Ids and levels are no changes:
 * they follow from where units stand. From where the document was read does not count.
 *
 *     correctionsOf(machine, corrected) // [{id: '1.2', words: '加强值守', change: 'set', path: ['heading'], was: '加强值守'}]
 */
export function correctionsOf(machine: Gongwen, corrected: Gongwen): Correction[] {
  const before = bareDocument(machine)
  const now = withIds(bareDocument(corrected))
  const changes = changesOfUnits(before, now)
  if (isSame(bareDocument(applyCorrections(before, changes).document), now)) return changes
  // Units that cannot be told apart: whole fields say it, at greater length.
  return wholeFields(before, now)
}

function bareDocument(document: Gongwen): Gongwen {
  const {source: _, ...own} = withoutExtras(document)
  return structuredClone(own) as Gongwen
}

function wholeFields(before: Gongwen, now: Gongwen): Correction[] {
  const [one, other] = [before, now] as unknown as Array<Record<string, unknown>>
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => !isSame(one[key], other[key]))
    .map((key) => ({
      change: 'set',
      path: [key],
      ...(one[key] !== undefined && {was: one[key]}),
      ...(other[key] !== undefined && {is: other[key]}),
    }))
}

function changesOfUnits(before: Gongwen, now: Gongwen): Correction[] {
  const machine = unitsOf(before)
  const corrected = unitsOf(now)
  const became = matchUnits(machine, corrected)
  const origins = new Map([...became].map(([unit, is]) => [is, unit]))
  const gone = machine.filter((unit) => !became.has(unit) && became.has(unit.parent!))
  const idNow = new Map(machine.map((unit) => [unit.id, became.get(unit)?.id]))
  return [
    ...gone.map((unit): Correction => ({...placeOf(unit), change: 'remove'})),
    ...corrected.flatMap((unit) => [...placements(unit, origins), ...fieldChanges(unit, origins.get(unit), idNow)]),
  ]
}

/** The changes of a unit's own fields. */
function fieldChanges(unit: Unit, origin: Unit | undefined, idNow: ReadonlyMap<string, string | undefined>): Correction[] {
  if (!origin) return []
  const derived = unit.kind === 'section' || unit.kind === 'requirement' ? ['id', 'level'] : []
  const leftOut = new Set([...unitLists, ...derived])
  const changes = changesBetween(withDuties(origin.node, idNow), unit.node, [], (key) => leftOut.has(key))
  return changes.map((change) => ({...placeOf(origin), ...change}))
}

/** A unit whose duties name the units that they stand in as those are called now. */
function withDuties(node: Unit['node'], idNow: ReadonlyMap<string, string | undefined>): object {
  const duties = (node as Gongwen).duties?.map((duty): Duty => ({...duty, from: idNow.get(duty.from) ?? duty.from}))
  const declarations = (node as Gongwen).declarations?.map((each) => ({
    ...each,
    ...(each.from && {from: idNow.get(each.from) ?? each.from}),
  }))
  return {...node, ...(duties && {duties}), ...(declarations && {declarations})}
}

/** Which of the units below one are new to it, and where they stand. */
function placements(parent: Unit, origins: ReadonlyMap<Unit, Unit>): Correction[] {
  const origin = origins.get(parent)
  return (Object.keys(listOf) as Array<keyof typeof listOf>).flatMap((kind) => {
    const children = parent.children.filter((child) => child.kind === kind)
    const places = children.map((child) => {
      const before = origins.get(child)
      return before && origin && before.parent === origin ? origin.children.indexOf(before) : undefined
    })
    const staying = increasing(places)
    return children.flatMap((child, index): Correction[] => {
      if (staying.has(index)) return []
      const called = (unit: Unit): UnitPlace => placeOf(origins.get(unit) ?? unit)
      const after = index > 0 ? {after: called(children[index - 1])} : {}
      const before = origins.get(child)
      if (before) return [{...placeOf(before), change: 'move', into: called(parent), ...after}]
      return origin ? [{...placeOf(origin), change: 'add', path: [listOf[kind]], ...after, is: newPart(child, origins)}] : []
    })
  })
}

/** A new unit with what is new below it; what was there before moves in. */
function newPart(unit: Unit, origins: ReadonlyMap<Unit, Unit>): object {
  const node = {...unit.node} as Record<string, unknown>
  for (const [kind, list] of Object.entries(listOf)) {
    if (!(list in node)) continue
    const children = unit.children.filter((child) => child.kind === (kind as UnitKind) && !origins.has(child))
    if (children.length > 0 || isRequired(unit.kind, list)) node[list] = children.map((child) => newPart(child, origins))
    else delete node[list]
  }
  return node
}
