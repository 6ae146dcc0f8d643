import type {Page} from './page.ts'

/** A place for a message; lines and columns are counted when it is asked for. */
export function at({text}: Page, {start, end}: {start: number; end: number}) {
  return {start: point(text, start), end: point(text, end)}
}

function point(text: string, offset: number) {
  let line = 1
  let begin = 0
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    line++
    begin = i + 1
  }
  return {line, column: offset - begin + 1, offset}
}
