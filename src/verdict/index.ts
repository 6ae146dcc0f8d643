export {checks} from './checks.ts'
export {type Hearing, judge} from './judge.ts'
export {secondLook, secondLookWords} from './second-look/look-again.ts'
