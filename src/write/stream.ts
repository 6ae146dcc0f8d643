import type {Gongwen} from '../model/types.generated.ts'
import type {Format} from './format.ts'
import {write} from './write.ts'

/** Several documents as one text, piece by piece. */
export interface Stream {
  /** The text of the next document with what separates it from the one before. */
  next(document: Gongwen): Promise<string>
  /** What closes the text. */
  end(): string
}

/**
 * Writes many documents into one text: a YAML stream (`---` between documents), a JSON array, or
 * one line each.
 *
 *     const stream = createStream('json')
 *     await stream.next(first) // '[\n  {…'
 *     stream.end() // '\n]\n'
 */
export function createStream(format: Format): Stream {
  let count = 0
  return {
    async next(document) {
      const first = count++ === 0
      const text = await write(document, format)
      switch (format) {
        case 'yaml':
          return first ? text : `---\n${text}`
        case 'json':
          return `${first ? '[' : ','}\n  ${text.trimEnd().replaceAll('\n', '\n  ')}`
        case 'ndjson':
          return text
      }
    },
    end() {
      if (format !== 'json') return ''
      return count ? '\n]\n' : '[]\n'
    },
  }
}
