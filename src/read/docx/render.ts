import type {LineFacts, Page, PageCell} from '../page.ts'
import type {Block, CellBlock, Paragraph, TableBlock} from './blocks.ts'
import {joinLabel, type NumberLabel} from './labels.ts'
import type {NumberingList} from './numbering.ts'
import {indentColumns, type ParagraphFacts, type Styles} from './styles.ts'

type Labeller = (numId: string, level: number) => NumberLabel | undefined

/** Makes the function that puts blocks on a page, numbered, styled, tables as tables. */
export function makeWriter(
  page: Page,
  styles: Styles,
  lists: Map<string, NumberingList>,
  label: Labeller,
): (blocks: Block[], facts?: LineFacts) => void {
  const linked = linkedLevels(lists)

  const paragraphFacts = (paragraph: Paragraph): ParagraphFacts => {
    const style = paragraph.style ?? styles.paragraphDefault
    const facts = {...styles.get(style).paragraph, ...paragraph.facts}
    // a level linked to the style is used by all its paragraphs, unless one says otherwise
    if (paragraph.facts.numId === undefined && facts.numId !== undefined)
      facts.level = linked.get(`${facts.numId} ${facts.numberedBy}`) ?? facts.level
    return facts
  }
  const labelled = (paragraph: Paragraph, facts: ParagraphFacts): {text: string; label: number} => {
    const number = facts.numId === undefined || facts.numId === '0' ? undefined : label(facts.numId, facts.level ?? 0)
    if (!number || paragraph.text.trim() === '') return {text: paragraph.text, label: 0}
    return {text: joinLabel(number, paragraph.text.trimStart()), label: number.text.length}
  }
  const writeParagraph = (paragraph: Paragraph, given: LineFacts | undefined) => {
    for (const box of paragraph.boxes ?? []) write(box, {region: 'box', ...given})
    const facts = paragraphFacts(paragraph)
    // Word counts an empty paragraph of a list; there is nothing to read in it
    const {text, label: length} = labelled(paragraph, facts)
    if (text.trim() === '') {
      if (!paragraph.boxes) page.blank()
      return
    }
    page.line(text, {...lineFacts(paragraph, facts), ...(length > 0 ? {label: length} : {}), ...given})
  }
  const lineFacts = (paragraph: Paragraph, facts: ParagraphFacts): LineFacts => {
    const {run} = styles.get(paragraph.style ?? styles.paragraphDefault)
    const size = paragraph.size || run.size || 10
    const found: LineFacts = {size}
    const indent = indentColumns(facts, size)
    if (indent > 0) found.indent = indent
    if (facts.align && facts.align !== 'left') found.align = facts.align
    if (facts.heading) found.heading = facts.heading
    if (paragraph.bold ?? run.bold) found.bold = true
    return found
  }
  const cellText = (blocks: Block[]): string =>
    blocks
      .flatMap(blockText)
      .filter((text) => text !== '')
      .join('\n')
  const blockText = (block: Block): string[] => {
    if (block.type === 'table')
      return block.rows.map((row) =>
        row
          .map((cell) => cellText(cell.blocks))
          .filter((text) => text !== '')
          .join(' '),
      )
    return [...(block.boxes ?? []).map(cellText), labelled(block, paragraphFacts(block)).text.trim()]
  }
  const write = (blocks: Block[], given?: LineFacts) => {
    for (const block of blocks) {
      if (block.type === 'paragraph') writeParagraph(block, given)
      else if (isOneCell(block)) for (const row of block.rows) for (const cell of row) write(cell.blocks, given)
      else page.table(gridRows(block, cellText), given)
    }
  }
  return write
}

/** A frame around text, drawn as a table with one cell a row: its paragraphs stay paragraphs. */
const isOneCell = (table: TableBlock) => table.rows.every((row) => row.length <= 1)

/** Cells → columns of the grid: a cell over several columns is followed by cells that it covers. */
function gridRows(table: TableBlock, text: (blocks: Block[]) => string): PageCell[][] {
  return table.rows
    .filter((row) => row.length > 0)
    .map((row) =>
      row.flatMap((cell: CellBlock): PageCell[] => {
        const first: PageCell = cell.merge === 'continue' ? {text: '', merged: 'above'} : {text: text(cell.blocks)}
        return [first, ...Array.from({length: cell.span - 1}, (): PageCell => ({text: '', merged: 'left'}))]
      }),
    )
}

/** `numId style` → level, from `w:pStyle` inside the levels. */
function linkedLevels(lists: Map<string, NumberingList>): Map<string, number> {
  const found = new Map<string, number>()
  for (const [numId, {levels}] of lists)
    for (const [index, {style}] of levels) if (style !== undefined) found.set(`${numId} ${style}`, index)
  return found
}
