import {cellOf} from './cell-of.ts'
import type {Column} from './column.ts'
import {shownIn} from './shown-in.ts'
import {spansOf} from './spans-of.ts'
import {wrap} from './wrap.ts'
import type {RegisterWriter} from './writer.ts'

/** Terminal columns that the table may take. */
const widest = 120

/** A table on a terminal: what is to be read there, without the columns that are still to be filled in. */
export const terminal: RegisterWriter<'table'> = {
  name: 'table',
  endings: [],
  async write(register) {
    const {default: Table} = await import('cli-table3')
    const columns = shownIn(register).filter((column) => register.rows.some((row) => cellOf(register, column, row) !== ''))
    if (columns.length === 0) return ''
    const widths = shareOf(columns)
    const table = new Table({
      head: columns.map(({title}, at) => wrap(title, widths[at]).join('\n')),
      colWidths: widths.map((width) => width + 2),
      style: {head: [], border: []},
    })
    const spans = spansOf(register, columns)
    for (const [index, row] of register.rows.entries()) {
      table.push(
        columns.flatMap((column, at) =>
          spans[index][at] === 0
            ? []
            : [{content: wrap(cellOf(register, column, row), widths[at]).join('\n'), rowSpan: spans[index][at], hAlign: 'left' as const}],
        ),
      )
    }
    return `${table.toString()}\n`
  },
}

/** The terminal columns inside each column: what was asked for, or less, so that the table fits. */
function shareOf(columns: readonly Column[]): number[] {
  const free = widest - columns.length * 3 - 1
  const wanted = columns.reduce((sum, {width}) => sum + width * 2, 0)
  return columns.map(({width, title}) =>
    Math.max(Math.min(title.length, 4) * 2, Math.floor(Math.min(width * 2, (width * 2 * free) / wanted))),
  )
}
