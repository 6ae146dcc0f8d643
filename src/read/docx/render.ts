import type {ReadContext} from '../context.ts'
import type {LineCollector, LineFacts} from '../line-collector.ts'
import type {CellText} from '../table-cells.ts'
import type {CellBlock, TableBlock, WordBlock, WordParagraph} from './blocks.ts'
import {joinLabel, type Labeller} from './labels.ts'
import type {NumberingList} from './numbering.ts'
import {indentColumns, type ParagraphFacts, type Styles} from './styles.ts'

/** What blocks are written with, and where. */
export interface WordWriting {
  to: LineCollector
  styles: Styles
  lists: Map<string, NumberingList>
  label: Labeller
  context: ReadContext
}

interface WordWriter extends WordWriting {
  /** Where the words stand that footnotes hang on, by the footnote. */
  references: Map<string, number>
  /** `numId style` → the level of the list that the style is linked to. */
  linked: Map<string, number>
}

/** Makes the function that writes blocks, numbered, styled, tables as tables; `references` tells what footnotes hang on, in order. */
export function makeWordWriter(writing: WordWriting): {
  write: (blocks: WordBlock[], facts?: LineFacts) => void
  references: ReadonlyMap<string, number>
} {
  const writer: WordWriter = {...writing, linked: linkedLevels(writing.lists), references: new Map()}
  return {write: (blocks, facts) => writeBlocks(writer, blocks, facts), references: writer.references}
}

function writeBlocks(writer: WordWriter, blocks: WordBlock[], given?: LineFacts) {
  for (const block of blocks) {
    if (block.type === 'paragraph') writeParagraph(writer, block, given)
    else if (isOneCell(block)) for (const row of block.rows) for (const cell of row) writeBlocks(writer, cell.blocks, given)
    else {
      const rows = gridRows(writer, block)
      refer(writer, notesIn(block))
      writer.to.table(rows, given)
    }
  }
}

/** A frame around text, drawn as a table with one cell a row: its paragraphs stay paragraphs. */
const isOneCell = (table: TableBlock) => table.rows.every((row) => row.length <= 1)

function writeParagraph(writer: WordWriter, paragraph: WordParagraph, given: LineFacts | undefined) {
  for (const box of paragraph.boxes ?? []) writeBlocks(writer, box, {region: 'box', ...given})
  const facts = paragraphFacts(writer, paragraph)
  // Word counts an empty paragraph of a list; there is nothing to read in it
  const {text, label} = labelled(writer, paragraph, facts)
  if (text.trim() === '') {
    if (!paragraph.boxes) writer.to.blank()
    return
  }
  refer(writer, paragraph.notes)
  writer.to.line(text, {
    ...lineFacts(writer.styles, paragraph, facts),
    ...(label > 0 ? {label, list: (facts.level ?? 0) + 1} : {}),
    ...given,
  })
}

/** Notes that footnotes hang on what is written next. */
function refer({references, to}: WordWriter, notes: readonly string[] = []) {
  for (const note of notes) if (!references.has(note)) references.set(note, to.next())
}

const notesIn = (table: TableBlock): string[] =>
  table.rows.flatMap((row) =>
    row.flatMap(({blocks}) => blocks.flatMap((block) => (block.type === 'table' ? notesIn(block) : (block.notes ?? [])))),
  )

function paragraphFacts({styles, linked}: WordWriter, paragraph: WordParagraph): ParagraphFacts {
  const style = paragraph.style ?? styles.paragraphDefault
  const facts = {...styles.get(style).paragraph, ...paragraph.facts}
  // a level linked to the style is used by all its paragraphs, unless one says otherwise
  if (paragraph.facts.numId === undefined && facts.numId !== undefined)
    facts.level = linked.get(`${facts.numId} ${facts.numberedBy}`) ?? facts.level
  return facts
}

/** A paragraph's text with its number in front, and the number's length. */
function labelled({label}: WordWriter, {text}: WordParagraph, {numId, level}: ParagraphFacts): {text: string; label: number} {
  const number = numId === undefined || numId === '0' ? undefined : label(numId, level ?? 0)
  if (!number) return {text, label: 0}
  const made = number()
  // a number alone says nothing, but for the head of an annex
  if (text.trim() === '') return {text: annexHead.test(made.text) ? made.text : text, label: 0}
  return {text: joinLabel(made, text.trimStart()), label: made.text.length}
}

const annexHead = /^附\s?[件表录]/

function lineFacts(styles: Styles, paragraph: WordParagraph, facts: ParagraphFacts): LineFacts {
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

/** Cells → columns of the grid: a cell over several columns is followed by cells that it covers. */
function gridRows(writer: WordWriter, table: TableBlock): CellText[][] {
  return table.rows
    .filter((row) => row.length > 0)
    .map((row) =>
      row.flatMap((cell: CellBlock): CellText[] => {
        writer.context.spend('cells', cell.span)
        const first: CellText = cell.merge === 'continue' ? {text: '', merged: 'above'} : {text: cellText(writer, cell.blocks)}
        return [first, ...Array.from({length: cell.span - 1}, (): CellText => ({text: '', merged: 'left'}))]
      }),
    )
}

const cellText = (writer: WordWriter, blocks: WordBlock[]): string =>
  blocks
    .flatMap((block) => cellLines(writer, block))
    .filter((text) => text !== '')
    .join('\n')

/** The lines that a block makes inside a cell: a table in it, one a row. */
function cellLines(writer: WordWriter, block: WordBlock): string[] {
  if (block.type === 'table')
    return block.rows.map((row) =>
      row
        .map((cell) => cellText(writer, cell.blocks))
        .filter((text) => text !== '')
        .join(' '),
    )
  const boxes = (block.boxes ?? []).map((box) => cellText(writer, box))
  return [...boxes, labelled(writer, block, paragraphFacts(writer, block)).text.trim()]
}

function linkedLevels(lists: Map<string, NumberingList>): Map<string, number> {
  const found = new Map<string, number>()
  for (const [numId, {levels}] of lists)
    for (const [index, {style}] of levels) if (style !== undefined) found.set(`${numId} ${style}`, index)
  return found
}
