/** A name in a list, before its brackets are understood. */
export interface Name {
  start: number
  end: number
}
