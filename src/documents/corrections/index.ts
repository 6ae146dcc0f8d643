/** What people put right in readings: pure functions over plain data, for any platform. */
export {type AppliedCorrection, applyCorrections, type CorrectedDocument} from './apply-corrections.ts'
export type {
  AddCorrection,
  Correction,
  Corrections,
  MoveCorrection,
  RemoveCorrection,
  SetCorrection,
  Step,
  UnitPlace,
} from './correction.ts'
export {correctionsOf} from './corrections-of.ts'
export {describeCorrection} from './describe-correction.ts'
export {formatCorrections} from './format-corrections.ts'
export {movedPositions, movedSummary} from './moved-facts.ts'
export {CorrectionsError, readCorrections} from './read-corrections.ts'
