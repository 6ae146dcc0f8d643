import {fits} from '../../model/fits.generated.js'
import type {AddCorrection, Correction, MoveCorrection} from './correction.ts'
import {findUnit} from './find-unit.ts'
import type {Misfit, Target} from './prepare-part.ts'
import {bare} from './steps.ts'
import {isRequired, kindOf, listOf, toUnit, type Unit} from './units.ts'

type Placement = {unit: Unit; into: Unit; after?: Unit}

/**
 * Adds, removes and moves units: all that go are taken out, then each is put where it belongs, in the order of the corrections. What has
 * no place to go to stays where it was.
 */
export function placeUnits(corrections: readonly Correction[], units: readonly Unit[]): Map<Correction, Target | Misfit> {
  const outcomes = new Map<Correction, Target | Misfit>()
  const added = new Map(corrections.flatMap((each) => (each.change === 'add' ? [[each as Correction, newUnits(each)] as const] : [])))
  const pool = [...units, ...[...added.values()].flat()]
  const placements = new Map<Correction, Placement>()
  const leaving: Unit[] = []
  for (const correction of corrections) {
    if (correction.change === 'remove') {
      const unit = findUnit(correction, units)
      if (unit?.parent) leaving.push(unit)
      outcomes.set(correction, unit?.parent ? {node: unit.parent.node} : 'not-found')
    } else if (correction.change !== 'set') {
      const placement = place(correction, added.get(correction), units, pool)
      if (typeof placement === 'string') outcomes.set(correction, placement)
      else placements.set(correction, placement)
    }
  }
  const moving = [...placements.values()].map(({unit}) => unit).filter(({parent}) => parent !== undefined)
  for (const unit of [...moving, ...leaving]) takeOut(unit)
  for (const [correction, {unit, into, after}] of placements) {
    // Two that are to go into each other go nowhere.
    const isCircle = holds(unit.node, into.node)
    if (isCircle && unit.parent) putInto(unit.parent, unit)
    if (!isCircle) putInto(into, unit, after)
    outcomes.set(correction, isCircle ? 'changed' : {node: unit.node})
  }
  for (const {parent} of [...moving, ...leaving]) dropEmpty(parent!)
  return outcomes
}

function place(
  correction: Correction & (AddCorrection | MoveCorrection),
  fresh: readonly Unit[] | undefined,
  units: readonly Unit[],
  pool: readonly Unit[],
): Placement | Misfit {
  const unit = fresh ? fresh[0] : findUnit(correction, units)
  const into = correction.change === 'add' ? findUnit(correction, units) : findUnit(correction.into, pool)
  const after = typeof correction.after === 'object' ? findUnit(correction.after, pool) : undefined
  if (!unit || unit.kind === 'document' || !into || !mayHold(into, unit)) return 'not-found'
  if (correction.after !== undefined && !after) return 'not-found'
  return isThere(unit, into, after) ? 'already' : {unit, into, ...(after && {after})}
}

/** The unit that a correction adds, with those below it; none where it is no such unit. */
function newUnits({path, is}: AddCorrection): Unit[] {
  const kind = kindOf(path[0])
  if (!kind || !isUnit(kind, is)) return []
  const flat = (unit: Unit): Unit[] => [unit, ...unit.children.flatMap(flat)]
  const node = structuredClone(is) as Unit['node']
  const fresh = flat(toUnit(kind, node, 'id' in node ? node.id : ''))
  // Its ids are those of the corrected document: what the machine calls so is something else.
  for (const unit of fresh) if ('id' in unit.node) unit.node.id = ''
  return fresh
}

/** Does a value have the shape of a unit? What is added comes from a file. */
function isUnit(kind: keyof typeof listOf, value: unknown): boolean {
  const sections = kind === 'section' ? [value] : kind === 'requirement' ? [{id: '1', ordinal: 1, level: 1, requirements: [value]}] : []
  return fits({gongwen: '1', sections, ...(kind === 'attachment' && {attachments: [value]})})
}

const mayHold = ({kind}: Unit, child: Unit) =>
  child.kind === 'requirement' ? kind === 'section' : child.kind === 'section' ? kind !== 'requirement' : kind === 'document'

/** Does a unit stand there already, or, for a new one, one that says the same? */
function isThere(unit: Unit, into: Unit, after: Unit | undefined): boolean {
  const siblings = into.children.filter(({kind}) => kind === unit.kind)
  const next = siblings[after ? siblings.indexOf(after) + 1 : 0]
  if (after && !siblings.includes(after)) return false
  return unit.parent
    ? next === unit
    : next !== undefined && bare(next.text) === bare(unit.text) && next.children.length === unit.children.length
}

/** The list of a node that holds its units of a kind; made where it is not there. */
function listIn(node: Unit['node'], kind: Unit['kind']): unknown[] {
  const lists = node as unknown as Record<string, unknown[]>
  return (lists[listOf[kind as keyof typeof listOf]] ??= [])
}

function takeOut({kind, node, parent}: Unit): void {
  const list = listIn(parent!.node, kind)
  const index = list.indexOf(node)
  if (index >= 0) list.splice(index, 1)
}

/** Puts a unit behind another; at the end, where that one is not there. */
function putInto(into: Unit, unit: Unit, after?: Unit): void {
  const list = listIn(into.node, unit.kind)
  const index = after ? list.indexOf(after.node) : -1
  if (after && index < 0) list.push(unit.node)
  else list.splice(index + 1, 0, unit.node)
}

function dropEmpty({kind, node}: Unit): void {
  const lists = node as unknown as Record<string, unknown[] | undefined>
  for (const list of Object.values(listOf)) if (lists[list]?.length === 0 && !isRequired(kind, list)) delete lists[list]
}

function holds(node: Unit['node'], inner: Unit['node']): boolean {
  if (node === inner) return true
  return Object.values(listOf).some((list) =>
    (((node as unknown as Record<string, unknown>)[list] ?? []) as Array<Unit['node']>).some((each) => holds(each, inner)),
  )
}
