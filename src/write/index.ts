export {endingOf, endings, type Format, formatOf, formats} from './formats.ts'
export {UnknownFormatError} from './unknown-format-error.ts'
export {createStream, write} from './write.ts'
export type {Stream, Writer} from './writer.ts'
