/** A cell of a table as a reader found it; `merged` where the cell above or to the left covers it. */
export interface CellText {
  text: string
  merged?: 'above' | 'left'
}

// The words that tell the 版记 and the 红头 from a table of tasks; seen in templates of several offices.
const imprint = /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送)\s*[:：]|印发$/

/** Tables that only place text on the page: one column, one row, or the 版记. */
export function isLayoutTable(rows: CellText[][]): boolean {
  const columns = rows.reduce((most, row) => Math.max(most, row.filter((cell) => !cell.merged).length), 0)
  if (columns <= 1 || rows.length <= 1) return true
  return rows.length <= 4 && rows.some((row) => imprint.test(row.map((cell) => cell.text.trim()).join('')))
}

/** The lines that a row of such a table makes: its cells beside each other, or below each other where one has several lines. */
export function layoutTexts(row: CellText[]): string[] {
  const texts = row.filter((cell) => !cell.merged && cell.text.trim() !== '').map((cell) => cell.text.trim())
  return texts.length === 0 || texts.some((text) => text.includes('\n')) ? texts : [texts.join('\t')]
}
