import {cellOf} from './cell-of.ts'
import type {Column, Register} from './column.ts'
import {spansOf} from './spans-of.ts'
import {wrap} from './wrap.ts'

/** What a register stands on. */
export interface Pages {
  /** The width of each column, in Chinese characters. */
  widths: readonly number[]
  /** How high a row of so many lines is, in any unit. */
  heightOf: (lines: number) => number
  /** What a page has for rows, in the same unit. */
  room: number
}

/** The lines that each row takes, and how many rows each merged cell takes, as `spansOf` has it. */
export interface Layout {
  lines: number[]
  spans: number[][]
}

/**
 * Lays a register out. A row is as high as its highest cell; a merged cell that lacks lines adds them to its last row. A cell
 * that would reach over the end of a page is one on each page, so that each page tells what its rows belong to.
 */
export function layOut(register: Register, columns: readonly Column[], {widths, heightOf, room}: Pages): Layout {
  const {rows} = register
  const spans = spansOf(register, columns)
  const linesIn = (row: number, at: number) => wrap(cellOf(register, columns[at], rows[row]), widths[at] * 2).length
  const lines = rows.map((_, row) =>
    columns.reduce((most, {hidden}, at) => (hidden || spans[row][at] !== 1 ? most : Math.max(most, linesIn(row, at))), 1),
  )
  cutAtPages(spans, lines.map(heightOf), room)
  for (const [row, own] of spans.entries()) {
    for (const [at, span] of own.entries()) {
      if (!columns[at].merged || span === 0) continue
      const there = lines.slice(row, row + span).reduce((sum, each) => sum + each, 0)
      lines[row + span - 1] += Math.max(0, linesIn(row, at) - there)
    }
  }
  return {lines, spans}
}

function cutAtPages(spans: number[][], heights: readonly number[], room: number): void {
  let filled = 0
  /** For each column, the row at which its cell begins. */
  const from = spans[0]?.map(() => 0) ?? []
  for (const [row, own] of spans.entries()) {
    filled += heights[row]
    const isNewPage = filled > room && row > 0
    if (isNewPage) filled = heights[row]
    for (const [at, span] of own.entries()) {
      if (span > 0) from[at] = row
      else if (isNewPage) {
        const whole = spans[from[at]][at]
        spans[from[at]][at] = row - from[at]
        own[at] = whole - (row - from[at])
        from[at] = row
      }
    }
  }
}
