/** A range of the text: `[start, end)`, in UTF-16 units from 0. */
export interface Range {
  start: number
  end: number
}
