import type {Node} from './nodes.ts'

/** Where a node stands while its tree is an outline: offsets only; `tile` makes a unist position of them. */
export interface Span {
  from: number
  to: number
}

/** The offset at which a node begins, in an outline or a whole tree. */
export const startOf = ({position}: Node): number => (position as unknown as Span).from ?? position.start.offset
/** The offset behind a node, in an outline or a whole tree. */
export const endOf = ({position}: Node): number => (position as unknown as Span).to ?? position.end.offset
