import {skipBlanksBack} from './blanks.ts'

/** Where words end that may go on over a page: before its number, which is read as blanks of no width, or else at `end`. */
export function beforePage(text: string, start: number, end: number): number {
  const page = text.slice(start, end).indexOf('\u200b')
  return page > 0 ? skipBlanksBack(text, start + page, start) : end
}
