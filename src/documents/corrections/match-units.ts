import {matchTexts} from '../../match/match-texts.ts'
import type {Unit, UnitKind} from './units.ts'

/** Which unit of a corrected document each unit of the machine's reading has become: by its words, then by what stands in it. */
export function matchUnits(machine: readonly Unit[], corrected: readonly Unit[]): Map<Unit, Unit> {
  const became = new Map<Unit, Unit>([[machine[0], corrected[0]]])
  const taken = new Set<Unit>()
  const match = (unit: Unit, is: Unit) => {
    became.set(unit, is)
    taken.add(is)
  }
  for (const kind of ['attachment', 'section', 'requirement'] satisfies UnitKind[]) {
    const known = machine.filter((unit) => unit.kind === kind)
    const units = corrected.filter((unit) => unit.kind === kind)
    for (const [at, row] of matchTexts(known, units)) match(known[row], units[at])
  }
  // From below: what holds the units of one that has other words, or hardly any, is that one.
  const free = new Map(corrected.filter((unit) => !taken.has(unit)).map((unit) => [`${unit.kind} ${unit.id}`, unit]))
  for (const unit of [...machine].reverse()) {
    if (became.has(unit)) continue
    const holders = unit.children.map((child) => became.get(child)?.parent).filter((each) => each?.kind === unit.kind && !taken.has(each))
    const same = free.get(`${unit.kind} ${unit.id}`)
    const is = holders[0] ?? (same && isBrief(unit, same) && !taken.has(same) ? same : undefined)
    if (is) match(unit, is)
  }
  return became
}

/** Is there too little text to tell by? */
const isBrief = (unit: Unit, other: Unit) => Math.min(unit.text.length, other.text.length) < 12
