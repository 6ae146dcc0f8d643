import {fits} from '../../model/fits.generated.js'
import type {CorrectedPart, Gongwen} from '../../model/index.ts'
import {withoutExtras} from '../../model/without-extras.ts'
import type {Correction} from './correction.ts'
import {findUnit} from './find-unit.ts'
import {inOrder} from './in-order.ts'
import {createListEdits} from './list-edits.ts'
import {originsOf, step} from './origins.ts'
import {placeUnits} from './place-units.ts'
import {type Misfit, preparePart, type Target} from './prepare-part.ts'
import {createNames} from './steps.ts'
import {kindOf, unitsOf} from './units.ts'
import {withIds} from './with-ids.ts'

/**
 * What became of a correction: it was `applied`, and its part is at the pointer; the reading is right `already`; or it is a `misfit`:
 * its place is not there (`not-found`), something else stands there than what was to be put right (`changed`), or the document would no
 * longer fit the schema (`invalid`).
 */
export type AppliedCorrection = {correction: Correction} & (
  | {state: 'applied'; pointer: string}
  | {state: 'already'}
  | {state: 'misfit'; why: 'not-found' | 'changed' | 'invalid'}
)

/** A document with what was put right in it. */
export interface CorrectedDocument {
  /** Its `corrected` names the parts that were put right. */
  document: Gongwen
  /** What became of each correction, in their order. */
  results: AppliedCorrection[]
  /** For each part that the machine read, by its JSON pointer in the document, the one that it has in the machine's. */
  origins: Record<string, string>
}

/**
 * Puts a reading right. The document that is given stays as it is. A correction finds its place by words where units were renumbered or
 * edited; one that no longer fits changes nothing.
 *
 *     const {document, results} = applyCorrections(machine, corrections)
 *     results.filter(({state}) => state === 'misfit')
 */
export function applyCorrections(machine: Gongwen, corrections: readonly Correction[]): CorrectedDocument {
  const corrected = apply(machine, corrections)
  if (corrected) return corrected
  const fitting: Correction[] = []
  if (corrections.length <= mostTried)
    for (const correction of corrections) if (apply(machine, [...fitting, correction])) fitting.push(correction)
  const {results, ...rest} = apply(machine, fitting) ?? {document: machine, results: [], origins: {}}
  const byCorrection = new Map(results.map((result) => [result.correction, result]))
  return {...rest, results: corrections.map((correction) => byCorrection.get(correction) ?? {correction, state: 'misfit', why: 'invalid'})}
}

/** Corrections that are tried one after the other where all together make no document. */
const mostTried = 200

/** Undefined where they make something else than a document. */
function apply(machine: Gongwen, corrections: readonly Correction[]): CorrectedDocument | undefined {
  const document = JSON.parse(JSON.stringify(withoutExtras(machine))) as Gongwen
  const origins = originsOf(document)
  const units = unitsOf(document)
  const lists = createListEdits()
  const namesOf = createNames()
  const sets: Array<() => void> = []
  const note = (holder: Record<string, unknown>, key: string, value: unknown) => {
    sets.push(() => {
      if (value === undefined) delete holder[key]
      else holder[key] = structuredClone(value)
      origins.replaced(holder, key)
    })
  }
  // All places are found before anything is changed; what names units waits until they have their new ids.
  const outcomes = new Map<Correction, Target | Misfit>()
  const ofUnits = corrections.filter(isOfUnit)
  const late = corrections.filter(isReference)
  for (const correction of corrections) {
    if (ofUnits.includes(correction) || late.includes(correction)) continue
    const unit = findUnit(correction, units)
    outcomes.set(correction, unit ? preparePart(unit.node, correction, {lists, note, namesOf}) : 'not-found')
  }
  const holders = new Map(late.map((correction) => [correction, findUnit(correction, units)?.node]))
  lists.make(origins)
  for (const set of sets.splice(0)) set()
  if (!fits(document)) return undefined
  for (const [correction, outcome] of placeUnits(ofUnits, units)) outcomes.set(correction, outcome)
  withIds(document)
  const namesNow = createNames()
  for (const correction of late) {
    const node = holders.get(correction)
    outcomes.set(correction, node ? preparePart(node, correction, {lists, note, namesOf: namesNow}) : 'not-found')
  }
  for (const set of sets) set()
  if (!fits(document)) return undefined
  const ordered = inOrder(document)
  const {origins: kept, pointers} = origins.now(ordered)
  const results = corrections.map((correction): AppliedCorrection => {
    const outcome = outcomes.get(correction)!
    if (outcome === 'already') return {correction, state: outcome}
    if (typeof outcome === 'string') return {correction, state: 'misfit', why: outcome}
    return {correction, state: 'applied', pointer: pointerOf(outcome)}
  })
  const corrected = results.flatMap((result) => (result.state === 'applied' ? [toMark(result.correction, result.pointer)] : []))
  return {document: corrected.length > 0 ? {...ordered, corrected} : ordered, results, origins: kept}

  function pointerOf(target: Target): string {
    if ('node' in target) return pointers.get(target.node) ?? ''
    if ('list' in target) {
      const own = pointers.get(target.list) ?? ''
      const index = lists.indexOf(target.edit)
      return index === undefined ? own : `${own}/${index}`
    }
    const own = pointers.get(target.holder) ?? ''
    return Object.hasOwn(target.holder, target.key) ? `${own}/${step(target.key)}` : own
  }
}

/** Is a unit added, removed or moved? */
const isOfUnit = (correction: Correction): boolean =>
  correction.change === 'move' ||
  (correction.change === 'remove' && correction.path === undefined) ||
  (correction.change === 'add' && correction.path.length === 1 && kindOf(correction.path[0]) !== undefined)

/** Is it about which unit something stands in? */
const isReference = (correction: Correction): boolean =>
  correction.change === 'set' && correction.path.length === 3 && correction.path[2] === 'from'

function toMark({change, reason, by, ...more}: Correction, pointer: string): CorrectedPart {
  const was = 'was' in more ? (more.was as CorrectedPart['was']) : undefined
  return {pointer, change, ...(was !== undefined && {was}), ...(reason !== undefined && {reason}), ...(by !== undefined && {by})}
}
