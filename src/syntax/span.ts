import type {Node} from './nodes.ts'
import type {Point, Position} from './position.ts'

/** A range of the text, in offsets. While a tree is an outline it is what a node has for its `position`; `tile` makes a unist position of it. */
export interface Range {
  start: number
  end: number
}

/** A range as the place of a node in an outline. */
export const place = (range: Range) => range as unknown as Position
export const span = (start: number, end: number) => place({start, end})

/** Is the node's place only a range: is its tree still an outline? */
export const isOutline = ({position}: Node) => typeof position.start === 'number'

const offsetOf = (point: Point | number): number => (typeof point === 'number' ? point : point.offset)
/** The offset at which a node begins, in an outline or a whole tree. */
export const startOf = ({position}: Node): number => offsetOf(position.start)
/** The offset behind a node, in an outline or a whole tree. */
export const endOf = ({position}: Node): number => offsetOf(position.end)
