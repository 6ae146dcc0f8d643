export {type Difference, findDifferences} from './find-differences.ts'
export {type FlatDocument, flatten} from './flatten.ts'
export {type FieldScore, type Measure, measures, score} from './score.ts'
export {coreMeasures, shows, type WrongPart, wrongParts} from './wrong-parts.ts'
