import type {Gongwen} from '../model/types.generated.ts'
import type {Reading} from '../render/page/reading.ts'
import {type Format, writerOf} from './formats.ts'
import type {Stream} from './writer.ts'

/**
 * A document as text that ends in a line feed. Chinese stays Chinese and long strings stay on one line. A page (`html`) shows the notice
 * too, and needs what is known of it.
 *
 *     await write(document, 'yaml') // 'gongwen: "1"\nkind: 通知\n…'
 *     await write(document, 'html', {lines: file.data.lines, positions: positionsOf(file), summary: summarize(file), messages: file.messages})
 *
 * @throws UnknownFormatError
 */
export const write = async (document: Gongwen, format: Format, reading?: Reading): Promise<string> =>
  writerOf(format).write(document, reading)

/**
 * Writes many documents into one text: a YAML stream (`---` between documents), a JSON array, or
 * one line each.
 *
 *     const stream = createStream('json')
 *     await stream.next(first) // '[\n  {…'
 *     stream.end() // '\n]\n'
 *
 * @throws UnknownFormatError
 */
export const createStream = (format: Format): Stream => writerOf(format).stream()
