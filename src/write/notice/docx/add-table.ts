import type {Table} from '../../../model/types.generated.ts'
import {textWidth} from '../../../render/text-width.ts'
import {lineHeight, page, sizes} from './measures.ts'
import {addParagraph, makeParagraph, type Sheet} from './sheet.ts'

/** The distance from line to line in a cell. */
const cellLine = 400

/** A table with its caption above it and its notes below; its head stands on every page that it goes on over. */
export function addTable(sheet: Sheet, {caption, columns, rows, notes = []}: Table): void {
  const {word} = sheet
  const units = notes.filter((note) => /^单位[:：]/.test(note))
  if (caption !== undefined) addParagraph(sheet, [{text: caption, font: 'first'}], {align: 'center', keepNext: true})
  for (const text of units) addParagraph(sheet, [{text, size: sizes.小四}], {align: 'right', keepNext: true})
  const all = columns.length > 0 ? [columns, ...rows] : rows
  const count = Math.max(...all.map(({length}) => length))
  const widths = shares(all, count)
  const cell = (text: string, at: number, head: boolean) =>
    new word.TableCell({
      children: text.split('\n').map((line) =>
        makeParagraph(sheet, [{text: line, font: head ? 'first' : 'body', size: sizes.小四}], {
          align: head || textWidth(line) <= 6 ? 'center' : 'left',
          line: cellLine,
        }),
      ),
      width: {size: widths[at], type: 'dxa'},
      verticalAlign: 'center',
    })
  sheet.parts.push(
    new word.Table({
      rows: all.map((cells, index) => {
        const head = index === 0 && columns.length > 0
        return new word.TableRow({
          tableHeader: head,
          cantSplit: true,
          children: Array.from({length: count}, (_, at) => cell(cells[at] ?? '', at, head)),
        })
      }),
      columnWidths: widths,
      layout: 'fixed',
      width: {size: page.textWidth, type: 'dxa'},
      indent: {size: 0, type: 'dxa'},
    }),
  )
  for (const cells of all) {
    const lines = cells.map((text, at) => Math.ceil((textWidth(text) * 240) / (widths[at] - 220)))
    sheet.lines += (Math.max(1, ...lines) * cellLine) / lineHeight
  }
  for (const text of notes.filter((note) => !units.includes(note))) addParagraph(sheet, [{text, size: sizes.小四}], {align: 'both'})
}

/** The widths of columns, by what stands in them: a long text does not leave the others without room. */
function shares(rows: ReadonlyArray<readonly string[]>, count: number): number[] {
  const wants = Array.from({length: count}, (_, at) => {
    const widths = rows.map((row) => textWidth(row[at] ?? ''))
    return Math.min(24, Math.max(3, ...widths))
  })
  const total = wants.reduce((sum, want) => sum + want, 0)
  return wants.map((want) => Math.floor((page.textWidth * want) / total))
}
