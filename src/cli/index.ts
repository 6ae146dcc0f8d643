export {type Io, type Sink, terminal} from './program/io.ts'
export {main} from './program/main.ts'
