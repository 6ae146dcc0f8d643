import type {ReadContext} from '../context.ts'
import {joinLabel, type NumberLabel} from '../docx/labels.ts'
import type {LineFacts, Page, PageCell} from '../page.ts'
import type {Marks} from './marks.ts'
import type {ParagraphProperties} from './properties.ts'
import type {DocStyle} from './styles.ts'

interface Row {
  cells: string[]
  layout: ParagraphProperties['cells']
}

/** Makes the function that puts a stretch of the text on the page: paragraphs at their marks, cells and rows at theirs. */
export function makeDocWriter(
  page: Page,
  marks: Marks,
  style: (index: number | undefined) => DocStyle,
  label: (list: string, level: number) => NumberLabel | undefined,
  context: ReadContext,
): (start: number, end: number, facts: LineFacts) => void {
  return (start, end, given) => {
    let rows: Row[] = []
    let cells: string[] = []
    let cell: string[] = []
    let from = start
    const closeTable = () => {
      if (rows.length > 0) page.table(gridRows(rows), given)
      rows = []
    }
    for (let at = start; at < end; at++) {
      const code = marks.text.charCodeAt(at)
      if (code !== 13 && code !== 7 && code !== 12 && at + 1 < end) continue
      context.check()
      const properties = marks.paragraph(at)
      const whole = {...style(properties.style).paragraph, ...properties}
      const text = clean(marks.text.slice(from, code === 13 || code === 7 || code === 12 ? at : at + 1))
      const level = Math.min(8, whole.listLevel ?? 0)
      const number = whole.list && whole.list > 0 && whole.list < 0x7ff ? label(String(whole.list), level) : undefined
      const words = number && text.trim() !== '' ? joinLabel(number, text.trimStart()) : text
      if (code === 7 && whole.rowEnd) {
        rows.push({cells, layout: whole.cells})
        cells = []
        cell = []
      } else if (code === 7) {
        cells.push([...cell, words.trim()].filter((each) => each !== '').join('\n'))
        cell = []
      } else if (whole.inTable && (whole.depth ?? 1) > 0 && code === 13) cell.push(words.trim())
      else {
        closeTable()
        if (words.trim() === '') page.blank()
        else page.line(words, {...factsOf(whole, from, at), ...(number ? {label: number.text.length} : {}), ...given})
      }
      from = at + 1
    }
    if (cells.length > 0 || cell.length > 0)
      rows.push({cells: [...cells, ...(cell.length > 0 ? [cell.join('\n')] : [])], layout: undefined})
    closeTable()
  }

  function factsOf(whole: ParagraphProperties, start: number, end: number): LineFacts {
    let ink = start
    while (ink < end && marks.text.charCodeAt(ink) <= 32) ink++
    const run = {...style(whole.style).character, ...marks.run(ink)}
    const facts: LineFacts = {size: run.size ?? 10}
    if (run.bold) facts.bold = true
    if (whole.heading) facts.heading = whole.heading
    if (whole.align && whole.align !== 'left') facts.align = whole.align
    const indent = Math.round(((whole.left ?? 0) + (whole.firstLine ?? 0)) / ((facts.size ?? 10) * 10))
    if (indent > 0 && indent < 60) facts.indent = indent
    return facts
  }
}

/** What is printed of a paragraph: field results without codes, line breaks as such, marks of pictures and notes gone. */
function clean(text: string): string {
  let shown = ''
  // for each open field, whether its code is being read
  const fields: boolean[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code === 0x13) fields.push(true)
    else if (code === 0x14) {
      if (fields.length > 0) fields[fields.length - 1] = false
    } else if (code === 0x15) fields.pop()
    else if (fields.includes(true)) continue
    else if (code === 0x0b || code === 0x0c) shown += '\n'
    else if (code === 0x1e) shown += '-'
    else if (code === 9 || code >= 32) shown += character
  }
  return shown
}

const near = 40

/** Rows with their own borders → columns that all rows share; a cell over several columns is followed by covered ones. */
function gridRows(rows: Row[]): PageCell[][] {
  const borders: number[] = []
  for (const border of [...new Set(rows.flatMap((row) => row.layout?.borders ?? []))].sort((a, b) => a - b))
    if (borders.length === 0 || border - borders[borders.length - 1] > near) borders.push(border)
  const column = (border: number) => borders.findIndex((each) => Math.abs(each - border) <= near)
  return rows.map(({cells, layout}) =>
    cells.flatMap((text, index): PageCell[] => {
      const merged = layout?.merge[index] === 'continue'
      const first: PageCell = merged ? {text: '', merged: 'above'} : {text}
      const span = layout && index + 1 < layout.borders.length ? column(layout.borders[index + 1]) - column(layout.borders[index]) : 1
      return [first, ...Array.from({length: Math.min(63, Math.max(0, span - 1))}, (): PageCell => ({text: '', merged: 'left'}))]
    }),
  )
}
