import type {Gongwen} from '../model/types.generated.ts'
import {type Format, writerOf} from './formats.ts'
import type {Stream} from './writer.ts'

/**
 * A document as text that ends in a line feed. Chinese stays Chinese and long strings stay on one line.
 *
 *     await write(document, 'yaml') // 'gongwen: "1"\nkind: 通知\n…'
 *
 * @throws UnknownFormatError
 */
export const write = async (document: Gongwen, format: Format): Promise<string> => writerOf(format).write(document)

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
