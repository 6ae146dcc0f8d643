export {checks} from './checks.ts'
export {type Hearing, judge} from './judge.ts'
