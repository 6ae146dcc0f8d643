/** A cell of a table as a reader found it; `merged` where the cell above or to the left covers it. */
export interface CellText {
  text: string
  merged?: 'above' | 'left'
}

// The words that tell the 版记 and the 红头 from a table of tasks; seen in templates of several offices.
const imprint = /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送)\s*[:：]|印发$/

/** Tables that only place text on the page: one column, one row, the 版记, or the names and the date of a signature. */
export function isLayoutTable(rows: CellText[][]): boolean {
  if (isSignatureTable(rows)) return true
  const columns = rows.reduce((most, row) => Math.max(most, row.filter((cell) => !cell.merged).length), 0)
  if (columns <= 1 || rows.length <= 1) return true
  return rows.length <= 4 && rows.some((row) => imprint.test(row.map((cell) => cell.text.trim()).join('')))
}

/** Names of bodies, below them a date, and nothing else: who signs, set side by side in a table without lines. */
function isSignatureTable(rows: CellText[][]): boolean {
  if (rows.length > mostSignatureRows) return false
  const lines = rows.map((row) => row.flatMap(({text, merged}) => (merged || text.length > 200 ? [] : text.split('\n')))).map(filled)
  const last = lines.findLastIndex((row) => row.length > 0)
  if (last < 0 || rows.some((row) => row.some(({text}) => text.length > 200))) return false
  const words = lines.flat()
  const dates = words.filter((line) => dateLine.test(line))
  if (dates.length === 0 || dates.length === words.length || !dateLine.test(lines[last][lines[last].length - 1])) return false
  return words.every(isSignatureLine)
}

/** A date, a name, or （盖章） below a name. */
const isSignatureLine = (line: string) => dateLine.test(line) || bodyLine.test(line) || sealLine.test(line)
const sealLine = /^[（(](?:印章|盖章|公章|签章|代章|章)[）)]$/

const filled = (lines: string[]) => lines.map((line) => line.replace(/\s+/g, '')).filter((line) => line !== '')
const mostSignatureRows = 10
const dateLine = /^[\d〇○零Oo一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/
const bodyLine =
  /^\p{Script=Han}[\p{Script=Han}（）()]{2,38}(?:局|委|厅|部|办|院|会|府|室|署|行|社|处|校|学|司|团|队|组|科|中心|机关|总站|支公司|工会|馆|台|所|厂)(?:[（(](?:印章|盖章|公章|签章|章|代章)[）)])?$/u

/** The lines that a row of such a table makes: its cells beside each other, or below each other where one has several lines. */
export function layoutTexts(row: CellText[]): string[] {
  const texts = row.filter((cell) => !cell.merged && cell.text.trim() !== '').map((cell) => cell.text.trim())
  if (texts.every((text) => bodyLine.test(text.replace(/\s+/g, '')) || dateLine.test(text.replace(/\s+/g, '')))) return texts
  return texts.length === 0 || texts.some((text) => text.includes('\n')) ? texts : [texts.join('\t')]
}
