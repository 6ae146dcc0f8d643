import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import type {LineCollector} from './line-collector.ts'

const numberShape =
  /^[\p{Script=Han}A-Za-z（）()]{1,24}\s{0,4}[〔[﹝【（(]\s{0,4}\d{4}\s{0,4}[〕\]﹞】）)]\s{0,4}第?\s{0,4}\d{1,5}\s{0,4}号$/u
const dateShape = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/
const dateLine = /[\d〇○零一二三四五六七八九十]{4}\s*年[\s\d一二三四五六七八九十]{1,5}月[\s\d一二三四五六七八九十]{1,5}日[）)]?$/m

/** Is a line a 发文字号 and nothing else? */
export const isDocumentNumber = (line: string): boolean => numberShape.test(line)

/** Puts the 发文字号 of an index above the text where it is not in the text itself; `squeezed` is that without white space. */
export function writeIndexNumber(printed: string | undefined, squeezed: string, to: LineCollector, file: VFile): void {
  const number = printed?.trim()
  if (number === undefined || !isDocumentNumber(number) || squeezed.includes(number.replace(/\s+/g, ''))) return
  to.lineAbove(number, {align: 'center'})
  report(file, 'fact-from-index', undefined, {label: '发文字号', value: number})
}

/** Puts the 成文日期 of an index below the text where no line of it is a date. */
export function writeIndexDate(meta: Record<string, string>, to: LineCollector, file: VFile): void {
  const [, year, month, day] = dateShape.exec(meta.成文日期?.trim() ?? '') ?? []
  if (year === undefined || dateLine.test(trimmedLines(to.text()))) return
  const date = `${year}年${Number(month)}月${Number(day)}日`
  to.blank()
  to.line(date, {align: 'right'})
  report(file, 'fact-from-index', undefined, {label: '成文日期', value: date})
}

const trimmedLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
