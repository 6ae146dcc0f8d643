import {likeness} from '../../match/match-texts.ts'
import type {UnitPlace} from './correction.ts'
import {bare} from './steps.ts'
import type {Unit} from './units.ts'

/** From which likeness on a unit is the one that is meant: of the same id, and of any. */
const alike = {sameId: 0.4, any: 0.6}

/**
 * The unit that a place means: the one of its id and words, else the only one of its words, else the one of its id with much the same
 * words, else the only one that is most like it. Undefined where none or several could be meant.
 */
export function findUnit({id, words = ''}: UnitPlace, units: readonly Unit[]): Unit | undefined {
  if (id === undefined) return units.find(({kind}) => kind === 'document')
  const isRequirement = id.includes('-')
  const candidates = units.filter(({kind}) => kind !== 'document' && (kind === 'requirement') === isRequirement)
  const wanted = bare(words)
  const called = candidates.filter((unit) => bare(unit.words).startsWith(wanted))
  const own = called.find((unit) => unit.id === id)
  if (own) return own
  if (called.length > 0 && wanted !== '') return called.length === 1 ? called[0] : undefined
  const share = (unit: Unit) => likeness(bare(unit.words).slice(0, Math.max(wanted.length, 8)), wanted)
  const same = candidates.find((unit) => unit.id === id)
  if (same && share(same) >= alike.sameId) return same
  const shares = candidates.map(share)
  const best = Math.max(...shares)
  const likely = candidates.filter((_, index) => shares[index] === best)
  return best >= alike.any && likely.length === 1 ? likely[0] : undefined
}
