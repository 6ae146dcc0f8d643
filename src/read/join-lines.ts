import type {Lines} from '../syntax/lines.ts'

/** The `Lines` of one text and of another below it, as one; what else is known of the source is taken from the second. */
export function joinLines(above: Lines, below: Lines): Lines {
  if (above.text === '') return below
  if (below.text === '') return {...below, text: above.text, lines: above.lines}
  const by = above.text.length + 1
  const shift = <Range extends {start: number; end: number}>(range: Range): Range => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  })
  const joined: Lines = {...below, text: `${above.text}\n${below.text}`, lines: [...above.lines, ...below.lines.map(shift)]}
  if (below.tables) joined.tables = below.tables.map((table) => ({...shift(table), rows: table.rows.map((row) => row.map(shift))}))
  return joined
}
