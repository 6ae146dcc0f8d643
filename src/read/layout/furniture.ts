import type {Row} from './rows.ts'

export type Furniture = 'page' | 'header' | 'footer'

// `— 1 —`, `-2-`, `第3页 共5页`, `3/5`, and bare numbers, where they stand at the edge of a page; U+FFFD is a digit that was not recognised.
const pageNumber =
  /^(?:[—–\-－―─•·\s]*(?:\d{1,4}|\ufffd)[—–\-－―─•·\s]*|第\s*[\d一二三四五六七八九十百]{1,5}\s*页\s*(?:[，,/／]?\s*共\s*[\d一二三四五六七八九十百]{1,5}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[ivxlcIVXLC]{1,7})$/
const edge = 0.11

/**
 * Finds what stands on the pages but is not of the text: page numbers, and lines that return at the same height of at least three
 * pages (two of two, for a short document).
 *
 * @returns for each page, the kind of each furniture row by its index
 */
export function findFurniture(pages: Array<{height: number; rows: Row[]}>): Array<Map<number, Furniture>> {
  const seen = new Map<string, Set<number>>()
  const keyOf = (row: Row, height: number) => `${Math.round((row.y / height) * 50)} ${row.text.replace(/[\d０-９]+/g, '#')}`
  const atEdge = (row: Row, height: number) => row.y < height * edge || row.y > height * (1 - edge)
  const candidates = pages.map(({rows, height}) =>
    [0, 1, rows.length - 2, rows.length - 1].filter(
      (index, at, all) => index >= 0 && index < rows.length && all.indexOf(index) === at && atEdge(rows[index], height),
    ),
  )
  pages.forEach(({rows, height}, page) => {
    for (const index of candidates[page]) {
      const key = keyOf(rows[index], height)
      const on = seen.get(key) ?? new Set()
      on.add(page)
      seen.set(key, on)
    }
  })
  const enough = Math.max(2, Math.min(3, pages.length))
  return pages.map(({rows, height}, page) => {
    const found = new Map<number, Furniture>()
    for (const index of candidates[page]) {
      const row = rows[index]
      const outermost = index === 0 || index === rows.length - 1
      if (outermost && pageNumber.test(row.text)) found.set(index, 'page')
      else if ((seen.get(keyOf(row, height))?.size ?? 0) >= enough) found.set(index, row.y < height / 2 ? 'header' : 'footer')
    }
    return found
  })
}
