import {isColumnHead} from './head-parts.ts'
import type {PrintedRow} from './printed-rows.ts'

/** What stands on a page but is not of the text: its number, or a line at its head or foot that other pages have too. */
export type RunningHead = 'page' | 'header' | 'footer'

/** A page as its printed lines. */
export interface PrintedPage {
  height: number
  rows: PrintedRow[]
}

// `— 1 —`, `-2-`, `第3页 共5页`, `3/5`, and bare numbers, where they stand at the edge of a page; U+FFFD is a digit that was not recognised.
export const pageNumber =
  /^(?:[—–\-－―─•·\s]*(?:\d{1,4}|\ufffd)[—–\-－―─•·\s]*|第\s*[\d一二三四五六七八九十百]{1,5}\s*页\s*(?:(?:[，,/／]\s*)?共\s*[\d一二三四五六七八九十百]{1,5}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[ivxlcIVXLC]{1,7})$/
/** The share of a page's height, at the top and at the bottom, that counts as its edge. */
const edge = 0.11
/** Steps of a page's height within which two lines stand at the same height. */
const steps = 50
const enoughPages = 3
/** Heads of annexes stand on top of pages. */
const annexHead = /^附\s*[件表录]/

/**
 * Finds page numbers, and lines that return at the same height of at least three pages (two of two, for a short document), or word for word
 * at the head of every page but the first.
 *
 * @returns for each page, what each running head is, by its index among the rows
 */
export function findRunningHeads(pages: PrintedPage[]): Array<Map<number, RunningHead>> {
  const pagesOf = new Map<string, number>()
  const candidates = pages.map(edgeRows)
  pages.forEach((page, index) => {
    for (const key of new Set(candidates[index].map((row) => keyOf(page, row)))) pagesOf.set(key, (pagesOf.get(key) ?? 0) + 1)
  })
  const enough = Math.max(2, Math.min(enoughPages, pages.length))
  const repeated = headBehindFirst(pages)
  return pages.map((page, index) => {
    const {rows, height} = page
    const found = new Map<number, RunningHead>()
    for (const row of candidates[index]) {
      const outermost = row === 0 || row === rows.length - 1
      if (outermost && pageNumber.test(rows[row].text)) found.set(row, 'page')
      else if (isColumnHead(rows[row])) continue
      else if ((pagesOf.get(keyOf(page, row)) ?? 0) >= enough) found.set(row, rows[row].y < height / 2 ? 'header' : 'footer')
      else if (row === 0 && repeated !== undefined && rows[row].text === repeated && index > 0) found.set(row, 'header')
    }
    return found
  })
}

/** The line that heads every page but the first, where there are two of these or more. */
function headBehindFirst([, ...pages]: PrintedPage[]): string | undefined {
  const [first] = pages
  const text = first?.rows[0]?.text
  if (pages.length < 2 || text === undefined || annexHead.test(text) || isColumnHead(first.rows[0])) return undefined
  const isHead = ({rows, height}: PrintedPage) => rows.length > 1 && rows[0].text === text && rows[0].y < height * edge
  return pages.every(isHead) ? text : undefined
}

/** The first two and the last two rows, as far as they stand at the edge. */
function edgeRows({rows, height}: PrintedPage): number[] {
  const outer = new Set([0, 1, rows.length - 2, rows.length - 1])
  return [...outer].filter((row) => row >= 0 && row < rows.length && (rows[row].y < height * edge || rows[row].y > height * (1 - edge)))
}

/** Height and words of a row, numbers aside. */
const keyOf = ({rows, height}: PrintedPage, row: number) =>
  `${Math.round((rows[row].y / height) * steps)} ${rows[row].text.replace(/[\d０-９]+/g, '#')}`
