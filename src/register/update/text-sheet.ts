/** A sheet as text: what its head says, and its rows below. A merged cell's text stands in each row that it covers. */
export interface TextSheet {
  head: readonly string[]
  rows: ReadonlyArray<readonly string[]>
}
