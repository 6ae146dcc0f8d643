import type {Cell, Grid, Line, Lines, Source} from '../syntax/lines.ts'
import {limits, type ReadContext} from './context.ts'

/** What a reader knows of a line beside its words. */
export type LineFacts = Omit<Line, 'start' | 'end'>

/** A cell as a reader found it; `merged` where the cell above or to the left covers it. */
export interface PageCell {
  text: string
  merged?: 'above' | 'left'
}

/** Where a reader of a rich format puts what it finds, in reading order. */
export interface Page {
  /** Adds a paragraph; every line break in it begins a new `Line`. */
  line: (text: string, facts?: LineFacts) => void
  /** An empty paragraph, or as much space. */
  blank: () => void
  /** Adds a table: cells joined by tabs, rows by line feeds, and a `Grid` over them. */
  table: (rows: PageCell[][], facts?: LineFacts) => void
  /** What stands on the page so far. */
  text: () => string
  finish: (source: Source) => Lines
}

/** Begins an empty page. */
export function makePage(context: ReadContext): Page {
  const parts: string[] = []
  const lines: Line[] = []
  const tables: Grid[] = []
  let length = 0
  let blanks = 0
  let cells = 0

  const write = (text: string) => {
    parts.push(text)
    length += text.length
    if (length > limits.characters) throw context.fail('too-large')
  }
  const add = (text: string, facts: LineFacts | undefined) => {
    const start = text.length - text.trimStart().length
    const end = text.trimEnd().length
    if (end <= start) {
      blanks++
      return
    }
    if (length > 0) write('\n')
    const line: Line = {start: length + start, end: length + end, ...facts}
    if (start > 0) {
      line.indent = Math.max(line.indent ?? 0, width(text.slice(0, start)))
      if (line.label) line.label = Math.max(0, line.label - start)
    }
    if (blanks > 0) line.blankBefore = Math.max(blanks, line.blankBefore ?? 0)
    blanks = 0
    lines.push(line)
    write(text)
  }
  const line = (text: string, facts?: LineFacts) => {
    if (text.includes('\n') || text.includes('\r')) {
      text.split(/\r\n|[\n\r]/).forEach((piece, index) => {
        add(piece, index === 0 || facts === undefined ? facts : {...facts, label: undefined, blankBefore: undefined})
      })
    } else add(text, facts)
  }
  const table = (rows: PageCell[][], facts?: LineFacts) => {
    if (isLayout(rows)) {
      for (const row of rows) layoutRow(row, line, facts)
      return
    }
    const grid: Grid = {start: length === 0 ? 0 : length + 1, end: 0, rows: []}
    for (const row of rows) {
      cells += row.length
      if (cells > limits.cells) throw context.fail('too-large')
      addRow(row, grid)
    }
    grid.end = length
    const first = lines.findIndex((each) => each.start >= grid.start)
    if (facts && first >= 0) for (const each of lines.slice(first)) Object.assign(each, facts)
    tables.push(grid)
  }
  const addRow = (row: PageCell[], grid: Grid) => {
    const text = row.map((cell) => (cell.merged ? '' : cell.text)).join('\t')
    if (length > 0) write('\n')
    let at = length
    const above = grid.rows.at(-1)
    const ranges: Cell[] = []
    row.forEach((cell, column) => {
      const own = cell.merged ? 0 : cell.text.length
      const cover = cell.merged === 'left' ? ranges[column - 1] : cell.merged === 'above' ? above?.[column] : undefined
      ranges.push(cover ? {start: cover.start, end: cover.end, merged: true} : {start: at, end: at + own})
      at += own + 1
    })
    grid.rows.push(ranges)
    const start = text.length - text.trimStart().length
    const end = text.trimEnd().length
    if (end > start)
      lines.push(blanks > 0 ? {start: length + start, end: length + end, blankBefore: blanks} : {start: length + start, end: length + end})
    blanks = 0
    write(text)
  }
  return {
    line,
    blank: () => {
      blanks++
    },
    table,
    text: () => parts.join(''),
    finish: (source) => {
      const result: Lines = {text: parts.join(''), lines, source}
      if (tables.length > 0) result.tables = tables
      return result
    },
  }
}

// The words that tell the 版记 and the 红头 from a table of tasks; seen in templates of several offices.
const imprint = /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送)\s*[:：]|印发$/

/** Tables that only place text on the page: one column, one row, or the 版记. */
export function isLayout(rows: PageCell[][]): boolean {
  const columns = rows.reduce((most, row) => Math.max(most, row.filter((cell) => !cell.merged).length), 0)
  if (columns <= 1 || rows.length <= 1) return true
  return rows.length <= 4 && rows.some((row) => imprint.test(row.map((cell) => cell.text.trim()).join('')))
}

function layoutRow(row: PageCell[], line: Page['line'], facts: LineFacts | undefined) {
  const texts = row.filter((cell) => !cell.merged && cell.text.trim() !== '').map((cell) => cell.text.trim())
  if (texts.some((text) => text.includes('\n'))) for (const text of texts) line(text, facts)
  else if (texts.length > 0) line(texts.join('\t'), facts)
}

/** Width of white space in half-width columns. */
export const width = (blank: string): number => {
  let columns = 0
  for (let i = 0; i < blank.length; i++) columns += blank[i] === '\u3000' ? 2 : blank[i] === '\t' ? 4 : 1
  return columns
}
