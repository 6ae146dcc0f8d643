import type {ReadContext} from '../context.ts'
import {joinLabel, type Labeller, type NumberLabel} from '../docx/labels.ts'
import type {LineCollector, LineFacts} from '../line-collector.ts'
import type {DocMarks} from './marks.ts'
import type {ParagraphProperties} from './properties.ts'
import {shownText} from './shown-text.ts'
import type {DocStyle} from './styles.ts'
import {type DocRow, gridRows} from './table-rows.ts'

/** What the text of a file is written with, and where. */
export interface DocWriting {
  to: LineCollector
  marks: DocMarks
  style: (index: number | undefined) => DocStyle
  label: Labeller
  context: ReadContext
  /** Where the words stand that footnotes hang on, in order; and how many notes were written. */
  references: number[]
  notes: number
}

/** A reference to a footnote, and what the note itself begins with. */
const noteMark = '\x02'
const paragraphMark = 13
const cellMark = 7
const pageBreak = 12
/** From this number on a list is one of an older Word, whose numbers do not stand in the list table. */
const listsOfWord6 = 0x7ff
const deepestLevel = 8
const widestIndent = 60

/** The table that is open. */
interface OpenRows {
  rows: DocRow[]
  /** Cells of the row that is open, and paragraphs of the cell that is. */
  cells: string[]
  cell: string[]
}

/** Writes a range of the text: paragraphs at their marks, cells and rows at theirs. */
export function writeDocText(writing: DocWriting, start: number, end: number, given: LineFacts): void {
  const {marks, to, context} = writing
  const open: OpenRows = {rows: [], cells: [], cell: []}
  let from = start
  for (let at = start; at < end; at++) {
    const code = marks.text.charCodeAt(at)
    const isMark = code === paragraphMark || code === cellMark || code === pageBreak
    if (!isMark && at + 1 < end) continue
    context.check()
    context.spend('blocks')
    const own = marks.paragraph(at)
    const properties = {...writing.style(own.style).paragraph, ...own}
    const printed = marks.text.slice(from, isMark ? at : at + 1)
    const {words, number} = numbered(writing, shownText(printed), properties)
    if (given.region === undefined) for (const sign of printed) if (sign === noteMark) writing.references.push(to.next())
    if (code === cellMark && properties.rowEnd) {
      open.rows.push({cells: open.cells, layout: properties.cells})
      open.cells = []
      open.cell = []
    } else if (code === cellMark) {
      open.cells.push([...open.cell, words.trim()].filter((each) => each !== '').join('\n'))
      open.cell = []
    } else if (properties.inTable && (properties.depth ?? 1) > 0 && code === paragraphMark) open.cell.push(words.trim())
    else {
      closeTable(open, writing, given)
      if (words.trim() === '') to.blank()
      else if (given.region === 'note' && printed.trimStart().startsWith(noteMark)) writeNote(writing, words, given)
      else
        to.line(words, {
          ...factsOf(writing, properties, from, at),
          ...(number ? {label: number.text.length, list: (properties.listLevel ?? 0) + 1} : {}),
          ...given,
        })
    }
    from = at + 1
  }
  const {cells, cell} = open
  if (cell.length > 0) cells.push(cell.join('\n'))
  if (cells.length > 0) open.rows.push({cells, layout: undefined})
  closeTable(open, writing, given)
}

/** A footnote with the number that Word counts, and what it hangs on; the paragraphs behind go on with it. */
function writeNote(writing: DocWriting, words: string, given: LineFacts) {
  const refersTo = writing.references[writing.notes++]
  const mark = String(writing.notes)
  writing.to.line(`${mark} ${words.trimStart()}`, {...given, label: mark.length, ...(refersTo !== undefined && {refersTo})})
}

function closeTable(open: OpenRows, {to, context}: DocWriting, given: LineFacts) {
  if (open.rows.length > 0) to.table(gridRows(open.rows, context), given)
  open.rows = []
}

function numbered({label}: DocWriting, text: string, {list, listLevel}: ParagraphProperties): {words: string; number?: NumberLabel} {
  const level = Math.min(deepestLevel, listLevel ?? 0)
  const number = list && list > 0 && list < listsOfWord6 ? label(String(list), level) : undefined
  if (!number || text.trim() === '') return {words: text}
  const made = number()
  return {words: joinLabel(made, text.trimStart()), number: made}
}

function factsOf({marks, style}: DocWriting, properties: ParagraphProperties, start: number, end: number): LineFacts {
  let ink = start
  while (ink < end && marks.text.charCodeAt(ink) <= 32) ink++
  const run = {...style(properties.style).character, ...marks.run(ink)}
  const facts: LineFacts = {size: run.size ?? 10}
  if (run.bold) facts.bold = true
  if (properties.heading) facts.heading = properties.heading
  if (properties.align && properties.align !== 'left') facts.align = properties.align
  const indent = Math.round(((properties.left ?? 0) + (properties.firstLine ?? 0)) / ((facts.size ?? 10) * 10))
  if (indent > 0 && indent < widestIndent) facts.indent = indent
  return facts
}
