/** Everything that a syntax tree and the lines it was read from are made of. */
export type * from './lines.ts'
export type * from './nodes.ts'
export type * from './position.ts'
export type * from './range.ts'
