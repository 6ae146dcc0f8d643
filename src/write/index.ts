export {type Format, formatOf, formats} from './format.ts'
export {createStream, type Stream} from './stream.ts'
export {write} from './write.ts'
