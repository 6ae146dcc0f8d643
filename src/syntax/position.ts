/** A place in the text. */
export interface Point {
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
  /** From 0, in UTF-16 units. */
  offset: number
}

/** A range of the text, `end` behind its last character; unist's `Position` with all that we know. */
export interface Position {
  start: Point
  end: Point
}
