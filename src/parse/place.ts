import type {Page} from './page.ts'

/** A place for a message: lines and columns from 1, offsets in UTF-16 units. */
export function at(page: Page, {start, end}: {start: number; end: number}) {
  return {start: point(page, start), end: point(page, end)}
}

function point(page: Page, offset: number) {
  page.lineStarts ??= lineStarts(page.text)
  const starts = page.lineStarts
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle] <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - starts[low] + 1, offset}
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}
