export {type Io, type Sink, terminal} from './io.ts'
export {main} from './main.ts'
