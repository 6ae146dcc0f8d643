/** What an input is, told from its bytes. `zip` and `ole` are containers that their readers look into. */
export type Sniffed = 'txt' | 'md' | 'html' | 'mht' | 'zip' | 'ole' | 'pdf' | 'rtf' | 'image' | 'archive'

const headSize = 1024

/**
 * Tells a format by content; the name decides only what content cannot (Markdown). Reads at most the first
 * kilobyte.
 *
 * @example sniff(Buffer.from('%PDF-1.7'), 'notice.doc') // 'pdf'
 */
export function sniff(bytes: Uint8Array, name = ''): Sniffed {
  const [a, b, c, d] = bytes
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip'
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'ole'
  if (a === 0x1f && b === 0x8b) return 'archive'
  if ((a === 0x52 && b === 0x61 && c === 0x72 && d === 0x21) || (a === 0x37 && b === 0x7a && c === 0xbc && d === 0xaf)) return 'archive'
  if (isImage(bytes)) return 'image'
  const head = latinHead(bytes)
  // readers allow garbage before the header, up to a kilobyte
  if (/(?:^|[\r\n])%PDF-\d/.test(head)) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return sniffText(head, name)
}

/** The part of `sniff` that also works on text already decoded. */
export function sniffText(head: string, name = ''): Sniffed {
  const start = head.trimStart().slice(0, headSize)
  if (start.startsWith('<')) {
    const bare = start.replace(/^<\?xml[^>]{0,200}\?>\s*/i, '').replace(/^(?:<!--(?:[^-]|-(?!->)){0,800}-->\s*)+/, '')
    if (/^<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|style|script|article|section|h[1-6])\b/i.test(bare)) return 'html'
    if (/<html\b/i.test(start)) return 'html'
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
  const head = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(bytes.length, headSize) - start).toString('latin1')
  return head.includes('\0') ? head.replaceAll('\0', '') : head
}

function isImage(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return (
    (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) || // PNG
    (a === 0xff && b === 0xd8 && c === 0xff) || // JPEG
    (a === 0x47 && b === 0x49 && c === 0x46 && d === 0x38) || // GIF
    (a === 0x49 && b === 0x49 && c === 0x2a && d === 0) || // TIFF
    (a === 0x4d && b === 0x4d && c === 0 && d === 0x2a) ||
    (a === 0x42 && b === 0x4d && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0) || // BMP
    (a === 0x52 && b === 0x49 && c === 0x46 && d === 0x46 && bytes[8] === 0x57 && bytes[9] === 0x45 && bytes[10] === 0x42) // WebP
  )
}
