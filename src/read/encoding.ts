import {strictUtf8} from '../platform/node/strict-utf8.ts'
import {ReadError} from './read-error.ts'

/** Decoded text and the encoding it was in. */
export interface Decoded {
  /** Without its byte order mark. */
  text: string
  encoding: string
  /** Neither a byte order mark nor a valid UTF-8 reading nor the user said so. */
  guessed?: true
  /** How many places of damaged bytes were replaced by U+FFFD; the caller reports them. */
  replaced?: number
}

/**
 * Names as people write them, to the label that decodes them. GBK and GB2312 are read as their superset
 * GB18030, also because Node 20's `gbk` decoder throws on every four-byte character.
 */
const labels = new Map(
  Object.entries({
    utf8: 'utf-8',
    'utf-8': 'utf-8',
    'utf-8-bom': 'utf-8',
    ascii: 'utf-8',
    'us-ascii': 'utf-8',
    unicode: 'utf-16le',
    gb18030: 'gb18030',
    gbk: 'gb18030',
    gb2312: 'gb18030',
    'gb-2312': 'gb18030',
    'x-gbk': 'gb18030',
    gb_2312: 'gb18030',
    'gb_2312-80': 'gb18030',
    cp936: 'gb18030',
    ms936: 'gb18030',
    ansi: 'gb18030',
    big5: 'big5',
    'big5-hkscs': 'big5',
    cp950: 'big5',
    'x-x-big5': 'big5',
    utf16: 'utf-16le',
    'utf-16': 'utf-16le',
    'utf-16le': 'utf-16le',
    utf16le: 'utf-16le',
    'utf-16be': 'utf-16be',
    utf16be: 'utf-16be',
  }),
)

/** The label of a known encoding name, or `undefined`. `GBK` → `gb18030` */
export const encodingLabel = (name: string): string | undefined => labels.get(name.trim().toLowerCase())

/**
 * The encoding that a byte order mark names, with the mark's length, or `undefined`.
 *
 * @example byteOrderMark(Uint8Array.of(0xff, 0xfe, 0x11, 0x62)) // ['utf-16le', 2]
 */
export function byteOrderMark(bytes: Uint8Array): [encoding: string, length: number] | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return ['utf-8', 3]
  if (a === 0xff && b === 0xfe) return ['utf-16le', 2]
  if (a === 0xfe && b === 0xff) return ['utf-16be', 2]
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return ['gb18030', 4]
  return undefined
}

/**
 * Decodes as UTF-8 when that is certain: valid to the last byte, no NUL, and holding at least one character
 * from U+0800 on, or ASCII only. The rest is doubtful (通知 in GBK happens to be valid UTF-8), and
 * answered with `undefined`.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = strictUtf8(bytes)
  if (text === undefined) return undefined
  const certain = /[\u0800-\uffff]/.test(text) || !/[\u0080-\u07ff\0]/.test(text)
  return certain && !text.includes('\0') ? {text, encoding: 'utf-8'} : undefined
}

/**
 * Decodes by a known label. Damaged bytes become U+FFFD and are counted, never silently.
 *
 * @throws ReadError `unknown-encoding`
 */
export function decodeAs(bytes: Uint8Array, name: string, language?: 'zh' | 'en'): Decoded {
  const encoding = encodingLabel(name)
  if (!encoding) throw new ReadError('unknown-encoding', language, name)
  const mark = byteOrderMark(bytes)
  const body = mark && mark[0] === encoding ? bytes.subarray(mark[1]) : bytes
  try {
    return {text: new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(body), encoding}
  } catch {
    const text = new TextDecoder(encoding, {ignoreBOM: true}).decode(body)
    return {text, encoding, replaced: count(text, '\ufffd')}
  }
}

/** How often a character stands in a text; no list is made of them, for there may be as many as the text is long. */
export function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}
