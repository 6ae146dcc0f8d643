import type {Block} from './blocks.ts'

/** A notice set on A4 pages by the measures of GB/T 9704: 28 characters a line, 22 lines a page. Points from the top left. */
export interface PaintedPage {
  texts: Array<{text: string; x: number; y: number; size: number}>
  rules: Array<[x1: number, y1: number, x2: number, y2: number]>
}

const left = 74
const columns = 28
const body = 16
const pitch = 29
const top = 130
const bottom = top + 21 * pitch

export const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? size / 2 : size), 0)

const closing = /[，。；：、）》”]/

/** Breaks a text into lines of a width; the first may be shorter. A closing mark may hang over the end. */
function wrap(text: string, size: number, width: number, first = width, hang = size): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (
      line !== '' &&
      widthOf(line + character, size) > (lines.length === 0 ? first : width) + (closing.test(character) ? hang : 0) + 0.1
    ) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

/** Sets the blocks of a notice on pages, with a page number at the foot of each. */
export function paint(blocks: Block[]): PaintedPage[] {
  const pages: PaintedPage[] = []
  let page: PaintedPage = {texts: [], rules: []}
  let y = top
  const turn = () => {
    page = {texts: [], rules: []}
    pages.push(page)
    y = top
  }
  turn()
  const width = columns * body
  const put = (text: string, size: number, x: number) => {
    if (y > bottom) turn()
    page.texts.push({text, x, y, size})
    y += size > body ? 36 : pitch
  }
  for (const block of blocks) {
    if (block.type === 'blank') y += pitch
    else if (block.type === 'table') paintTable(block.rows)
    else if (block.place === 'title') {
      // typists keep a line of the title on one line
      const size = Math.min(22, Math.floor(width / widthOf(block.text, 1)))
      put(block.text, size, left + (width - widthOf(block.text, size)) / 2)
    } else if (block.place === 'right')
      put(block.text, body, left + width - widthOf(block.text, body) - (/日$/.test(block.text) ? 4 : 3) * body)
    else {
      const indent = block.place === 'body' ? 2 * body : 0
      for (const [index, line] of wrap(block.text, body, width, width - indent).entries())
        put(line, body, index === 0 ? left + indent : left)
    }
  }
  pages.forEach(({texts}, index) => {
    const number = `— ${index + 1} —`
    texts.push({text: number, x: (595 - widthOf(number, 14)) / 2, y: 790, size: 14})
  })
  return pages

  function paintTable(rows: string[][]) {
    const size = 12
    const wants = rows[0].map((_, column) => Math.max(...rows.map((row) => Math.min(12, (row[column] ?? '').length + 1))))
    const total = wants.reduce((sum, want) => sum + want, 0)
    const xs = [left]
    for (const want of wants) xs.push(xs[xs.length - 1] + (want / total) * width)
    const line = (x1: number, y1: number, x2: number, y2: number) => page.rules.push([x1, y1, x2, y2])
    let edge = y - 14
    line(left, edge, left + width, edge)
    for (const row of rows) {
      const cells = row.map((text, column) => wrap(text, size, xs[column + 1] - xs[column] - 6, undefined, 0))
      const height = Math.max(...cells.map((lines) => lines.length)) * 16 + 8
      if (edge + height > bottom + pitch) {
        turn()
        edge = y - 14
        line(left, edge, left + width, edge)
      }
      cells.forEach((lines, column) => {
        lines.forEach((text, index) => {
          page.texts.push({text, x: xs[column] + 3, y: edge + 16 + index * 16, size})
        })
      })
      for (const x of xs) line(x, edge, x, edge + height)
      edge += height
      line(left, edge, left + width, edge)
    }
    y = edge + pitch
  }
}
