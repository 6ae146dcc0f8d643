import {byteOrderMark, decodeAs, decodeUtf8} from '../../read/encoding.ts'
import {toGbk} from './to-gbk.ts'

/** A CSV file as it was saved: spreadsheets of Chinese Windows save GBK, and Excel's Unicode text is UTF-16 with tabs. */
export interface CsvFile {
  text: string
  encoding: string
  /** It began with a byte order mark. */
  marked: boolean
  /** `,`, `;` or a tab. */
  delimiter: string
}

/** Reads a CSV file in the encoding and with the delimiter that it has; its first line holds one of these heads. */
export function readCsvFile(bytes: Uint8Array, heads: readonly string[]): CsvFile {
  const mark = byteOrderMark(bytes)
  const {text, encoding} = (mark ? undefined : decodeUtf8(bytes)) ?? decodeAs(bytes, mark?.[0] ?? 'gb18030')
  const [first] = text.split(/\r?\n/, 1)
  const delimiter = [',', ';', '\t'].find((each) => first.split(each).some((cell) => heads.includes(cell.replace(/^"|"$/g, '')))) ?? ','
  return {text, encoding, marked: mark !== undefined, delimiter}
}

/** A text in the encoding of the file that it came from; in UTF-8 with its mark where that encoding lacks a character. */
export function toCsvBytes(text: string, {encoding, marked}: CsvFile): Uint8Array {
  if (encoding === 'gb18030' && !marked) {
    const bytes = toGbk(text)
    if (bytes) return bytes
  }
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return encoding === 'utf-16be' ? bytes.swap16() : bytes
  }
  return Buffer.from(encoding === 'utf-8' && !marked ? text : `\ufeff${text}`)
}
