import {isBodyName} from '../vocabulary/bodies.ts'

// Words that a sentence, a list of addressees or an end of one opens with, and ones that only sentences hold.
const opens = /^(?:[为根按依据各请现经在对将向以]|近[日年]|附件|抄送|下列|有关|会议|特此|我[市县省区局]|本[市县省区局次]|尊敬)/
const says = /[是了已将把被]|如下|通过|听取|应当|必须|可以|需要|来函|收悉/

/**
 * Could words be the title of a text, whatever they end in, where its first unit follows them with but a blank between: no mark, no
 * sentence, no body's name? `云岭市2026年值班工作安排` → true
 */
export const mayBeTitle = (words: string): boolean =>
  words.length <= 45 &&
  /^[\u4e00-\u9fa5\dA-Za-z“”（）()—\-、]{7,}$/.test(words) &&
  !opens.test(words) &&
  !says.test(words) &&
  !isBodyName(words)
