import {widthOf} from '../messages/width.ts'
import {cellOf} from './cell-of.ts'
import type {Column, Register} from './column.ts'

/** Lines that most cells of a column may take before it is made wider, and how much wider than its own width it may become. */
const wantedLines = 4
const widest = 1.4
/** Of a hundred cells so many are looked after; a few long ones do not widen a column. */
const share = 0.9

/**
 * The width of each column, in Chinese characters, for what stands in it: its own, or more where most cells would be many lines high.
 *
 *     fitWidths(register, register.columns) // [4, 9, 8, 28, …]
 */
export function fitWidths(register: Register, columns: readonly Column[]): number[] {
  return columns.map((column) => {
    const {width, value, type, hidden} = column
    if (!value || type || hidden) return width
    const lengths = register.rows.map((row) => widthOf(cellOf(register, column, row)) / 2).sort((one, other) => one - other)
    const most = lengths[Math.floor((lengths.length - 1) * share)] ?? 0
    return Math.max(width, Math.min(Math.floor(width * widest), Math.ceil(most / wantedLines)))
  })
}
