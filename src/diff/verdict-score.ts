import type {Certainty, Gongwen, Summary} from '../model/index.ts'
import type {FlatDocument} from './flatten.ts'
import type {FieldScore, Measure} from './score.ts'
import {coreMeasures, pointsAt, wrongParts} from './wrong-parts.ts'

/** What verdicts were worth, over several readings that are known. */
export interface VerdictScore {
  /** How many readings with this verdict were right in every core measure, and how many were not. */
  readings: Record<Certainty, {right: number; wrong: number}>
  /** Parts that were read wrongly, and those of them that a doubt points at. */
  wrongParts: number
  pointedAt: number
  /** Doubtful places, and those of them where nothing is wrong. */
  places: number
  idle: number
}

/** A score with nothing counted yet. */
export const createVerdictScore = (): VerdictScore => ({
  readings: {sure: {right: 0, wrong: 0}, check: {right: 0, wrong: 0}, doubtful: {right: 0, wrong: 0}},
  wrongParts: 0,
  pointedAt: 0,
  places: 0,
  idle: 0,
})

/** Counts one reading: its verdict against what is wrong in it. */
export function addVerdict(
  total: VerdictScore,
  {certainty, places}: Summary,
  checked: FlatDocument,
  read: Gongwen,
  scores: Partial<Record<Measure, FieldScore>>,
): void {
  const isRight = coreMeasures.every((measure) => !scores[measure]?.missed.length && !scores[measure]?.wrong.length)
  total.readings[certainty][isRight ? 'right' : 'wrong']++
  const wrong = wrongParts(checked, read, scores)
  total.wrongParts += wrong.length
  total.pointedAt += wrong.filter((part) => places.some((place) => pointsAt(place, part))).length
  total.places += places.length
  total.idle += places.filter((place) => !wrong.some((part) => pointsAt(place, part))).length
}
