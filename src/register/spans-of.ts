import {cellOf} from './cell-of.ts'
import type {Column, Register} from './column.ts'

/**
 * How many rows a merged cell takes, for the cell that stands first in it; 0 for one that another covers. In columns that are not merged
 * all are 1. A cell is merged only inside what is merged to its left.
 */
export function spansOf(register: Register, columns: readonly Column[]): number[][] {
  const spans = register.rows.map(() => columns.map(() => 1))
  let left: boolean[] = register.rows.map(() => true)
  for (const [at, column] of columns.entries()) {
    if (!column.merged) continue
    const same = register.rows.map(
      (row, index) =>
        index > 0 &&
        (left[index] || !hasLeft(columns, at)) &&
        cellOf(register, column, row) === cellOf(register, column, register.rows[index - 1]),
    )
    for (let index = same.length - 1, covered = 0; index >= 0; index--) {
      covered = same[index] ? covered + 1 : covered
      if (same[index]) spans[index][at] = 0
      else {
        spans[index][at] = covered + 1
        covered = 0
      }
    }
    left = same
  }
  return spans
}

const hasLeft = (columns: readonly Column[], at: number) => columns.slice(0, at).some(({merged}) => merged)
