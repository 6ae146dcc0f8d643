export {type Comparison, compare, type Measure, measures} from './compare.ts'
export {flatten, type Reading} from './flatten.ts'
