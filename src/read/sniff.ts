import {latin1} from '../platform/node/latin1.ts'

/** What an input is, told from its bytes. `zip` and `ole` are containers that their readers look into. */
export type Sniffed = 'txt' | 'md' | 'html' | 'mht' | 'akn' | 'xml' | 'zip' | 'ole' | 'pdf' | 'rtf' | 'image' | 'archive'

const headSize = 1024

/**
 * Tells a format by content; the name decides only what content cannot (Markdown). Reads at most the first
 * kilobyte.
 *
 * @example sniff(new TextEncoder().encode('%PDF-1.7'), 'notice.doc') // 'pdf'
 */
export function sniff(bytes: Uint8Array, name = ''): Sniffed {
  const known = signatures.find(([, signature]) => matches(bytes, signature))
  if (known) return known[0]
  const head = latinHead(bytes)
  // readers allow garbage before the header, up to a kilobyte
  if (/(?:^|[\r\n])%PDF-\d/.test(head)) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return sniffText(head, name)
}

/** Stands for any byte. */
const any = '…'

/** What files begin with, one character a byte. */
const signatures: Array<[Sniffed, string]> = [
  ['zip', 'PK\x03\x04'],
  // an empty archive
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0'],
  // gzip, RAR, 7-Zip
  ['archive', '\x1f\x8b'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  // PNG, JPEG, GIF, TIFF of both byte orders, BMP, WebP
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['image', 'BM…………\0\0\0\0'],
  ['image', 'RIFF…………WEB'],
]

/** The part of `sniff` that also works on text already decoded. */
export function sniffText(head: string, name = ''): Sniffed {
  const start = head.trimStart().slice(0, headSize)
  if (start.startsWith('<')) {
    const bare = start.replace(/^<\?xml[^>]{0,200}\?>\s*/i, '').replace(/^(?:<!--(?:[^-]|-(?!->)){0,800}-->\s*)+/, '')
    if (/^<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|style|script|article|section|h[1-6])\b/i.test(bare)) return 'html'
    if (/<html\b/i.test(start)) return 'html'
    if (/<(?:[\w.-]{1,40}:)?akomaNtoso[\s>]/.test(start)) return 'akn'
    if (start.startsWith('<?xml') || /\.xml$/i.test(name)) return 'xml'
  }
  if (
    /^(?:from|mime-version|subject|date|content-type|snapshot-content-location)\s*:/i.test(start) &&
    /multipart\/related|mime-version\s*:/i.test(start)
  )
    return 'mht'
  if (/\.(?:md|markdown)$/i.test(name)) return 'md'
  return 'txt'
}

/** The first kilobyte as Latin letters, without the NULs and the marks of Unicode encodings. */
function latinHead(bytes: Uint8Array): string {
  let start = 0
  while (start < 3 && bytes[start] >= 0xbb) start++
  const head = latin1(bytes.subarray(start, headSize))
  return head.includes('\0') ? head.replaceAll('\0', '') : head
}

function matches(bytes: Uint8Array, signature: string): boolean {
  for (let at = 0; at < signature.length; at++) if (signature[at] !== any && signature.charCodeAt(at) !== bytes[at]) return false
  return true
}
