import type {Cell, Grid, Line, Lines, Source} from '../syntax/lines.ts'
import {indentWidth} from './blank-width.ts'
import {limits, type ReadContext} from './context.ts'
import {joinLines} from './join-lines.ts'
import {type CellText, isLayoutTable, layoutTexts} from './table-cells.ts'

/** What a reader knows of a line beside its words. */
export type LineFacts = Omit<Line, 'start' | 'end'>

/**
 * Collects what a reader of a rich format finds, in reading order, and makes `Lines` of it.
 *
 * @example
 * const collector = new LineCollector(context)
 * collector.line('关于开展检查的通知', {align: 'center'})
 * collector.finish({format: 'docx'}).text // '关于开展检查的通知'
 */
export class LineCollector {
  readonly #context: ReadContext
  readonly #parts: string[] = []
  readonly #lines: Line[] = []
  readonly #tables: Grid[] = []
  #above: LineCollector | undefined
  #length = 0
  #blanks = 0
  #cells = 0

  constructor(context: ReadContext) {
    this.#context = context
  }

  /** Adds a paragraph; every line break in it begins a new `Line`. */
  line(text: string, facts?: LineFacts): void {
    if (!text.includes('\n') && !text.includes('\r')) {
      this.#add(text, facts)
      return
    }
    // what holds for the first line only
    const later = facts && {...facts, label: undefined, blankBefore: undefined}
    text.split(/\r\n|[\n\r]/).forEach((piece, index) => {
      this.#add(piece, index === 0 ? facts : later)
    })
  }

  /** Adds a paragraph above all others, below those that were added so before. */
  lineAbove(text: string, facts?: LineFacts): void {
    this.#above ??= new LineCollector(this.#context)
    this.#above.line(text, facts)
  }

  /** Adds an empty paragraph, or as much space. */
  blank(): void {
    this.#blanks++
  }

  /** Adds a table: cells joined by tabs, rows by line feeds, and a `Grid` over them. One that only places text on the page makes lines. */
  table(rows: CellText[][], facts?: LineFacts): void {
    if (isLayoutTable(rows)) {
      for (const row of rows) for (const text of layoutTexts(row)) this.line(text, facts)
      return
    }
    const grid: Grid = {start: this.#length === 0 ? 0 : this.#length + 1, end: 0, rows: []}
    const first = this.#lines.length
    for (const row of rows) {
      this.#cells += row.length
      if (this.#cells > limits.cells) throw this.#context.fail('too-large')
      this.#row(row, grid)
    }
    grid.end = this.#length
    if (facts) for (const each of this.#lines.slice(first)) Object.assign(each, facts)
    this.#tables.push(grid)
  }

  /** The offset in the text at which the next line will begin. */
  next(): number {
    return this.#length === 0 ? 0 : this.#length + 1
  }

  /** What was collected so far. */
  text(): string {
    const own = this.#parts.join('')
    const above = this.#above?.text() ?? ''
    return above === '' || own === '' ? above + own : `${above}\n${own}`
  }

  finish(source: Source): Lines {
    const own: Lines = {text: this.#parts.join(''), lines: this.#lines, source}
    if (this.#tables.length > 0) own.tables = this.#tables
    return this.#above ? joinLines(this.#above.finish(source), own) : own
  }

  #add(text: string, facts: LineFacts | undefined) {
    const start = text.length - text.trimStart().length
    const end = text.trimEnd().length
    if (end <= start) {
      this.#blanks++
      return
    }
    if (this.#length > 0) this.#write('\n')
    const line: Line = {start: this.#length + start, end: this.#length + end, ...facts}
    if (start > 0) {
      line.indent = Math.max(line.indent ?? 0, indentWidth(text.slice(0, start)))
      if (line.label) line.label = Math.max(0, line.label - start)
    }
    if (this.#blanks > 0) line.blankBefore = Math.max(this.#blanks, line.blankBefore ?? 0)
    this.#blanks = 0
    this.#push(line)
    this.#write(text)
  }

  #row(row: CellText[], grid: Grid) {
    const text = row.map((cell) => (cell.merged ? '' : cell.text)).join('\t')
    if (this.#length > 0) this.#write('\n')
    let at = this.#length
    const above = grid.rows.at(-1)
    const ranges: Cell[] = []
    row.forEach((cell, column) => {
      const own = cell.merged ? 0 : cell.text.length
      const cover = cell.merged === 'left' ? ranges[column - 1] : cell.merged === 'above' ? above?.[column] : undefined
      ranges.push(cover ? {start: cover.start, end: cover.end, merged: cell.merged} : {start: at, end: at + own})
      at += own + 1
    })
    grid.rows.push(ranges)
    // a row of one cell may hold what stands over the table (附件2, its title): each line of it is one
    const filled = ranges.filter((cell) => !cell.merged && cell.end > cell.start)
    if (filled.length === 1) this.#cellLines(text, this.#length)
    else this.#rowLine(this.#length + text.length - text.trimStart().length, this.#length + text.trimEnd().length)
    this.#blanks = 0
    this.#write(text)
  }

  #rowLine(start: number, end: number) {
    if (end <= start) return
    const line: Line = {start, end}
    if (this.#blanks > 0) line.blankBefore = this.#blanks
    this.#blanks = 0
    this.#push(line)
  }

  #cellLines(text: string, at: number) {
    let from = at
    for (const words of text.split('\n')) {
      const start = from + words.length - words.trimStart().length
      this.#rowLine(start, Math.max(start, from + words.trimEnd().length))
      from += words.length + 1
    }
  }

  #push(line: Line) {
    if (this.#lines.length === limits.lines) throw this.#context.fail('too-large')
    this.#lines.push(line)
  }

  #write(text: string) {
    this.#parts.push(text)
    this.#length += text.length
    if (this.#length > limits.characters) throw this.#context.fail('too-large')
  }
}
