import type {CellNode, Row} from './nodes.ts'

/**
 * The cells of a table's rows, each row with as many as the widest has columns: where a merge covers a cell, the cell that
 * covers it stands; where a row has none, `undefined`.
 *
 *     fullGrid(rows)[2][1] // {type: 'cell', column: 1, …}
 */
export function fullGrid(rows: readonly Row[]): Array<Array<CellNode | undefined>> {
  const cells = rows.map((row) => row.children.filter((child) => child.type === 'cell'))
  const width = cells.flat().reduce((most, cell) => Math.max(most, cell.column + 1), 0)
  const grid: Array<Array<CellNode | undefined>> = []
  for (const [index, own] of cells.entries()) {
    const line: Array<CellNode | undefined> = Array.from({length: width})
    for (const cell of own) line[cell.column] = cell.merged ? undefined : cell
    for (const cell of own) {
      if (cell.merged === 'left') line[cell.column] = line[cell.column - 1] ?? cell
      else if (cell.merged) line[cell.column] = (index ? grid[index - 1][cell.column] : undefined) ?? cell
    }
    grid.push(line)
  }
  return grid
}
