export {type FilterOptions, filterLines, type LineError} from './filter-lines.ts'
export {type Shard, toShard} from './shard.ts'
export {splitLines} from './split-lines.ts'
export type {Request, RequestFault} from './to-request.ts'
